using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>Whether a need is met, by the person's own account.</summary>
internal enum NeedState
{
    /// <summary>Still open.</summary>
    Open,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met, and not being worked on: what was in the way is noted.</summary>
    Unmet,
}

/// <summary>Something a person needs: of a kind the directory knows, or in own words.</summary>
[SealedAs(TableCode.Need)]
internal sealed record Need : SealedRecord
{
    /// <summary>The code of its kind; null when it is told in words only.</summary>
    public string? Code { get; init; }

    /// <summary>Own words.</summary>
    public string? Words { get; init; }

    /// <summary>When it was noted, UTC.</summary>
    public DateTimeOffset Noted { get; init; }

    /// <summary>Who noted it.</summary>
    public StaffId? By { get; init; }

    /// <summary>How it stands.</summary>
    public NeedState State { get; init; }

    /// <summary>What was in the way, when it is unmet: a code of <see cref="Barriers"/>.</summary>
    public string? Barrier { get; init; }

    /// <summary>What was in the way, in words.</summary>
    public string? BarrierWords { get; init; }

    /// <summary>When it was last settled or opened again, UTC.</summary>
    public DateTimeOffset? Settled { get; init; }

    /// <summary>The directory's name of its kind, English; null when it is told in words only.</summary>
    public string? Label => Listings.Needs.Find(Code)?.Label;

    /// <summary>Where its kind stands in the list: of needs noted at once, the more pressing comes first. Needs in own words come last.</summary>
    public int Place => Listings.Needs.All.Index().Where(n => n.Item.Code == Code).Select(n => n.Index).DefaultIfEmpty(int.MaxValue).First();

    public static Outcome<Need> Note(string? code, string? words, Author author)
    {
        var said = Prose.Clean(words);
        if (string.IsNullOrEmpty(code) && said is null)
        {
            return Refusal.Rule("Tick a need, or say it in your own words.", "Kind");
        }
        if (!string.IsNullOrEmpty(code) && Listings.Needs.Find(code) is null)
        {
            return Refusal.Rule("Choose a need from the list, or say it in your own words.", "Kind");
        }
        return new Need { Code = string.IsNullOrEmpty(code) ? null : code, Words = said, Noted = author.At, By = author.Staff };
    }

    public Need Meet(DateTimeOffset at) => this with { State = NeedState.Met, Barrier = null, BarrierWords = null, Settled = at };

    public Need OpenAgain(DateTimeOffset at) => this with { State = NeedState.Open, Barrier = null, BarrierWords = null, Settled = at };

    public Outcome<Need> LeaveUnmet(string? barrier, string? words, DateTimeOffset at) =>
        Barriers.Find(barrier) is null
            ? Refusal.Rule("Say what was in the way. \"Prefers not to say\" is an answer too.", "Barrier")
            : this with { State = NeedState.Unmet, Barrier = barrier, BarrierWords = Prose.Clean(words), Settled = at };
}
