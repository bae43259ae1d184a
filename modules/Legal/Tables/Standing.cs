namespace Parasol.Legal.Tables;

/// <summary>What a rule rests on, who has looked at it, and for which days it is the law.</summary>
/// <param name="Citation">Which law.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="LastChecked">When.</param>
/// <param name="ReviewStatus"><see cref="Unreviewed"/>, or attorneyReviewed with who and when.</param>
/// <param name="From">The first day it counts for; null for always.</param>
/// <param name="Until">The last day it counts for; null for no end.</param>
/// <param name="IsVolatile">It changed lately, or is before a court or a parliament.</param>
internal sealed record Standing(string Citation, string Source, DateOnly LastChecked, string ReviewStatus, DateOnly? From, DateOnly? Until, bool IsVolatile)
{
    public const string Unreviewed = "unreviewed";

    const string Reviewed = "attorneyReviewed by ";

    /// <summary>The keys it takes from a block.</summary>
    public static string[] Keys { get; } = ["citation", "source", "checked", "review", "from", "until", "volatile"];

    public static Standing Read(TextBlock block, Faults faults)
    {
        var review = ReviewOf(block, faults);
        var standing = new Standing(
            block.Must("citation", faults), block.Must("source", faults), faults.Day(block.Number, block.One("checked", faults)) ?? Missing(block, faults), review,
            faults.Day(block.Number, block.One("from", faults)), faults.Day(block.Number, block.One("until", faults)), block.One("volatile", faults) is not null);
        if (standing.Until < standing.From)
        {
            faults.Add(block.Number, $"{block} ends before it begins.");
        }
        return standing;
    }

    /// <summary>Whether a lawyer has looked at a block, as it says.</summary>
    public static string ReviewOf(TextBlock block, Faults faults)
    {
        var review = block.Must("review", faults);
        if (review.Length > 0 && review != Unreviewed && !IsSigned(review))
        {
            faults.Add(block.Number, $"{block}: write \"review: {Unreviewed}\", or \"review: {Reviewed}NAME on 2026-03-09\".");
        }
        return review;
    }

    public bool Covers(DateOnly day) => !(day < From) && !(day > Until);

    public bool Meets(Standing other) => !(Until < other.From) && !(other.Until < From);

    static bool IsSigned(string review) =>
        review.StartsWith(Reviewed, StringComparison.Ordinal) && TextLine.Part(review[Reviewed.Length..], "on") is { Before.Length: > 0, After: var day }
        && DateOnly.TryParseExact(day, "yyyy-MM-dd", out _);

    static DateOnly Missing(TextBlock block, Faults faults)
    {
        if (block.One("checked", faults) is null)
        {
            faults.Add(block.Number, $"{block} has no checked: the day on which somebody last looked it up.");
        }
        return default;
    }
}
