namespace Parasol.Legal.Domain;

/// <summary>The areas of practice, as the mission names them. Keys are for ever, and each is the name of a playbook; labels are English, keys of their translation.</summary>
internal static class PracticeAreas
{
    public const string Arrest = "arrest-and-bail";
    public const string Immigration = "immigration";

    public static IReadOnlyList<(string Key, string Label)> All { get; } =
    [
        ("stable-housing", "Stable housing"), ("safer-work", "Safer work and employment"), ("family-court", "Family court"), ("family-reunion", "Bringing a family back together"),
        ("record-clearing", "Clearing records"), (Immigration, "Secure immigration status"), ("police-misconduct", "Police misconduct"), ("hate-crimes", "Hate crimes and violence"),
        ("benefits", "Benefits"), ("licences-and-jobs", "Licences and job referrals"), (Arrest, "Arrest and bail"),
    ];

    public static bool Has(string? key) => All.Any(a => a.Key == key);

    public static string Label(string key) => All.FirstOrDefault(a => a.Key == key).Label ?? key;
}
