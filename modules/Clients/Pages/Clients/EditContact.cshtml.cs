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

        [AtMost(300)]
        public string? WhoElse { get; set; }

        [AtMost(80)]
        public string? CodeWord { get; set; }

        [AtMost(2000)]
        public string? Words { get; set; }

        public DateOnly? AskAgain { get; set; }

        public override string ToString() => "sealed";
    }

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
            AskAgain = contact.AskAgain is { } day && day >= Today ? day : Today.AddDays(DaysUntilAskedAgain),
        };
    }

    protected override Task<Outcome> Do() => edit.Do(Whose, Input.Version, new SafeContact
    {
        MayContact = Input.MayContact, Ways = Input.Ways, Phone = Input.Phone, Email = Input.Email, SayWeAre = Input.SayWeAre, Voicemail = Input.Voicemail,
        Times = Input.Times, WhoElse = Input.WhoElse, CodeWord = Input.CodeWord, Words = Input.Words, AskAgain = Input.AskAgain,
    });

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
