using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Experience;

/// <summary>How many of those who said anything said this. Never a number.</summary>
internal enum Share
{
    /// <summary>Nobody, or fewer than a fifth.</summary>
    Few,

    /// <summary>At least a fifth.</summary>
    Some,

    /// <summary>At least two fifths.</summary>
    Many,
}

/// <summary>
/// What people said about one place, one program of ours or one sector, in bands. It is there only from five people and two months on, holds no number
/// and no date, and is written anew only when three more people have spoken.
/// </summary>
internal sealed class Band
{
    [Clear("Whose directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which place, program of ours or sector it is about. Never whom.")]
    public required string About { get; init; }

    /// <summary>Null while nothing may be told.</summary>
    [Clear("What at least five people said in at least two months, as a few, some, many. No numbers, no dates.")]
    public string? Shares { get; set; }

    [Clear("So many said it was bad there that it leaves the top of the results.")]
    public bool IsLow { get; set; }

    [Clear("Somebody talks with the place about it.")]
    public bool IsRepairOpen { get; set; }

    [Clear("What the place answered, in its own words, for everyone to read.")]
    public string? Reply { get; set; }

    /// <summary>What is told, for each mark that at least a fifth made.</summary>
    public IEnumerable<(Mark Mark, Share Share)> Read() => (Shares ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':'))
        .Where(part => part.Length == 2 && Marks.All.ContainsKey(part[0]) && Enum.TryParse<Share>(part[1], out _))
        .Select(part => (Marks.All[part[0]], Enum.Parse<Share>(part[1])));
}

/// <summary>What a band is about.</summary>
public static class About
{
    /// <summary>A place of the directory.</summary>
    public static string Service(ServiceId service) => $"service:{service.Value:D}";

    /// <summary>A program of ours: it is rated as any other.</summary>
    public static string Program(ProgramId program) => $"program:{program.Value:D}";

    /// <summary>Everything that answers a need.</summary>
    public static string Sector(Need need) => $"sector:{need.Code}";

    /// <summary>The place, where it is about one.</summary>
    public static ServiceId? ServiceOf(string about) => about.Split(':') is ["service", var id] && Guid.TryParse(id, out var value) ? ServiceId.Of(value) : null;
}
