using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>What can be written about who somebody is to a program.</summary>
sealed record ProfileWords
{
    public string? CallName { get; init; }

    public string? Pronouns { get; init; }

    public string? Gender { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? Language { get; init; }

    public string? Interpreter { get; init; }

    public IReadOnlyList<string> Skipped { get; init; } = [];

    public override string ToString() => "sealed";
}

/// <summary>Changes a profile, and the index card with it.</summary>
[Opens]
sealed class EditProfile(FileChanges changes, TakenNames names)
{
    /// <param name="file">Whose.</param>
    /// <param name="version">The version the words were written over; another one is a clash.</param>
    /// <param name="words">All of the profile, as it is to be.</param>
    public Task<Outcome> Do(FileId file, long version, ProfileWords words) => changes.Make(file, AuditCode.Changed, "Changed the profile", async (act, open) =>
    {
        if (open.One<Profile>() is not { } was)
        {
            return Refusal.Damaged;
        }
        if (was.Version != version)
        {
            return Refusal.Clash;
        }
        var profile = was.Value with
        {
            CallName = Prose.Clean(words.CallName) ?? await names.CallName(open.Program), Pronouns = Prose.Clean(words.Pronouns), Gender = Prose.Clean(words.Gender), Language = Prose.Clean(words.Language),
            Aliases = [.. words.Aliases.Select(Prose.Clean).OfType<string>()], Interpreter = Prose.Clean(words.Interpreter), Skipped = words.Skipped,
        };
        act.Change(was, profile);
        act.SetCard(file, Cards.Of(profile, open.One<SafeContact>()?.Value));
        return Outcome.Done;
    });
}
