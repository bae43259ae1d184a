using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Visits;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Visits;

internal sealed class ResultInput
{
    [AtMost(40)]
    public string? Test { get; set; }

    [AtMost(1000)]
    public string? Result { get; set; }

    public bool? IsTold { get; set; }

    public bool MayKeep { get; set; }
}

/// <summary>One visit, and what its tests said.</summary>
internal sealed class VisitModel(LogVisit log) : FormPage<ResultInput>
{
    public FileId Whose => this.FileOf();

    public Visit Visit { get; private set; } = null!;

    public IEnumerable<Choice> Tests => Visit.Tests.Where(t => t.Answer == TestAnswer.Accepted).Select(t => new Choice(t.Code, VisitLists.Find(VisitLists.Tests, t.Code)?.Label ?? t.Code));

    public static IEnumerable<Choice> Told => [new("true", "Yes"), new("false", "Not yet")];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await log.Read(Whose, this.RowOf());
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        Visit = read.Value;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => log.Keep(Whose, this.RowOf(), Input.Test, Input.Result, Input.IsTold, Input.MayKeep);

    protected override IActionResult Next() => On(CareLinks.Visit(Whose, this.RowOf()), "saved");
}
