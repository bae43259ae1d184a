using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class SheetInput
{
    public List<string> Groups { get; set; } = [];
}

internal sealed class SheetModel(ReferralPage referrals, HandOver handOver) : FormPage<SheetInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public SendView View { get; private set; } = null!;

    /// <summary>The sheet, on the answer to the form.</summary>
    public ReleasedWords? Sheet { get; private set; }

    public static IEnumerable<Choice> GroupChoices => FieldGroups.All.Select(g => new Choice(g, Groups.Label(g)));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var view = await referrals.ToSend(Whose, Row);
        if (!view.IsDone)
        {
            return view.Refusal;
        }
        View = view.Value;
        if (isNew)
        {
            Input = new SheetInput { Groups = [.. View.Live?.Value.Groups ?? []] };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var sheet = await handOver.Sheet(Whose, Row, [.. Input.Groups.Where(g => FieldGroups.All.Contains(g))]);
        Sheet = sheet.IsDone ? sheet.Value : null;
        return sheet.Plain;
    }

    // Not a redirect: the sheet is in this answer and nowhere else.
    protected override IActionResult Next() => Page();
}
