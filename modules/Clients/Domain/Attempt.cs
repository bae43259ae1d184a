using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>That somebody tried to reach the person, and how it went.</summary>
[SealedAs(TableCode.Attempt)]
sealed record Attempt : SealedRecord
{
    /// <summary>call, text or email.</summary>
    public string Way { get; init; } = ContactWays.Call;

    /// <summary>One of <see cref="Attempts.Results"/>.</summary>
    public string Result { get; init; } = "";

    /// <summary>Anything to add, in words.</summary>
    public string? Words { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }
}

/// <summary>How trying to reach somebody can go. Keys are for ever.</summary>
static class Attempts
{
    public const string Reached = "reached";
    public const string NoAnswer = "no-answer";
    public const string NotSafe = "not-safe";

    public static IReadOnlyList<string> Results { get; } = [Reached, NoAnswer, NotSafe];

    /// <summary>What a result is called: English, key of its translation.</summary>
    public static string Label(string result) => result switch
    {
        Reached => "We reached each other",
        NoAnswer => "No answer",
        _ => "It was not safe",
    };

    /// <summary>What the timeline says of an attempt.</summary>
    public static string Title(Attempt attempt) => (attempt.Way, attempt.Result) switch
    {
        (ContactWays.Call, Reached) => "A call: we reached each other",
        (ContactWays.Call, NoAnswer) => "A call: no answer",
        (ContactWays.Call, _) => "A call: it was not safe",
        (ContactWays.Text, Reached) => "A text: we reached each other",
        (ContactWays.Text, NoAnswer) => "A text: no answer",
        (ContactWays.Text, _) => "A text: it was not safe",
        (_, Reached) => "An e-mail: we reached each other",
        (_, NoAnswer) => "An e-mail: no answer",
        _ => "An e-mail: it was not safe",
    };

    public static Outcome<Attempt> Log(string? way, string? result, string? words, DateTimeOffset at, StaffId by) =>
        way is null || !ReachRules.Ways.Contains(way, StringComparer.Ordinal) ? Refusal.Rule("Choose from the list.", nameof(Attempt.Way))
        : result is null || !Results.Contains(result, StringComparer.Ordinal) ? Refusal.Rule("Say how it went.", nameof(Attempt.Result))
        : new Attempt { Way = way, Result = result, Words = Prose.Clean(words), At = at, By = by };
}
