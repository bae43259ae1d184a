using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Visits;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Visits;

internal sealed class VisitInput
{
    public List<string> Kinds { get; set; } = [];

    public List<string> Accepted { get; set; } = [];

    public List<string> Declined { get; set; } = [];

    public List<string> Offered { get; set; } = [];

    public List<string> Supplies { get; set; } = [];

    [AtMost(1000)]
    public string? AnythingElse { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [AtMost(200)]
    public string? Place { get; set; }

    [AtMost(10_000)]
    public string? Words { get; set; }
}

/// <summary>What was done, with one Save.</summary>
internal sealed class NewModel(LogVisit log, IOrganisationFace here, TimeProvider time) : FormPage<VisitInput>
{
    public FileId Whose => this.FileOf();

    public string CallName { get; private set; } = "";

    public bool KeepsApart { get; private set; }

    public bool HasMore => Input.Place is not null || Input.Words is not null || ModelState.ContainsKey("Input.Day") && ModelState["Input.Day"]!.Errors.Count > 0;

    public IEnumerable<Choice> Offer(IReadOnlyList<Doing> list) => VisitLists.For(list, KeepsApart).Select(d => new Choice(d.Code, d.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var ground = await log.Ground(Whose);
        if (!ground.IsDone)
        {
            return ground.Refusal;
        }
        (CallName, KeepsApart) = ground.Value;
        if (isNew)
        {
            Input = new VisitInput { Day = here.DayAt(time.GetUtcNow()) };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => log.Log(Whose, new VisitSaid
    {
        Kinds = Input.Kinds, Accepted = Input.Accepted, Declined = Input.Declined, Offered = Input.Offered, Supplies = Input.Supplies,
        AnythingElse = Input.AnythingElse, Day = Input.Day, Place = Input.Place, Words = Input.Words,
    });

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
