using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Routine;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Routine;

internal sealed class RoutineInput
{
    public long Version { get; set; }

    public List<string> Wants { get; set; } = [];

    [AtMost(40)]
    public string? Item { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    /// <summary>The button of a line: make it a follow-up.</summary>
    [AtMost(40)]
    public string? FollowUp { get; set; }
}

/// <summary>What may be due for somebody, as far as they want to hear of it.</summary>
internal sealed class IndexModel(KeepRoutine keep) : FormPage<RoutineInput>
{
    public FileId Whose => this.FileOf();

    public RoutineView View { get; private set; } = null!;

    public long Version => Problem?.Kind == RefusalKind.Clash ? View.Version : Input.Version;

    public IEnumerable<Choice> Choices => RoutineTable.Items.Select(i => new Choice(i.Id, i.Label.In(Say.Language), IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.Read(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        View = read.Value;
        // The button of a line sends nothing of the other form.
        if (isNew || Input.FollowUp is { Length: > 0 })
        {
            Input = new RoutineInput { FollowUp = Input.FollowUp, Version = View.Version, Wants = [.. View.Plan.Wants.Select(w => w.Item)] };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.FollowUp is { Length: > 0 } item
        ? keep.Remember(Whose, item, RoutineTable.Find(item)?.Label.In(Say.Language) ?? "")
        : keep.Save(Whose, Input.Version, Input.Wants, Input.Item, Input.Day);

    protected override IActionResult Next() => On(CareLinks.Routine(Whose), "saved");
}
