using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Legal.Domain;

/// <summary>An answer in a screen: the fact, and what was said of it.</summary>
/// <param name="Record">Which record it is of; empty for the person.</param>
/// <param name="Fact">The fact's name.</param>
/// <param name="Said">The word or day.</param>
internal sealed record ScreenAnswer(string Record, string Fact, string Said);

/// <summary>What one table said, as it was then: English, as tables are.</summary>
internal sealed record ScreenFinding
{
    /// <summary>Which record it is of; empty for the person.</summary>
    public string Record { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>One of the four words.</summary>
    public string Result { get; init; } = "";

    public DateOnly? Day { get; init; }

    public string Why { get; init; } = "";

    /// <summary>What goes with it: a day to file by, a paper that is lacking.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Facts that would have to be asked.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Facts that were left out and counted as something.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];

    public string Citation { get; init; } = "";

    public DateOnly LastChecked { get; init; }

    public string ReviewStatus { get; init; } = "";

    public bool IsVolatile { get; init; }
}

/// <summary>What came of a screen: findings, and ways of which nobody can speak yet.</summary>
/// <param name="Found">In the order in which to look at them.</param>
/// <param name="Open">Ways that were not looked at, with the facts that are missing.</param>
internal sealed record ScreenResult(IReadOnlyList<ScreenFinding> Found, IReadOnlyList<ScreenOpen> Open);

/// <summary>A way of which nobody can speak before more is known.</summary>
internal sealed record ScreenOpen(string Record, string Title, IReadOnlyList<string> Missing);

/// <summary>A screen that somebody kept in a matter, with what it said that day.</summary>
[SealedAs(TableCode.KeptScreen)]
internal sealed record KeptScreen : SealedRecord
{
    public RowId Matter { get; init; }

    /// <summary>The screen's name.</summary>
    public string Screen { get; init; } = "";

    public DateOnly AsOf { get; init; }

    public IReadOnlyList<ScreenAnswer> Answers { get; init; } = [];

    public IReadOnlyList<ScreenFinding> Found { get; init; } = [];

    public IReadOnlyList<ScreenOpen> Open { get; init; } = [];

    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }
}
