using Microsoft.AspNetCore.Mvc;
using Parasol.Care.DropIn;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.DropIn;

internal sealed class DropInInput
{
    /// <summary>"call" or "gone"; nothing for an arrival.</summary>
    [AtMost(8)]
    public string? Act { get; set; }

    public int Number { get; set; }

    [AtMost(60)]
    public string? Nickname { get; set; }
}

/// <summary>The front desk's sheet of today.</summary>
internal sealed class IndexModel(KeepDropIn keep) : FormPage<DropInInput>
{
    public const string Call = "call";

    public const string Gone = "gone";

    public ProgramId Program => new(Guid.Parse(RouteData.Values["program"]!.ToString()!));

    public DropInSheet Sheet { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.Today(Program);
        Sheet = read.IsDone ? read.Value : Sheet;
        return read.Plain;
    }

    protected override Task<Outcome> Do() => Input.Act switch
    {
        Call => keep.Call(Program, Input.Number),
        Gone => keep.Leave(Program, Input.Number),
        _ => keep.Arrive(Program, Input.Nickname),
    };

    protected override IActionResult Next() => On(CareLinks.DropIn(Program), "saved");
}

/// <summary>The same for a screen in the room: numbers and nothing else.</summary>
internal sealed class ScreenModel(KeepDropIn keep) : ReadPage
{
    public DropInSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid program) => Show(await keep.Today(new ProgramId(program)), sheet => Sheet = sheet);
}
