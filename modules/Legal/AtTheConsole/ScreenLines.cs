using System.Text.Json;

namespace Parasol.Legal.AtTheConsole;

/// <summary>A day to file by, or a paper that is lacking.</summary>
internal sealed record FlagLine(string Flag, DateOnly? Date, string Why);

/// <summary>How one element of the law stands: yes, no or unknown.</summary>
internal sealed record ElementLine(string Element, string Says, string Answer);

/// <summary>A way that nobody can speak of yet, and what would have to be asked.</summary>
internal sealed record NotLookedAtLine(string Relief, IReadOnlyList<string> Missing);

/// <summary>What one table says.</summary>
internal sealed record ReliefLine
{
    public required string Relief { get; init; }

    public required string Title { get; init; }

    public required string Status { get; init; }

    public string? Reason { get; init; }

    public DateOnly? Date { get; init; }

    public required string Result { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required IReadOnlyList<string> Could { get; init; }

    public required IReadOnlyList<string> Assumed { get; init; }

    public required IReadOnlyList<FlagLine> Flags { get; init; }

    public required IReadOnlyList<ElementLine> Elements { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required string Citation { get; init; }

    public required string Source { get; init; }

    public required DateOnly LastChecked { get; init; }

    public required string ReviewStatus { get; init; }

    public required bool IsVolatile { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}

/// <summary>The answer for one record.</summary>
internal sealed record RecordLine(JsonElement? Id, string Record, IReadOnlyList<ReliefLine> Reliefs, IReadOnlyList<NotLookedAtLine> NotLookedAt, IReadOnlyList<string> Notes);

/// <summary>The answer to a case that lists records.</summary>
internal sealed record RecordsLine(JsonElement? Id, DateOnly AsOf, IReadOnlyList<RecordLine> Records, IReadOnlyList<string> Notes);

/// <summary>The answer to a case that is one thing.</summary>
internal sealed record PersonLine(JsonElement? Id, DateOnly AsOf, IReadOnlyList<ReliefLine> Reliefs, IReadOnlyList<NotLookedAtLine> NotLookedAt, IReadOnlyList<string> Notes);
