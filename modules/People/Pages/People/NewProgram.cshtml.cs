using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Programs;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

[OfGreatWeight]
sealed class NewProgramModel(MakeProgram make, IStaffVault vault, IRecovery recovery) : FormPage<NewProgramModel.Form>
{
    /// <summary>There are recovery kits: two of them vouch for a new program.</summary>
    public bool TakesKits { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        TakesKits = (await recovery.State())?.HasKits == true;
        return vault.Me is { IsAdministrator: true } ? Outcome.Done : Refusal.NotThere;
    }

    protected override async Task<Outcome> Do() => (await make.Do(Input.Name, TakesKits ? new TwoKits(Input.One, Input.Other) : null)).Plain;

    protected override IActionResult Next() => On(PeopleLinks.Programs, "done");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write the program's name in one line of at most 60 characters."), AtMost(60)]
        public string? Name { get; init; }

        [DataType(DataType.Password), AtMost(400)]
        public string? One { get; init; }

        [DataType(DataType.Password), AtMost(400)]
        public string? Other { get; init; }

        public override string ToString() => "sealed";
    }
}
