using Microsoft.AspNetCore.Mvc;
using Parasol.Care.HandOffs;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Lists;

namespace Parasol.Care.Pages.Care.HandOffs;

/// <summary>One line of the list, and what is typed beside it.</summary>
internal sealed class WaitInput
{
    public string Key { get; set; } = "";

    [AtMost(200)]
    public string? Until { get; set; }
}

internal sealed class HandOffInput
{
    [AtMost(2000)]
    public string? Words { get; set; }

    public List<WaitInput> Waits { get; set; } = [];
}

internal sealed class IndexModel(HandOffDesk desk, IPrograms programs) : FormPage<HandOffInput>
{
    [FromQuery(Name = "program")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public ProgramCard Program { get; private set; } = null!;

    public IReadOnlyList<TodayItem> Items { get; private set; } = [];

    /// <summary>What is typed beside an item, kept when the list has changed meanwhile.</summary>
    public string? Until(TodayItem item) => Input.Waits.Find(w => w.Key == Key(item))?.Until;

    /// <summary>Names an item for as long as the page stands: nothing of what it says.</summary>
    public static string Key(TodayItem item) => item.Href;

    protected override async Task<Outcome> Load(bool isNew)
    {
        Programs = await programs.Mine();
        if ((Asked is { } asked ? Programs.FirstOrDefault(p => p.Id.Value == asked) : Programs.Count > 0 ? Programs[0] : null) is not { } program)
        {
            return Refusal.NotThere;
        }
        Program = program;
        Items = await desk.OpenIn(program.Id);
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => desk.End(Program.Id, Input.Words, Items, Until);

    protected override IActionResult Next() => On(CareLinks.Today, "saved");
}
