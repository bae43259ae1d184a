using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

[OfGreatWeight]
sealed class DisableModel(DisableColleague disable, TeamList team, IStaffVault vault) : FormPage<DisableModel.Form>
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public TeamMember Colleague { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Me is not { IsAdministrator: true } || await team.Find(new StaffId(Id)) is not { } colleague)
        {
            return Refusal.NotThere;
        }
        Colleague = colleague;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => disable.Do(new StaffId(Id), Input.Sure, Input.ShutOut);

    protected override IActionResult Next() => On(PeopleLinks.Team, "done");

    internal sealed record Form
    {
        public bool ShutOut { get; init; }

        public bool Sure { get; init; }
    }
}
