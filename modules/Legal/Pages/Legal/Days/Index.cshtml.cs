using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Legal.Pages.Legal.Days;

internal sealed class DaysInput
{
    /// <summary>"keep", "count" or "own"; null to finish one.</summary>
    [AtMost(20)]
    public string? What { get; set; }

    [AtMost(60)]
    public string? Rule { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Trigger { get; set; }

    [AtMost(200)]
    public string? Words { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [DataType(DataType.Time)]
    public TimeOnly? Hour { get; set; }

    public bool IsCourtDate { get; set; }

    [AtMost(200)]
    public string? DayWords { get; set; }

    public Guid? Finish { get; set; }
}

/// <summary>The deadlines and court dates of a matter.</summary>
internal sealed class DaysModel(ReadMatters read, KeepDays keep, IOrganisationFace here, TimeProvider time) : MatterPage<DaysInput>(read)
{
    public DateOnly Today => here.DayAt(time.GetUtcNow());

    public IReadOnlyList<Opened<MatterDay>> Kept => KeepDays.Of(Sheet.Open, Row);

    /// <summary>A day that was counted and is not kept.</summary>
    public MatterDay? Tried { get; private set; }

    public IEnumerable<Choice> Rules => DeadlineBook.Ours.Rules.DistinctBy(r => r.Name)
        .Select(r => new Choice(r.Name, $"{Say.Law(r.Title)} · {r.Standing.Citation}", IsWords: true)).OrderBy(c => c.Label, StringComparer.CurrentCultureIgnoreCase);

    protected override async Task<Outcome> Do()
    {
        if (Input.Finish is { } done)
        {
            return await keep.Finish(Whose, Row, new RowId(done));
        }
        var day = Input.What == "own" ? MatterDay.Own(Input.Day, Input.Hour, Input.IsCourtDate, Input.DayWords) : MatterDay.Count(DeadlineBook.Ours, Input.Rule, Input.Trigger, Input.Words);
        if (day.IsDone && Input.What == "count")
        {
            Tried = day.Value;
            return Outcome.Done;
        }
        return day.IsDone ? await keep.Add(Whose, Row, day.Value) : day.Plain;
    }

    protected override IActionResult Next() => Tried is null ? On(LegalLinks.Days(Whose, Row), "saved") : Page();
}
