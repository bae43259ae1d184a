using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.SigningIn;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.Public.People;

/// <summary>Answers its POST with what must be kept: it is stored nowhere, so there is nothing to redirect to.</summary>
[Shuts]
sealed class JoinModel(Join join, ICurrentOrganisation current) : FormPage<JoinModel.Form>
{
    public NewKeys? Keys { get; private set; }

    protected override Task<Outcome> Load(bool isNew) => Task.FromResult(current.Id is null ? Refusal.NotThere : Outcome.Done);

    protected override async Task<Outcome> Do()
    {
        var done = await join.Do(Input.Code, Input.Passphrase);
        Keys = done.IsDone ? done.Value : null;
        return done.Plain;
    }

    protected override IActionResult Next() => Page();

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write the code from your invitation."), AtMost(60)]
        public string? Code { get; init; }

        [DataType(DataType.Password), AtMost(256)]
        public string? Passphrase { get; init; }

        public override string ToString() => "sealed";
    }
}
