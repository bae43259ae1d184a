namespace Parasol.People;

/// <summary>Which notice about a duty to report a program shows. Numbers are for ever.</summary>
public enum DutyNotice
{
    /// <summary>The one that ships.</summary>
    Shipped = 0,

    /// <summary>The program's own words.</summary>
    Own = 1,

    /// <summary>Nobody in the program has such a duty; that is said, too.</summary>
    None = 2,
}

/// <summary>A notice that ships, with where it comes from.</summary>
/// <param name="Says">English, key of its translation.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="AsOf">The day on which that was read.</param>
/// <param name="ReviewStatus">"unreviewed" until somebody who knows the law has looked at it.</param>
public sealed record ShippedNotice(string Says, string Source, DateOnly AsOf, string ReviewStatus)
{
    /// <summary>Somebody who knows has looked at it.</summary>
    public bool IsReviewed => ReviewStatus != "unreviewed";
}

/// <summary>What somebody must know before they say how old they are: who here has to report what.</summary>
public static class ReportingDuty
{
    /// <summary>The longest notice in own words.</summary>
    public const int Longest = 1000;

    /// <summary>The notice that ships, for New York. A program puts its own in its place.</summary>
    public static ShippedNotice Shipped { get; } = new(
        "Before you say how old you are: some people who work here, such as social workers, nurses and doctors, have by law to report when they have reason to think that a parent or somebody in charge hurts or neglects a person under 18. Ask first what that means here, if you like. You can leave this question out, and nothing here depends on it.",
        "New York Social Services Law 413", new DateOnly(2026, 11, 21), "unreviewed");

    /// <summary>What this program says: in its own words, or the key of a sentence that ships.</summary>
    public static (string Says, bool IsWords) Of(ProgramCard program) => program.Duty switch
    {
        DutyNotice.Own => (program.DutyWords, true),
        DutyNotice.None => ("This program says that nobody in it has a duty to report what you tell. You can leave this question out, and nothing here depends on it.", false),
        _ => (Shipped.Says, false),
    };
}
