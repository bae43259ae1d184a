using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

[OfGreatWeight]
sealed class UseKitsModel(IRecovery recovery, IStaffVault vault) : FormPage<UseKitsModel.Form>
{
    protected override Task<Outcome> Load(bool isNew) => Task.FromResult(vault.Me is null ? Refusal.NotThere : Outcome.Done);

    protected override async Task<Outcome> Do() => (await recovery.BringBack(new TwoKits(Input.One, Input.Other))).Plain;

    protected override IActionResult Next() => On(PeopleLinks.Programs, "done");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Type the eleven words of the kit."), DataType(DataType.Password), AtMost(400)]
        public string? One { get; init; }

        [Required(ErrorMessage = "Type the eleven words of the kit."), DataType(DataType.Password), AtMost(400)]
        public string? Other { get; init; }

        public override string ToString() => "sealed";
    }
}
