using Parasol.People.Domain;
using Parasol.Web.Seams;

namespace Parasol.People;

/// <summary>What pages show of this request's organisation. Before set-up there is none, and every page still has an exit.</summary>
sealed class OrganisationFace(CurrentOrganisation current) : IOrganisationFace
{
    public string Name => current.Facts?.Name ?? "";

    public string Phone => current.Facts?.Phone ?? "";

    public string ExitSite => current.Facts?.ExitSite ?? Organisation.UsualExitSite;

    public TimeZoneInfo TimeZone => current.Facts?.TimeZone ?? TimeZoneInfo.Utc;

    public string DefaultLanguage => current.Facts?.DefaultLanguage ?? Tongues.Offered[0];

    public string? ReaderLanguage { get; set; }

    public IReadOnlyDictionary<string, string> Words(string language) =>
        current.Facts is { } facts ? facts.Words.GetValueOrDefault(language, NoWords) : NoWords;

    static readonly IReadOnlyDictionary<string, string> NoWords = new Dictionary<string, string>(StringComparer.Ordinal);
}
