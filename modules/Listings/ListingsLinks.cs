using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>The addresses of the directory's pages. They carry random ids and never what somebody looked for.</summary>
static class ListingsLinks
{
    /// <summary>The directory for workers.</summary>
    public const string Directory = "/listings";

    /// <summary>The directory for everyone.</summary>
    public const string PublicDirectory = "/services";

    /// <summary>Taxonomies of other people.</summary>
    public const string Taxonomies = "/listings/taxonomies";

    /// <summary>One of them, with its terms.</summary>
    public static string Taxonomy(TaxonomyId taxonomy) => $"{Taxonomies}?of={taxonomy.Value:D}";

    /// <summary>How it was for people, for workers: Care shows it.</summary>
    public const string HowItWas = "/how-it-was";

    /// <summary>What a place answers to what people say about it: Care asks for it.</summary>
    public static string HowItWasReply(ServiceId service) => $"{HowItWas}/{service.Value:D}/reply";

    /// <summary>A service, for workers.</summary>
    public static string Service(ServiceId service) => $"{Directory}/{service.Value:D}";

    /// <summary>Decide on a service.</summary>
    public static string Edit(ServiceId service) => $"{Directory}/{service.Value:D}/edit";

    /// <summary>Note what is known of a service.</summary>
    public static string Known(ServiceId service) => $"{Directory}/{service.Value:D}/known";

    /// <summary>Where a service stands, and deciding on it.</summary>
    public static string Vetting(ServiceId service) => $"{Directory}/{service.Value:D}/vetting";

    /// <summary>Whom to ask for at a service; one of them, to change.</summary>
    public static string Contacts(ServiceId service, RowId? one = null) => $"{Directory}/{service.Value:D}/contacts{(one is { } row ? $"?of={row.Value:D}" : "")}";

    /// <summary>Say whether a service has room today.</summary>
    public static string Room(ServiceId service) => $"{Directory}/{service.Value:D}/room";

    /// <summary>What changed of a service's public fields.</summary>
    public static string History(ServiceId service) => $"{Directory}/{service.Value:D}/history";

    /// <summary>What may be out of date.</summary>
    public static string Upkeep(bool mine) => mine ? $"{Directory}/upkeep?mine=true" : $"{Directory}/upkeep";

    /// <summary>One change for several.</summary>
    public const string Together = "/listings/together";

    /// <summary>What to ask a service on the phone.</summary>
    public static string Check(ServiceId service, bool mine = false) => $"{Directory}/{service.Value:D}/check{(mine ? "?mine=true" : "")}";

    /// <summary>A service, for everyone.</summary>
    public static string PublicService(ServiceId service) => $"{PublicDirectory}/{service.Value:D}";

    /// <summary>A sheet to fold, with one service.</summary>
    public static string Pocket(ServiceId service) => $"{PocketSheet}/{service.Value:D}";

    /// <summary>A sheet to fold, with the services that are posted.</summary>
    public const string PocketSheet = "/services/pocket";

    /// <summary>A service for an address book.</summary>
    public static string Card(ServiceId service) => $"{PublicService(service)}/card.vcf";

    /// <summary>The opening hours of a service for a calendar.</summary>
    public static string Hours(ServiceId service) => $"{PublicService(service)}/hours.ics";

    /// <summary>Say what is wrong with a service.</summary>
    public static string Correct(ServiceId service) => $"{PublicService(service)}/correct";

    /// <summary>What people outside say is wrong.</summary>
    public const string Corrections = "/listings/corrections";
}
