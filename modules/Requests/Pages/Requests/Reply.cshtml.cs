using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Requests.Answering;
using Parasol.Requests.Desk;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>No field: the button says that it was read.</summary>
sealed record ReadInput;

/// <summary>A reply that waits in somebody's file.</summary>
sealed class ReplyModel(ReadLetter read, MarkRead mark) : FormPage<ReadInput>
{
    [FromRoute]
    public Guid Program { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public LetterView View { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var letter = await read.Read(new ProgramId(Program), new RowId(Id));
        if (letter.IsDone)
        {
            View = letter.Value;
        }
        return letter.Plain;
    }

    protected override Task<Outcome> Do() => mark.Mark(new ProgramId(Program), new RowId(Id));

    protected override IActionResult Next() => On("/today", "done");
}
