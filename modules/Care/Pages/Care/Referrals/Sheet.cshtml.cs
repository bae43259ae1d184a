using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class SheetInput
{
    public List<string> Groups { get; set; } = [];

    /// <summary>A part to tear off, with a code by which the place can answer.</summary>
    public bool WithCode { get; set; }
}

internal sealed class SheetModel(ReferralPage referrals, HandOver handOver, SendReferral send) : FormPage<SheetInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public SendView View { get; private set; } = null!;

    /// <summary>The sheet, on the answer to the form.</summary>
    public ReleasedWords? Sheet { get; private set; }

    /// <summary>The code on the part to tear off, or null. It is shown on this one answer and never again.</summary>
    public SentReferral? Slip { get; private set; }

    /// <summary>Where the code is typed in.</summary>
    public string ReplyAddress => $"{Request.Scheme}://{Request.Host}{CareLinks.Reply}";

    /// <summary>A code can be made while the referral can be sent; making one is sending it.</summary>
    public bool CanAnswer => Moves.Allows(View.Referral.State, ReferralState.Sent);

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
        if (sheet.IsDone && Input.WithCode)
        {
            var slip = await send.Send(Whose, Row, new Sending(Way.Slip, null, Say.Language));
            if (!slip.IsDone)
            {
                return slip.Refusal;
            }
            Slip = slip.Value;
        }
        Sheet = sheet.IsDone ? sheet.Value : null;
        return sheet.Plain;
    }

    // Not a redirect: the sheet is in this answer and nowhere else.
    protected override IActionResult Next() => Page();
}
