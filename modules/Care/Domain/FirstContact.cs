using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>
/// Which questions of a first contact were left out. "Skipped" is all that is kept of them: it is an answer, and not "unknown".
/// </summary>
[SealedAs(TableCode.FirstContact)]
internal sealed record FirstContact : SealedRecord
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who asked.</summary>
    public StaffId? By { get; init; }

    /// <summary>The questions that were skipped: names of <see cref="Questions"/>.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];
}

/// <summary>The questions of a first contact that nobody has to answer. Names are for ever.</summary>
internal static class Questions
{
    public const string Name = "name";
    public const string Language = "language";
    public const string Contact = "contact";
    public const string Words = "words";

    public static IReadOnlyList<string> All { get; } = [Name, Language, Contact, Words];

    /// <summary>What a skipped question is called on the timeline: English, key of its translation.</summary>
    public static string Label(string question) => question switch
    {
        Name => "Name to use",
        Language => "Language",
        Contact => "How to reach them",
        _ => "In their own words",
    };
}
