using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Programs;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class NewProgramModel(MakeProgram make, IStaffVault vault) : FormPage<NewProgramModel.Form>
{
    protected override Task<Outcome> Load(bool isNew) => Task.FromResult(vault.Me is { IsAdministrator: true } ? Outcome.Done : Refusal.NotThere);

    protected override async Task<Outcome> Do() => (await make.Do(Input.Name)).Plain;

    protected override IActionResult Next() => On(PeopleLinks.Programs, "done");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write the program's name in one line of at most 60 characters."), AtMost(60)]
        public string? Name { get; init; }
    }
}
