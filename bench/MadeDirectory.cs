using System.Globalization;
using System.Text.Json;

namespace Parasol.Bench;

/// <summary>A directory as large as is asked for, of made-up providers with five services each, spread over towns, needs, prices, languages and hours. The same every time.</summary>
static class MadeDirectory
{
    static readonly string[] First = ["Harbor", "Tern", "Juniper", "Plover", "Rowan", "Lantern", "Saltmarsh", "Granary", "Alder", "Cannery", "Ferry", "Willow", "Heron", "Quarry", "Orchard", "Beacon"];
    static readonly string[] Second = ["House", "Clinic", "Center", "Network", "Project", "Collective", "Office", "Kitchen", "Legal Aid", "Pantry"];
    static readonly (string Name, string Says)[] Kinds =
    [
        ("Walk-in clinic", "Doctors and nurses without an appointment. Primary care, wounds, prescriptions."), ("HIV testing", "Tests with results in twenty minutes, PrEP and PEP on the same day."),
        ("Hormones", "Hormone therapy by informed consent."), ("Emergency shelter", "Beds for tonight, own lockers, pets welcome."), ("Housing search", "Help to look for a room or flat and with the first rent."),
        ("Food pantry", "Groceries for a week, no questions."), ("Record clearing clinic", "Help to seal or vacate old convictions."), ("Immigration lawyers", "T and U visas, asylum, work permits."),
        ("Counselling", "Talking, one to one and in groups, with therapists who listen."), ("Syringe service", "Clean equipment, naloxone, drug checking."), ("Childcare", "For children up to six years, days and evenings."),
        ("Job training", "Courses and help with applications."), ("Massage and acupuncture", "An hour for yourself."), ("Benefits desk", "Food benefits, disability, appeals."),
    ];

    static readonly string[] Towns = [.. Enumerable.Range(0, 60).Select(n => $"Port {First[n % 16]} {(char)('A' + (n / 16))}")];
    static readonly (string Code, string Name)[] Languages = [("en", "English"), ("es", "Spanish"), ("zh", "Chinese"), ("ht", "Haitian Creole"), ("ru", "Russian")];
    static readonly string[] Fees = ["Free", "Sliding scale by income", "40 dollars", "Insurance, or 20 dollars"];
    static readonly (string Days, string Opens, string Closes)[] Open = [("MO,TU,WE,TH,FR", "09:00", "17:00"), ("MO,TU,WE,TH,FR", "12:00", "21:00"), ("MO,TU,WE,TH,FR,SA,SU", "18:00", "02:00"), ("SA,SU", "10:00", "16:00")];

    /// <summary>Writes it as tables in one file, for the import.</summary>
    public static void Write(string path, int services)
    {
        var tables = new Dictionary<string, List<object>>(StringComparer.Ordinal);
        void Add(string table, object row) => (tables.TryGetValue(table, out var rows) ? rows : tables[table] = []).Add(row);
        for (var n = 0; n < services; n++)
        {
            var (provider, of) = (n / 5, string.Create(CultureInfo.InvariantCulture, $"p{n / 5}"));
            var town = Towns[provider * 7 % Towns.Length];
            if (n % 5 == 0)
            {
                var name = $"{First[provider % 16]} {Second[provider / 16 % 10]} {Roman(provider / 160)}".TrimEnd();
                Add("organizations.csv", new { id = of, name, description = $"People for people in {town}." });
                Add("locations.csv", new { id = $"{of}l", location_type = "physical", organization_id = of, name });
                Add("addresses.csv", new { id = $"{of}a", location_id = $"{of}l", address_1 = $"{provider % 400} {First[provider % 13]} Street", city = town, state_province = "NY", postal_code = string.Create(CultureInfo.InvariantCulture, $"{10001 + (provider * 7 % 900)}"), country = "US", address_type = "physical" });
                Add("phones.csv", new { id = $"{of}t", organization_id = of, number = string.Create(CultureInfo.InvariantCulture, $"555 01{provider % 100:00}"), type = "voice" });
            }
            var (kind, s, at) = (Kinds[n * 5 % Kinds.Length], string.Create(CultureInfo.InvariantCulture, $"s{n}"), (n * 7) + provider);
            Add("services.csv", new { id = s, organization_id = of, name = kind.Name, description = kind.Says, status = "active", fees_description = Fees[at % 4], application_process = at % 3 == 0 ? "Walk in" : "Call first" });
            Add("service_at_location.csv", new { id = $"{s}l", service_id = s, location_id = $"{of}l" });
            Add("languages.csv", new { id = $"{s}e", service_id = s, code = "en", name = "English" });
            Add("languages.csv", new { id = $"{s}o", service_id = s, code = Languages[1 + (at % 4)].Code, name = Languages[1 + (at % 4)].Name });
            var open = Open[at % 4];
            Add("schedules.csv", new { id = $"{s}h", service_id = s, freq = "WEEKLY", byday = open.Days, opens_at = open.Opens, closes_at = open.Closes });
        }
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, tables);
    }

    /// <summary>What visitors ask, one after the other: words, slips of the finger, needs, every filter, later pages.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Questions { get; } =
    [
        new() { ["Input.Words"] = "clinic" },
        new() { ["Input.Need"] = "hiv", ["Input.Language"] = "es" },
        new() { ["Input.Words"] = "shelter tonight" },
        new() { ["Input.Words"] = "houisng" },
        new() { ["Input.When"] = "now" },
        new() { ["Input.Need"] = "food", ["Input.Price"] = "free", ["Input.When"] = "evening" },
        new() { ["Input.Words"] = "lawyer", ["Input.Area"] = Towns[3] },
        new() { ["Input.Price"] = "low", ["Input.When"] = "weekend", ["Input.Page"] = "3" },
        new() { ["Input.Words"] = "" },
        new() { ["Input.Words"] = "acupunture", ["Input.Language"] = "zh", ["Input.When"] = "now" },
    ];

    static string Roman(int n) => n == 0 ? "" : string.Concat(Enumerable.Repeat("X", n / 10)) + new[] { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" }[n % 10];
}
