using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>
/// How somebody is on a day, by their own measure: what "well" means to them, a number if they like, words if they like. It is theirs: nothing
/// compares people by it, and nothing asks for it.
/// </summary>
[SealedAs(TableCode.Wellbeing)]
internal sealed record Wellbeing : SealedRecord
{
    /// <summary>The best number; 1 is the least.</summary>
    public const int Best = 5;

    /// <summary>What "well" means to them; null when that was skipped.</summary>
    public string? Means { get; init; }

    /// <summary>From 1 to <see cref="Best"/>; null when that was skipped.</summary>
    public int? Number { get; init; }

    /// <summary>In words; null when that was skipped.</summary>
    public string? Words { get; init; }

    /// <summary>Questions that were skipped: names of properties.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    public DateOnly Day { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>The line for the person's own chart.</summary>
    public PersonLine ForPerson => new()
    {
        Says = Number is null ? "{0}: in your own words." : "{0}: {1} of {2}, by your own measure.",
        With = Number is { } number ? [Days.Text(Day), $"{number}", $"{Best}"] : [Days.Text(Day)],
        Words = Words,
    };

    public static Outcome<Wellbeing> Note(string? means, int? number, string? words, DateOnly today, Author author)
    {
        var (well, said) = (Prose.Clean(means), Prose.Clean(words));
        if (number is < 1 or > Best)
        {
            return Refusal.Rule("Choose a number from 1 to 5, or none.", nameof(Number));
        }
        if (well is null && number is null && said is null)
        {
            return Refusal.Rule("A number, a word, or what it means to them: one is enough.", nameof(Means));
        }
        return new Wellbeing
        {
            Means = well, Number = number, Words = said, Day = today, At = author.At, By = author.Staff,
            Skipped = [.. new[] { well is null ? nameof(Means) : null, number is null ? nameof(Number) : null, said is null ? nameof(Words) : null }.OfType<string>()],
        };
    }
}
