using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Needs;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Needs;

internal sealed class SettleInput
{
    /// <summary>"met", "unmet" or "open".</summary>
    public string? State { get; set; }

    [AtMost(24)]
    public string? Barrier { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

internal sealed class SettleModel(NeedList list, ChangeNeeds needs) : FormPage<SettleInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public Need Need { get; private set; } = null!;

    public static IEnumerable<Choice> StateChoices => [new("met", "It is met"), new("unmet", "It is not met"), new("open", "It is still open")];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        if (read.Value.Needs.FirstOrDefault(n => n.Row == Row)?.Need is not { } need)
        {
            return Refusal.NotThere;
        }
        Need = need;
        if (isNew)
        {
            Input = new SettleInput { Barrier = need.Barrier, Words = need.BarrierWords };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.State switch
    {
        "met" => needs.Meet(Whose, Row),
        "unmet" => needs.LeaveUnmet(Whose, Row, Input.Barrier, Input.Words),
        "open" => needs.OpenAgain(Whose, Row),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose how it stands. {The client} says.", nameof(Input.State))),
    };

    protected override IActionResult Next() => On(CareLinks.Needs(Whose), "saved");
}
