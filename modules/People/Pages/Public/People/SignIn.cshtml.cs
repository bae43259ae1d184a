using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.SigningIn;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.Public.People;

[Shuts]
sealed class SignInModel(Enter enter) : FormPage<SignInModel.Form>
{
    public override Task<IActionResult> OnGetAsync() => User.IsInRole(VaultRoles.Staff) ? Task.FromResult(Next()) : base.OnGetAsync();

    string? _late;

    OlderRecords? _older;

    protected override async Task<Outcome> Do()
    {
        var entered = await enter.Do(Input.Name, Input.Passphrase, Input.Code);
        if (!entered.IsDone)
        {
            return entered.Refusal;
        }
        (_late, _older) = (await Late(), entered.Value.Older);
        return Outcome.Done;
    }

    protected override IActionResult Next() => _older is not null ? On("/today", "older", _older) : On(_late ?? "/today");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write your sign-in name."), AtMost(200)]
        public string? Name { get; init; }

        [Required(ErrorMessage = "Write your passphrase."), DataType(DataType.Password), AtMost(256)]
        public string? Passphrase { get; init; }

        [Required(ErrorMessage = "Write the six digits your authenticator shows."), AtMost(20)]
        public string? Code { get; init; }

        public override string ToString() => "sealed";
    }
}
