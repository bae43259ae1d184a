using System.Globalization;
using System.Text.Json;

namespace Parasol.Cli.MadeUp;

/// <summary>A made-up service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it says of itself.</param>
/// <param name="Fee">What it says of its price.</param>
/// <param name="Languages">Codes of languages, parted by blanks.</param>
/// <param name="Open">When: days, opening and closing, as "MO,TU 09:00 17:00"; several parted by semicolons; empty where it says nothing.</param>
/// <param name="Paper">A paper it asks for, or null.</param>
sealed record MadeUpOffering(string Name, string Says, string Fee, string Languages, string Open, string? Paper = null);

/// <summary>A made-up provider, with the one place where it is.</summary>
sealed record MadeUpProvider(string Name, string Street, string Town, string Says, bool Wheelchair, params MadeUpOffering[] Services);

/// <summary>
/// The directory of a city that does not exist: twenty providers with three services each, spread over needs, prices, languages and hours. Streets,
/// names and numbers are invented; numbers begin with 555 01, which nobody has.
/// </summary>
static class Places
{
    const string Week = "MO,TU,WE,TH,FR 09:00 17:00";
    const string Late = "MO,TU,WE,TH,FR 12:00 21:00";
    const string Nights = "MO,TU,WE,TH,FR,SA,SU 18:00 08:00";
    const string Always = "MO,TU,WE,TH,FR,SA,SU 00:00 23:59";
    const string Weekend = "SA,SU 10:00 16:00";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MadeUpProvider> All { get; } =
    [
        new("Harbor Light Clinic", "14 Ferry Street", "Port Ellery", "A neighbourhood clinic at the old ferry landing.", true,
            new("Walk-in clinic", "See a doctor or nurse without an appointment. Primary care, wounds, prescriptions.", "Free", "en es", Week),
            new("Sexual health hours", "Sexual health: testing for STIs, birth control, emergency contraception. HIV testing with results in 20 minutes.", "Free", "en es", Late),
            new("PrEP and PEP desk", "PrEP and PEP started the same day. HIV prevention without questions about work.", "Sliding scale by income", "en es fr", Late)),
        new("Tern House", "3 Saltmarsh Lane", "Port Ellery", "Beds and quiet rooms for people who need a safe night.", true,
            new("Emergency shelter", "Emergency shelter for tonight: twelve beds, own lockers, pets welcome.", "Free", "en es", Nights),
            new("Day room", "A day room with showers, clothes and laundry, hot meals at noon.", "Free", "en es", Week),
            new("Safe room for a week", "Domestic violence shelter at a confidential address, with safety planning.", "Free", "en es zh", Always)),
        new("Third Street Pantry", "301 Third Street", "Port Ellery", "Food for whoever comes.", true,
            new("Food pantry", "A food pantry: groceries for a week, no questions.", "Free", "en es", "TU,TH 10:00 14:00; SA 09:00 12:00"),
            new("Evening meals", "Free meals every evening, also to take away.", "Free", "en", "MO,TU,WE,TH,FR,SA,SU 17:30 19:30"),
            new("Food benefits desk", "Help to apply for food benefits and other public benefits.", "Free", "en es", Week, "Something with your name on it")),
        new("Juniper Legal Aid", "88 Court Hill", "Port Ellery", "Lawyers for people who cannot pay one.", true,
            new("Tenant lawyers", "Legal aid for tenants: eviction, repairs, deposits.", "Free", "en es", Week),
            new("Record clearing clinic", "Legal help to seal or vacate old convictions.", "Free", "en es", "WE 13:00 18:00"),
            new("Immigration lawyers", "Immigration legal help: U and T visas, asylum, work permits.", "Free", "en es zh ht", "MO,TH 10:00 18:00")),
        new("Plover Counselling", "52 Alder Row", "Port Ellery", "Talking, one to one and in groups.", false,
            new("Counselling", "Mental health counselling with therapists who do not ask you to change your work.", "Sliding scale, 0 to 40 dollars", "en es", Late),
            new("Group on Thursdays", "A mental health support group led by peers.", "Free", "en", "TH 18:30 20:30"),
            new("Crisis line", "Mental health crisis line: talk to somebody at any hour.", "Free", "en es", Always)),
        new("Ellery Overdose Action", "7 Cannery Yard", "Port Ellery", "Harm reduction by people who use drugs.", true,
            new("Syringe service", "Harm reduction: clean equipment, naloxone, drug checking. Substance use support on your terms.", "Free", "en es", Late),
            new("Methadone and buprenorphine", "Substance use treatment: medication started the same day.", "Sliding scale by income", "en es", "MO,TU,WE,TH,FR 07:00 13:00"),
            new("Wound care van", "A van with nurses for wounds, on the street in the evening.", "Free", "en", "TU,TH,SA 19:00 23:00")),
        new("Rowan Housing Office", "120 Granary Street", "Port Ellery", "Rooms and leases, step by step.", true,
            new("Housing search", "Housing: help to look for a room or flat, and with the first rent.", "Free", "en es", Week, "One paper with a photo"),
            new("Rooms for six months", "Transitional housing: rooms for six months with a key of your own.", "Rent by income", "en", ""),
            new("Deposit fund", "Money for a deposit or for rent that is owed.", "Free", "en es", Week, "The lease or a letter of the landlord")),
        new("Sunday Dentists", "9 Alder Row", "Port Ellery", "Dentists who give their Sundays.", false,
            new("Dental clinic", "A dental clinic: pain, fillings, cleaning.", "Free", "en es", "SU 09:00 15:00"),
            new("Dentures", "Dental care: dentures at the price of the material.", "$120", "en", "SU 09:00 15:00"),
            new("Emergency dentist", "Emergency dental care on weekdays.", "Sliding scale by income", "en", Week)),
        new("Lark Peer Network", "2 Lantern Square", "Port Ellery", "Run by people with experience in the sex trades, for each other.", true,
            new("Peer support", "Peer support: somebody who has been there, for coffee or a walk.", "Free", "en es", Late),
            new("Court companions", "Peers who come along to court and sit beside you.", "Free", "en es", Week),
            new("Newcomers' evening", "A community evening with food and no agenda.", "Free", "en es", "FR 18:00 22:00")),
        new("Sandpiper Health Center", "400 Mill Road", "East Ellery", "A health center for the east side.", true,
            new("Family doctors", "Primary care doctors by appointment.", "Medicaid; sliding scale by income", "en zh", Week, "An insurance card, if you have one"),
            new("Hormone therapy", "Hormones and gender-affirming care by informed consent.", "Sliding scale by income", "en es", "TU,FR 10:00 18:00"),
            new("HIV care", "HIV care and medication, with a case worker.", "Free", "en es zh", Week)),
        new("Quince Job Center", "61 Granary Street", "Port Ellery", "Work at one's own pace.", true,
            new("Job search", "Employment: help with applications and interviews.", "Free", "en es", Week),
            new("Paid training", "Job training in kitchens and offices, paid by the hour.", "Free", "en", Week, "A work permit"),
            new("Work clothes", "Clothes for interviews and for work.", "Free", "en es", "WE 12:00 18:00")),
        new("Marigold Family Center", "33 Orchard Way", "East Ellery", "For parents and children.", true,
            new("Child care", "Child care for children up to five, also at night.", "Sliding scale by income", "en es", "MO,TU,WE,TH,FR 06:00 23:00"),
            new("Diaper bank", "Diapers, clothes and food for small children.", "Free", "en es", Weekend),
            new("Parents' lawyer", "Legal aid in custody cases.", "Free", "en", "TU 10:00 16:00")),
        new("Papers Desk", "5 Town Hall Arcade", "Port Ellery", "Everything about papers.", true,
            new("ID and birth certificates", "Help to get an ID card, a birth certificate, a name change.", "Free", "en es ht", Week),
            new("Mail address", "A mail address for people without one.", "Free", "en es", Week),
            new("Benefits checks", "Public benefits: what you could get, and the forms.", "Free", "en es zh", Week)),
        new("Heron Bodywork School", "18 Weaver Street", "Port Ellery", "Students under supervision.", false,
            new("Massage", "Massage by students, an hour.", "$15, or what you can pay", "en", Weekend),
            new("Acupuncture", "Community acupuncture in a shared room.", "Sliding scale, 0 to 20 dollars", "en zh", "MO,WE,FR 11:00 19:00"),
            new("Yoga", "Gentle yoga, mats are there.", "Free", "en es", "TU,TH 09:00 10:30")),
        new("Kingfisher Arts", "27 Cannery Yard", "Port Ellery", "A workshop with tools and paint.", true,
            new("Open studio", "An open art studio with paint and clay.", "Free", "en es", "WE,TH,FR 14:00 20:00"),
            new("Writing evening", "An art evening for writing, in English and Spanish.", "Free", "en es", "MO 18:00 20:00"),
            new("Sewing room", "A sewing room: mend clothes or make them.", "Free", "en", Weekend)),
        new("Ellery Community Credit", "44 Exchange Street", "Port Ellery", "A small credit union.", true,
            new("Accounts without a minimum", "Money: an account without a minimum and without credit check.", "Free", "en es", Week, "One paper with a photo"),
            new("Small loans", "Money: loans up to 800 dollars, without a fee.", "Free", "en es", Week, "A pay slip or a letter"),
            new("Debt advice", "Help with debts and bills.", "Free", "en", "TH 12:00 18:00")),
        new("Saint Brannock Night Kitchen", "210 Mill Road", "East Ellery", "A kitchen that opens when others close.", false,
            new("Night kitchen", "Free meals from ten at night.", "Free", "en", "FR,SA 22:00 04:00"),
            new("Food box", "A food box to take home, no kitchen needed.", "Free", "en es", "SU 12:00 15:00"),
            new("Clothes rail", "Clothes, shoes and coats.", "Free", "en", "SU 12:00 15:00")),
        new("Door of Hope Mission", "1 Mission Hill", "East Ellery", "A mission that asks for prayer before soup.", false,
            new("Mission shelter", "Emergency shelter; guests take part in the service.", "Free", "en", Nights, "A photo is taken at the door"),
            new("Mission meals", "Meals after the service.", "Free", "en", "SU 11:00 13:00"),
            new("Mission counselling", "Counselling for people who want to leave their work.", "Free", "en", Week)),
        new("Yarrow Women's Clinic", "73 Orchard Way", "East Ellery", "A clinic for everybody with a uterus, whatever they call themselves.", true,
            new("Reproductive health", "Reproductive health: contraception, pregnancy tests, abortion care.", "Sliding scale by income", "en es", Week),
            new("Prenatal care", "Prenatal care with midwives.", "Medicaid; sliding scale by income", "en es zh", Week),
            new("Sexual assault nurses", "Nurses for the first hours after a sexual assault. No report to the police is needed.", "Free", "en es", Always)),
        new("Osprey Transit Aid", "Pier 4", "Port Ellery", "Getting from here to there.", true,
            new("Bus tickets", "Bus tickets for appointments.", "Free", "en es", Week),
            new("Night rides", "Rides home at night, by volunteers who were checked.", "Free", "en es", "MO,TU,WE,TH,FR,SA,SU 22:00 05:00"),
            new("Bicycles", "Bicycles to borrow, and a lock.", "$10 deposit", "en", Weekend)),
    ];

