using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Needs;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Needs;

internal sealed class NeedInput
{
    [AtMost(24)]
    public string? Kind { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

internal sealed class IndexModel(NeedList list, ChangeNeeds needs) : FormPage<NeedInput>
{
    RowId _made;

    public FileId Whose => this.FileOf();

    public string CallName { get; private set; } = "";

    public IReadOnlyList<NeedWithReferrals> Needs { get; private set; } = [];

    public static IEnumerable<Choice> KindChoices => Listings.Needs.All.Select(n => new Choice(n.Code, n.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        (CallName, Needs) = read.Value;
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var made = await needs.Note(Whose, Input.Kind, Input.Words);
        _made = made.IsDone ? made.Value : default;
        return made.Plain;
    }

    protected override IActionResult Next() => On(CareLinks.NewReferral(Whose, _made), "saved");
}
