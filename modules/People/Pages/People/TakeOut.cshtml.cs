using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

[OfGreatWeight]
sealed class TakeOutModel(TeamList team, ILeaving leaving) : FormPage<TakeOutModel.Form>
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [FromRoute(Name = "program")]
    public Guid Program { get; set; }

    public TeamMember Colleague { get; private set; } = null!;

    public ProgramCard Card { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (await team.Find(new StaffId(Id)) is not { } colleague || colleague.CanBeTakenOut.FirstOrDefault(p => p.Id == new ProgramId(Program)) is not { } card)
        {
            return Refusal.NotThere;
        }
        (Colleague, Card) = (colleague, card);
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => leaving.TakeOut(Card.Id, Colleague.Staff, Input.ShutOut);

    protected override IActionResult Next() => On(PeopleLinks.Colleague(Colleague.Staff), "done");

    internal sealed record Form
    {
        public bool ShutOut { get; init; }
    }
}
