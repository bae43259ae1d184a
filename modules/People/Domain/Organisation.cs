using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.People.Domain;

/// <summary>What an organisation says about itself.</summary>
/// <param name="Name">As everybody reads it.</param>
/// <param name="Phone">The number the public may call; may be empty.</param>
/// <param name="ExitSite">Where the quick exit leads.</param>
/// <param name="TimeZone">IANA name, such as America/New_York.</param>
/// <param name="Languages">Tags of the languages it offers, the first ones first.</param>
/// <param name="DefaultLanguage">The one shown when a reader asks for none of them.</param>
sealed record AboutUs(string? Name, string? Phone, string? ExitSite, string? TimeZone, IReadOnlyList<string> Languages, string? DefaultLanguage);

sealed class Organisation
{
    public const string UsualExitSite = "https://www.weather.gov/";
    public const int LongestName = 120;
    public const int LongestPhone = 40;
    public const int LongestSite = 200;

    Organisation(OrganisationId id) => Id = id;

    [Clear("A random id.")]
    public OrganisationId Id { get; private set; }

    [Clear("The name it shows on its public pages.")]
    public string Name { get; private set; } = "";

    [Clear("The number it shows on its public pages.")]
    public string Phone { get; private set; } = "";

    [Clear("Where the quick exit leads: the same for everybody.")]
    public string ExitSite { get; private set; } = "";

    [Clear("The clock on its wall.")]
    public string TimeZone { get; private set; } = "";

    [Clear("The languages of its public pages.")]
    public string Languages { get; private set; } = "";

    [Clear("The language its public pages begin with.")]
    public string DefaultLanguage { get; private set; } = "";

    public IReadOnlyList<string> LanguageTags => Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Outcome<Organisation> Make(OrganisationId id, AboutUs about)
    {
        var organisation = new Organisation(id);
        return organisation.Change(about).Refusal is { } refusal ? refusal : organisation;
    }

    public Outcome Change(AboutUs about)
    {
        var (name, phone) = (Prose.Clean(about.Name), PhoneNumber.Read(about.Phone));
        if (name is null || name.Length > LongestName || name.Contains('\n', StringComparison.Ordinal))
        {
            return Refusal.Rule("Write the organisation's name in one line of at most 120 characters.", nameof(about.Name));
        }
        if (phone is null)
        {
            return PhoneNumber.Wrong;
        }
        if (Neutral(about.ExitSite) is not { } site)
        {
            return Refusal.Rule("Write the whole address of a calm, neutral site, such as https://www.weather.gov/. No question mark and no name in it.", nameof(about.ExitSite));
        }
        if (!IsZone(about.TimeZone))
        {
            return Refusal.Rule("Choose a time zone from the list, such as America/New_York.", nameof(about.TimeZone));
        }
        var languages = about.Languages.Distinct(StringComparer.Ordinal).ToList();
        if (languages.Count == 0 || languages.Exists(l => !Tongues.Offered.Contains(l)))
        {
            return Refusal.Rule("Tick at least one language.", nameof(about.Languages));
        }
        if (about.DefaultLanguage is not { } first || !languages.Contains(first))
        {
            return Refusal.Rule("The first language must be one of those you offer.", nameof(about.DefaultLanguage));
        }
        (Name, Phone, ExitSite, TimeZone, Languages, DefaultLanguage) = (name, phone, site, about.TimeZone!, string.Join(' ', languages), first);
        return Outcome.Done;
    }

    // Nothing may travel along: no query, no fragment, no user, and no reading on the way.
    static string? Neutral(string? site) =>
        Prose.Clean(site) is { Length: <= LongestSite } text && !text.AsSpan().ContainsAny(" ;,\"'<>") && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && uri.HostNameType != UriHostNameType.Unknown
            ? uri.AbsoluteUri
            : null;

    static bool IsZone(string? zone) => zone is { Length: <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId && found.Id == zone;
}
