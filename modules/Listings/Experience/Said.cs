using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Experience;

/// <summary>
/// What one person said about one place, sealed to all colleagues. The tag is made of a secret that only the person's return code opens: it lets a person
/// count once, and leads back to nobody.
/// </summary>
[SealedAs(TableCode.Experience)]
internal sealed record Said : SealedRecord
{
    /// <summary>A MAC of what it is about under a secret of the person's mailbox, base64.</summary>
    public string Tag { get; init; } = "";

    /// <summary>A key of <see cref="Experience.About"/>.</summary>
    public string About { get; init; } = "";

    /// <summary>The month, as "2026-11". Nothing finer is kept.</summary>
    public string Month { get; init; } = "";

    /// <summary>Codes of <see cref="Marks"/>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}

/// <summary>Something that colleagues must know at once: somebody was told on, or police or immigration was called. Shown until a colleague has seen to it.</summary>
[SealedAs(TableCode.ExperienceAlert)]
internal sealed record Alarm : SealedRecord
{
    /// <summary>A key of <see cref="Experience.About"/>.</summary>
    public string About { get; init; } = "";

    /// <summary>Which of <see cref="Marks.Alarming"/>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}

/// <summary>How far the counting is: one record of House.</summary>
[SealedAs(TableCode.ExperienceTally)]
internal sealed record Counted : SealedRecord
{
    /// <summary>The month in which was counted last.</summary>
    public string Month { get; init; } = "";

    /// <summary>How many people each band was made of when it was written last.</summary>
    public IReadOnlyDictionary<string, int> People { get; init; } = new Dictionary<string, int>();
}