    /// <summary>The directory as an HSDS package in one JSON file: the tables by name.</summary>
    public static string Package()
    {
        var (at, phones) = (0, 0);
        string Phone() => string.Create(CultureInfo.InvariantCulture, $"555 01{phones++ % 100:00}");
        List<object> organizations = [], locations = [], addresses = [], services = [], links = [], numbers = [], schedules = [], languages = [], papers = [], access = [], areas = [];
        foreach (var provider in All)
        {
            var p = $"made-up-{++at:00}";
            organizations.Add(new { id = p, name = provider.Name, description = provider.Says });
            locations.Add(new { id = $"{p}-place", location_type = "physical", organization_id = p, name = provider.Name, transportation = "Bus 4 to Lantern Square" });
            addresses.Add(new { id = $"{p}-address", location_id = $"{p}-place", address_1 = provider.Street, city = provider.Town, state_province = "NY", postal_code = provider.Town == "Port Ellery" ? "00501" : "00544", country = "US", address_type = "physical" });
            numbers.Add(new { id = $"{p}-phone", organization_id = p, number = Phone(), type = "voice" });
            if (provider.Wheelchair)
            {
                access.Add(new { id = $"{p}-access", location_id = $"{p}-place", description = "Wheelchair accessible", details = "Level entrance" });
            }
            for (var n = 0; n < provider.Services.Length; n++)
            {
                var (service, s) = (provider.Services[n], $"{p}-{n + 1}");
                services.Add(new { id = s, organization_id = p, name = service.Name, description = service.Says, status = "active", fees_description = service.Fee, application_process = n == 0 ? "Walk in" : "Call first" });
                links.Add(new { id = $"{s}-at", service_id = s, location_id = $"{p}-place" });
                areas.Add(new { id = $"{s}-area", service_id = s, name = "Ellery County" });
                languages.AddRange(service.Languages.Split(' ').Select(code => new { id = $"{s}-{code}", service_id = s, code, name = NameOf(code) }));
                var rule = 0;
                foreach (var parts in service.Open.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(o => o.Split(' ')))
                {
                    schedules.Add(new { id = $"{s}-open-{++rule}", service_id = s, freq = "WEEKLY", byday = parts[0], opens_at = parts[1], closes_at = parts[2] });
                }
                if (service.Paper is { } paper)
                {
                    papers.Add(new { id = $"{s}-paper", service_id = s, document = paper });
                }
            }
        }
        return JsonSerializer.Serialize(new Dictionary<string, List<object>>
        {
            ["organizations.csv"] = organizations, ["locations.csv"] = locations, ["addresses.csv"] = addresses, ["services.csv"] = services, ["service_at_location.csv"] = links, ["phones.csv"] = numbers,
            ["schedules.csv"] = schedules, ["languages.csv"] = languages, ["required_documents.csv"] = papers, ["accessibility.csv"] = access, ["service_areas.csv"] = areas,
        });
    }

    static string NameOf(string code) => code switch { "es" => "Spanish", "zh" => "Chinese", "fr" => "French", "ht" => "Haitian Creole", _ => "English" };
}
