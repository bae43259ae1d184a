using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Releases;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Writes down a release that a person gave.</summary>
[Opens]
sealed class NewReleasePage(IStaffVault vault, IClientFiles files, WriteRelease write) : FileForm<NewReleasePage.Form>(vault)
{
    public sealed record Form
    {
        [AtMost(200)]
        public string? To { get; set; }

        [AtMost(500)]
        public string? Purpose { get; set; }

        public List<string> Groups { get; set; } = [];

        [AtMost(4000)]
        public string? Words { get; set; }

        public bool ByVoice { get; set; }

        [AtMost(35)]
        public string? Language { get; set; }

        public DateOnly? Until { get; set; }

        public override string ToString() => "sealed";
    }

    public static IEnumerable<Choice> Ways { get; } = [new("false", "In writing"), new("true", "By voice", "Lasts 30 days, unless another day is written.")];

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, Input.Language);

    /// <summary>Each group with what it says today, so that person and worker see what would leave.</summary>
    public IEnumerable<Choice> GroupChoices => FieldGroups.All.Select(g => new Choice(g, Say[FieldGroups.Label(g)], Today(g), IsWords: true));

    protected override string Why => "Opened the file to write down a release";

    string? Today(string group) => group == FieldGroups.Words ? null
        : files.Fields(Open, new Release { Groups = [group] }) is { Count: > 0 } fields ? string.Join(" · ", fields.Select(f => $"{Say[f.Label]}: {f.Text}")) : Say["Nothing is written down yet."];

    protected override void Fill() => Input = new Form { Language = Profile.Language ?? Say.Language };

    protected override Task<Outcome> Do() => write.Give(Whose, new NewRelease
    {
        To = Input.To ?? "", Purpose = Input.Purpose ?? "", Groups = Input.Groups, Words = Input.Words, ByVoice = Input.ByVoice, Language = Input.Language ?? Say.Language, Until = Input.Until,
    });

    protected override IActionResult Next() => On(ClientsLinks.Releases(Whose), "saved");
}
