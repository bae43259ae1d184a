using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Outbox;
using Parasol.Clients.Reaching;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>
/// The one place from which somebody is called, texted or written to: a number or an address stands here only while it is safe.
/// </summary>
[Opens]
sealed class ReachPage(IStaffVault vault, LogAttempt log, RemindOfContact remind, OpenMessages messages, SettleMessage settle, IOrganisationFace organisation, TimeProvider time) : FileForm<ReachPage.Form>(vault)
{
    public const string Remind = "remind";

    public const string Read = "read";

    public const string Settle = "settle";

    public sealed record Form
    {
        /// <summary>"remind", "read", "settle", or nothing to log a contact.</summary>
        public string? Act { get; set; }

        public string? Way { get; set; }

        public string? Result { get; set; }

        /// <summary>The message that was seen to.</summary>
        public Guid? Message { get; set; }

        [AtMost(2000)]
        public string? Words { get; set; }

        /// <summary>Anything else today.</summary>
        [AtMost(AnythingElse.Longest)]
        public string? More { get; set; }

        public override string ToString() => "sealed";
    }

    public static IEnumerable<Choice> ResultChoices { get; } = [.. Attempts.Results.Select(r => new Choice(r, Attempts.Label(r)))];

    public static IEnumerable<Choice> WayChoices { get; } = [.. ReachRules.Ways.Select(w => new Choice(w, ContactWays.Label(w)))];

    public SafeContact? Contact => Open.One<SafeContact>()?.Value;

    public IReadOnlyList<BannerLine> Banner => SafeBanner.Of(Contact, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), way => Say[way]);

    /// <summary>Each way and how it stands now: what is open first.</summary>
    public IReadOnlyList<(string Way, Reach Reach)> Ways =>
        [.. ReachRules.Ways.Select(w => (Way: w, Reach: Now(w))).OrderByDescending(w => w.Reach.State).ThenByDescending(w => w.Reach.Next is not null)];

    protected override string Why => "Looked at how to reach them now";

    // Set only by the form itself: the worker has read the words and decides for this one moment.
    string? _read;

    /// <summary>The number or address is shown: the hours allow it, or somebody has just read the words that no machine can check.</summary>
    public bool Shows(string way) => Now(way) is { IsAllowed: true } || (way == _read && Now(way).State == ReachState.AskThePlan);

    public string? To(string way) => ReachRules.To(Contact!, way);

    /// <summary>Messages that somebody sends by hand, or that did not get away.</summary>
    public IReadOnlyList<OpenMessage> Messages { get; private set; } = [];

    protected override async Task<Outcome> More()
    {
        Messages = await messages.Of(Open);
        return Outcome.Done;
    }

    protected override void Fill() => Input = new Form { Way = Ways[0].Way };

    protected override async Task<Outcome> Do()
    {
        switch (Input.Act)
        {
            case Remind:
                return await remind.Do(Whose, Input.Way);
            case Read:
                _read = Input.Way;
                return Outcome.Done;
            case Settle:
                return await settle.Do(Whose, new RowId(Input.Message ?? default));
            default:
                return await log.Do(Whose, Input.Way, Input.Result, Input.Words, Input.More);
        }
    }

    protected override IActionResult Next() => Input.Act == Read ? Page() : On(ClientsLinks.File(Whose), "saved");

    Reach Now(string way) => ReachRules.MayReachNow(Contact, way, time.GetUtcNow(), organisation.TimeZone);
}
