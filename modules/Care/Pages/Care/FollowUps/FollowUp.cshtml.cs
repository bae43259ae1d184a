using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.FollowUps;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Todo = Parasol.Care.Domain.FollowUp;

namespace Parasol.Care.Pages.Care.FollowUps;

internal sealed class MoveInput
{
    /// <summary>"move" or "done".</summary>
    public string Do { get; set; } = "move";

    /// <summary>It was finished from Today, and that is where to go on.</summary>
    public bool FromToday { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }
}

internal sealed class FollowUpModel(FollowUpList list, SetFollowUp set) : FormPage<MoveInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public Todo What { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        if (read.Value.FirstOrDefault(f => f.Row == Row)?.Value is not { } what)
        {
            return Refusal.NotThere;
        }
        What = what;
        if (isNew)
        {
            Input = new MoveInput { Day = what.Day };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.Do == "done" ? set.Finish(Whose, Row) : set.Move(Whose, Row, Input.Day);

    protected override IActionResult Next() => Input.FromToday ? On(CareLinks.Today, "done") : On(CareLinks.FollowUps(Whose), "saved");
}
