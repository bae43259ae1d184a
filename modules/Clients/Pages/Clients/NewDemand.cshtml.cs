using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Writes down a demand that asks for nobody's file.</summary>
[Opens]
sealed class NewDemandPage(KeepDemand keep, IPrograms programs) : FormPage<DemandForm>
{
    RowId _kept;

    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    public ProgramCard Card { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if ((await programs.Mine()).FirstOrDefault(p => p.Id == new ProgramId(Id)) is not { } card)
        {
            return Refusal.NotThere;
        }
        Card = card;
        if (isNew)
        {
            Input = new DemandForm { Kind = DemandKind.Subpoena, Counts = true };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var kept = await keep.Log(Card.Id, null, Input.Said);
        _kept = kept.IsDone ? kept.Value : default;
        return kept.Plain;
    }

    protected override IActionResult Next() => On(ClientsLinks.Demand(Card.Id, _kept), "saved");
}
