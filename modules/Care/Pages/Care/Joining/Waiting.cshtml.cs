using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Joining;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Joining;

internal sealed class WaitingInput
{
    [AtMost(8)]
    public string? Act { get; set; }

    [AtMost(80)]
    public string? Find { get; set; }
}

/// <summary>What another program shares and no file has yet: look at it, and put it with a file.</summary>
internal sealed class WaitingModel(ReceivedPlans received) : FormPage<WaitingInput>
{
    public const string PutWith = "put";

    public const string Start = "start";

    FileId _file;

    public JoinedSheet Sheet { get; private set; } = null!;

    ProgramId Program => this.ProgramOf();

    protected override async Task<Outcome> Load(bool isNew)
    {
        var sheet = await received.Look(Program, this.RowOf());
        Sheet = sheet.IsDone ? sheet.Value : Sheet;
        return sheet.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        var file = Input.Act == Start ? await received.StartFile(Program, this.RowOf()) : await received.PutWith(Program, this.RowOf(), Input.Find);
        _file = file.IsDone ? file.Value : default;
        return file.Plain;
    }

    protected override IActionResult Next() => On(CareLinks.Plan(_file), "saved");
}
