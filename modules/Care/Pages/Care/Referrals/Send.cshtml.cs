using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class SendInput
{
    /// <summary>"send", "look" or "ask".</summary>
    public string Do { get; set; } = "send";

    public List<string> Groups { get; set; } = [];

    [AtMost(4000)]
    public string? Words { get; set; }

    [AtMost(500)]
    public string? Purpose { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Until { get; set; }

    /// <summary>"voice" or "writing".</summary>
    public string? Agreed { get; set; }

    public Way Way { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? FollowUpDay { get; set; }
}

internal sealed class SendModel(ReferralPage referrals, SendReferral send, MoveReferral move, IOrganisationFace here, TimeProvider time) : FormPage<SendInput>
{
    const int DaysByDefault = 30;

    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public SendView View { get; private set; } = null!;

    /// <summary>What has just left; its token is shown on this one answer and never again.</summary>
    public SentReferral? Sent { get; private set; }

    /// <summary>Where the place opens it.</summary>
    public string Address => Sent?.Way == Way.Link ? $"{Request.Scheme}://{Request.Host}{CareLinks.Partner(Sent.Token!)}" : $"{Request.Scheme}://{Request.Host}{CareLinks.Reply}";

    /// <summary>The groups of which something is written down, each with its exact text; the words for this referral stand in their own field.</summary>
    public IEnumerable<Choice> GroupChoices => View.Groups.Where(g => g.Group == FieldGroups.Words || g.Fields.Count > 0).Select(g => new Choice(
        g.Group, Say[Groups.Label(g.Group)], g.Group == FieldGroups.Words ? Say["Exactly the words below."] : Text(g.Fields), IsWords: true));

    /// <summary>What is not written down, so that it cannot be shared.</summary>
    public IEnumerable<string> Unknown => View.Groups.Where(g => g.Group != FieldGroups.Words && g.Fields.Count == 0).Select(g => Groups.Label(g.Group));

    public static IEnumerable<Choice> WayChoices =>
    [
        new(nameof(Way.Link), "One-time link", "You send it yourself, as the place likes it."),
        new(nameof(Way.Slip), "Printed slip with a code", "The slip says nothing about {the client}."),
        new(nameof(Way.Phone), "Phone call with a script", "You say what is released, and write down the answer."),
    ];

    public static IEnumerable<Choice> AgreedChoices => [new("voice", "By voice"), new("writing", "In writing")];

    string? WordsToShare => Input.Groups.Contains(FieldGroups.Words) ? Input.Words : null;

    public string Text(IEnumerable<ReleasedField> fields) => string.Join(" · ", fields.Select(f => $"{Say[f.Label]}: {f.Text}"));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var view = await referrals.ToSend(Whose, Row, !isNew && Input.Do == "look" ? new Release { Groups = Input.Groups, Words = WordsToShare } : null);
        if (!view.IsDone)
        {
            return view.Refusal;
        }
        View = view.Value;
        if (isNew)
        {
            var need = View.NeedLabel is { } label ? Say[label] : View.NeedWords;
            Input = new SendInput
            {
                Groups = [FieldGroups.Name, FieldGroups.Words], Until = time.Today().AddDays(DaysByDefault), FollowUpDay = FollowUp.DefaultDay(here.DayAt(time.GetUtcNow())),
                Purpose = need is null ? Say["To get help there"] : Say["To get help with: {0}", need],
                Words = need is null ? Say["Looks for help."] : Say["Looks for help with: {0}.", need],
                Way = View.Referral.Way ?? Way.Link,
            };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Do == "look")
        {
            return Input.Groups.Count > 0 ? Outcome.Done : Refusal.Rule("Tick what may be shared. Only what is ticked leaves.", nameof(Input.Groups));
        }
        if (Input.Do == "ask")
        {
            return await move.AskFirst(Whose, Row, Input.FollowUpDay);
        }
        var how = new Sending(Input.Way, Input.FollowUpDay, Say.Language);
        var sent = View.Live is not null ? await send.Send(Whose, Row, how) : await GiveAndSend(how);
        Sent = sent.IsDone ? sent.Value : null;
        return sent.Plain;
    }

    protected override IActionResult Next() => Sent switch
    {
        null when Input.Do == "look" => Page(),
        null => On(CareLinks.Referral(Whose, Row), "saved"),
        { Way: Way.Phone } => On(CareLinks.Script(Whose, Row)),
        // Not a redirect: the link or code is in this answer and nowhere else.
        _ => Page(),
    };

    async Task<Outcome<SentReferral>> GiveAndSend(Sending how) => Input.Agreed is not ("voice" or "writing")
        ? Refusal.Rule("Say how it was agreed. Without {the client}'s word nothing is sent.", nameof(Input.Agreed))
        : await send.GiveAndSend(Whose, Row, new NewRelease
        {
            To = View.Referral.To, Purpose = Input.Purpose ?? "", Groups = Input.Groups, Until = Input.Until, ByVoice = Input.Agreed == "voice",
            Language = View.Language ?? Say.Language, Words = WordsToShare,
        }, how);
}
