using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Writes or changes how to reach somebody safely.</summary>
[Opens]
sealed class ContactPage(IStaffVault vault, EditSafeContact edit, TimeProvider time) : FileForm<ContactPage.Form>(vault)
{
    const int DaysUntilAskedAgain = 30;

    // So many spans the page has room for; a plan never has more.
    const int Spans = ReachRules.MostSpans;

    public sealed record Form
    {
        public long Version { get; set; }

        public bool? MayContact { get; set; }

        public List<string> Ways { get; set; } = [];

        [AtMost(200)]
        public string? Phone { get; set; }

        [AtMost(200)]
        public string? Email { get; set; }

        [AtMost(200)]
        public string? SayWeAre { get; set; }

        public bool? Voicemail { get; set; }

        [AtMost(300)]
        public string? Times { get; set; }

        public List<Span> Hours { get; set; } = [new(), new(), new()];

        [AtMost(300)]
        public string? WhoElse { get; set; }

        [AtMost(80)]
        public string? CodeWord { get; set; }

        [AtMost(2000)]
        public string? Words { get; set; }

        public DateOnly? AskAgain { get; set; }

        public override string ToString() => "sealed";
    }

    /// <summary>Hours as they are typed: a span counts once both its ends are there.</summary>
    public sealed record Span
    {
        public List<DayOfWeek> Days { get; set; } = [];

        public TimeOnly? From { get; set; }

        public TimeOnly? Until { get; set; }

        public string? Way { get; set; }

        public override string ToString() => "sealed";
    }

    public static IEnumerable<Choice> DayChoices { get; } = [.. Weekdays.All.Select(d => new Choice(d.ToString(), Weekdays.Label(d)))];

    public static IEnumerable<Choice> SpanWayChoices { get; } = [.. ReachRules.Ways.Select(w => new Choice(w, ContactWays.Label(w)))];

    public static IEnumerable<Choice> MayContactChoices { get; } = [new("true", "Yes"), new("false", "No"), new("", "Not now")];

    public static IEnumerable<Choice> VoicemailChoices { get; } = [new("true", "Yes"), new("false", "No, never"), new("", "Not asked")];

    public IEnumerable<Choice> WayChoices => ContactWays.All.Select(w => new Choice(w, ContactWays.Label(w)));

    public SafeContact StoredContact => Open.One<SafeContact>()?.Value ?? new SafeContact();

    public IReadOnlyList<BannerLine> Stored => SafeBanner.Of(Open.One<SafeContact>()?.Value, Today, way => Say[way]);

    /// <summary>What the words in the form stand over. After a clash it is what is stored now, which the page shows: saving again is then meant.</summary>
    public long Version => Problem?.Kind == RefusalKind.Clash ? StoredVersion : Input.Version;

    protected override string Why => "Opened how to reach them safely to change it";

    long StoredVersion => Open.One<SafeContact>()?.Version ?? 0;

    DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    protected override void Fill()
    {
        var contact = StoredContact;
        Input = new Form
        {
            Version = StoredVersion, MayContact = contact.MayContact, Ways = [.. contact.Ways], Phone = contact.Phone, Email = contact.Email, SayWeAre = contact.SayWeAre,
            Voicemail = contact.Voicemail, Times = contact.Times, WhoElse = contact.WhoElse, CodeWord = contact.CodeWord, Words = contact.Words,
            Hours = [.. contact.Hours.Select(h => new Span { Days = [.. h.Days], From = h.From, Until = h.Until, Way = h.Way }), .. Enumerable.Range(0, Math.Max(0, Spans - contact.Hours.Count)).Select(_ => new Span())],
            AskAgain = contact.AskAgain is { } day && day >= Today ? day : Today.AddDays(DaysUntilAskedAgain),
        };
    }

    protected override async Task<Outcome> Do() => Input.Hours.Exists(h => h.From is null != h.Until is null || (h.From is null && h.Days.Count > 0))
        ? Refusal.Rule("Write both: from when and until when.", nameof(Form.Hours))
        : await edit.Do(Whose, Input.Version, Plan);

    SafeContact Plan => new()
    {
        MayContact = Input.MayContact, Ways = Input.Ways, Phone = Input.Phone, Email = Input.Email, SayWeAre = Input.SayWeAre, Voicemail = Input.Voicemail,
        Times = Input.Times, WhoElse = Input.WhoElse, CodeWord = Input.CodeWord, Words = Input.Words, AskAgain = Input.AskAgain,
        Hours = [.. Input.Hours.Where(h => h.From is not null && h.Until is not null).Select(h => new SafeHours { Days = h.Days, From = h.From!.Value, Until = h.Until!.Value, Way = string.IsNullOrEmpty(h.Way) ? null : h.Way })],
    };

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
