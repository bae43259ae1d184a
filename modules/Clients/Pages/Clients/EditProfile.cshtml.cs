using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Changes a profile.</summary>
[Opens]
sealed class ProfilePage(IStaffVault vault, EditProfile edit) : FileForm<ProfilePage.Form>(vault)
{
    public sealed record Form
    {
        public long Version { get; set; }

        [AtMost(80)]
        public string? CallName { get; set; }

        [AtMost(300)]
        public string? Aliases { get; set; }

        [AtMost(80)]
        public string? Pronouns { get; set; }

        [AtMost(80)]
        public string? Gender { get; set; }

        [AtMost(35)]
        public string? Language { get; set; }

        [AtMost(200)]
        public string? Interpreter { get; set; }

        public List<string> Skipped { get; set; } = [];

        public override string ToString() => "sealed";
    }

    static readonly (string Question, string Label)[] Questions =
    [
        (nameof(Profile.Pronouns), "Pronouns"), (nameof(Profile.Gender), "Gender"), (nameof(Profile.Language), "Language to speak"), (nameof(Profile.Interpreter), "Interpreter"),
    ];

    public IEnumerable<Choice> Skippable => Questions.Select(q => new Choice(q.Question, q.Label));

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, Input.Language);

    /// <summary>What the words in the form stand over. After a clash it is what is stored now, which the page shows: saving again is then meant.</summary>
    public long Version => Problem?.Kind == RefusalKind.Clash ? Open.One<Profile>()!.Version : Input.Version;

    protected override string Why => "Opened the profile to change it";

    protected override void Fill()
    {
        var profile = Profile;
        Input = new Form
        {
            Version = Open.One<Profile>()?.Version ?? 0, CallName = profile.CallName, Aliases = string.Join(", ", profile.Aliases), Pronouns = profile.Pronouns,
            Gender = profile.Gender, Language = profile.Language, Interpreter = profile.Interpreter, Skipped = [.. profile.Skipped],
        };
    }

    protected override Task<Outcome> Do() => edit.Do(Whose, Input.Version, new ProfileWords
    {
        CallName = Input.CallName, Aliases = Input.Aliases?.Split([',', ';', '\n']) ?? [], Pronouns = Input.Pronouns, Gender = Input.Gender, Language = Input.Language,
        Interpreter = Input.Interpreter, Skipped = [.. Questions.Select(q => q.Question).Where(q => Input.Skipped.Contains(q, StringComparer.Ordinal))],
    });

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
