namespace Parasol.Listings.Domain;

/// <summary>
/// Whom a service is for. Rules run on the worker's side, on what the person chose to say: nobody discloses anything to search.
/// Words stand beside the rules and decide in doubt.
/// </summary>
internal sealed record Eligibility
{
    public int? AgeFrom { get; init; }

    public int? AgeTo { get; init; }

    /// <summary>Per cent of the poverty guideline.</summary>
    public int? IncomeUpTo { get; init; }

    public bool VeteransOnly { get; init; }

    public string? Words { get; init; }

    /// <summary>For whom it is meant, in the source's words.</summary>
    public string? Audience { get; init; }

    public static Eligibility Anyone { get; } = new();

    public Answer Takes(int age) => (AgeFrom, AgeTo) switch
    {
        ({ } from, _) when age < from => Answer.No,
        (_, { } to) when age > to => Answer.No,
        (null, null) => Answer.Unknown,
        _ => Answer.Yes,
    };
}
