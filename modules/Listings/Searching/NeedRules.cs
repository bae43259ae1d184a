using System.Collections.Frozen;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Searching;

/// <summary>
/// How a service's own words tell which needs it answers, where nobody here has set them. A row holds what its source calls it: the
/// beginning of a word or phrase, in folded letters; a blank at the end asks for the whole word. A phrase after "not" takes the
/// match back for the text in which it stands. Only names, headings and keywords are looked at, never long descriptions: "no food" is no food.
/// </summary>
internal static class NeedRules
{
    sealed record Rule(string Need, string[] Phrases, string[] Not, string[] Words);

    static readonly Rule[] Rules =
    [
        Is("shelter-tonight", "emergency shelter|homeless shelter|shelter|emergency placement|emergency housing|overnight", "animal", "tonight sleep bed cama dormir refugio albergue esta noche"),
        Is("safety", "domestic violence|intimate partner|rape crisis|sexual violence|sexual assault|escape violence|immediate safety|safe housing|abuse prevention|domestic abuse|stalking|orders of protection|family violence", "", "safe violence seguridad violencia"),
        Is("food", "food pantr|food bank|food box|food deliver|emergency food|free meal|meal |meals|groceries|soup kitchen|congregate meal|food ", "food benefit|food stamp|help pay for food", "hungry eat comida alimentos hambre"),
        Is("primary-care", "primary care|community clinic|medical care|medical clinic|free medical|health clinic|community health|outpatient care|checkup|family medicine", "", "doctor medico clinica"),
        Is("sexual-health", "sexual health|reproductive|family planning|birth control|sexually transmitted|sti |std |pregnancy test|abortion|contracept|sex education", "", "salud sexual anticonceptivos embarazo"),
        Is("hiv", "hiv|aids ", "hearing aids|teaching aids", "vih sida"),
        Is("prep-pep", "prep pep|pre exposure|post exposure|hiv prevention|on prep|prep navigat|prep and pep|npep", "", "prep pep prevencion"),
        Is("hormones", "hormone|gender affirming|transgender health|trans health|transgender care|trans care|hrt ", "", "hormonas transicion"),
        Is("mental-health", "mental health|counsel|therap|psychiatr|psycholog|psychotherap|suicide|behavioral health|bereavement|trauma", "credit counsel|foreclosure counsel|housing counsel|legal counsel|debt counsel|physical therap|occupational therap|para professional|massage therap|nutrition", "depression anxiety salud mental terapia ansiedad"),
        Is("substance-use", "substance|addiction|alcohol|drug abuse|drug treatment|detox|sober living|needle exchange|syringe|harm reduction|overdose|naloxone|12 step", "", "drogas consumo reduccion de danos"),
        Is("dental", "dental|dentist", "", "teeth dientes dentista"),
        Is("peer-support", "peer |peers|support group|mentoring|group support|para professional counsel", "", "pares apoyo grupo"),
        Is("housing", "housing|rental|rent |landlord|tenant|eviction|foreclosure|homeowner|mortgage|homelessness", "", "home apartment vivienda alquiler desalojo"),
        Is("legal", "legal|law |lawyer|attorney|pro bono|civil rights|advocacy legal|litigation|court", "legal guardian of", "abogado abogada ley juicio"),
        Is("immigration", "immigra|asylum|citizenship|naturalization|refugee|daca |u visa|t visa|visas", "", "visa status inmigracion asilo"),
        Is("id", "identification recover|birth certificate|id card|name change|identity document|passport|drivers licen|driver s licen", "", "papers identificacion documentos acta"),
        Is("benefits", "benefit|food stamp|snap |medicaid|medi cal|social security|ssi |public assistance|unemployment|wic |government program|insurance enrol", "", "beneficios asistencia"),
        Is("money", "financial|emergency cash|cash assistance|help pay|utility|utilities|tax |taxes|taxpayer|credit counsel|debt|bankruptcy|consumer|loan|savings", "", "bills dinero deudas impuestos"),
        Is("work", "employment|job |jobs|career|workforce|vocational|resume|skills training|supported employ|find work|wage", "unemployment", "trabajo empleo"),
        Is("childcare", "child care|childcare|day care|daycare|preschool|afterschool|after school", "adult day", "kids cuidado infantil guarderia ninos"),
        Is("clothing", "clothing|clothes", "", "ropa"),
        Is("massage", "massage", "", "masaje"),
        Is("acupuncture", "acupunctur", "", "acupuntura"),
        Is("yoga", "yoga", "", "yoga"),
        Is("art", "art |arts |art class|creative", "martial art|state of the art", "arte"),
        Is("community", "community center|community centre|drop in|social group|recreation|senior center|library|libraries|community group|coffeehouse|gathering", "", "comunidad centro"),
    ];

    static readonly FrozenDictionary<string, string> SearchWords = Rules.ToFrozenDictionary(rule => rule.Need, rule => string.Join(' ', rule.Words), StringComparer.Ordinal);

    /// <summary>The needs that these headings, names and keywords speak of, in the order of <see cref="Needs.All"/>.</summary>
    public static IReadOnlyList<Need> Guess(IEnumerable<string> texts)
    {
        var folded = texts.Select(text => " " + Prose.Fold(text) + " ").ToList();
        return [.. Needs.All.Where(need => Array.Find(Rules, rule => rule.Need == need.Code) is { } rule && folded.Exists(text => Speaks(rule, text)))];
    }

    /// <summary>What a service says of itself in short: its names, its terms and keywords, and its provider's name.</summary>
    public static IEnumerable<string> ShortTexts(ServiceFacts service, ProviderFacts provider) =>
        new[] { service.Name, service.AlternateName, service.Program, provider.Name }.OfType<string>()
            .Concat(service.Terms.Select(term => term.Name)).Concat(service.Keywords);

    /// <summary>Other words by which people look for a need, in both languages, folded.</summary>
    public static string WordsFor(Need need) => SearchWords.GetValueOrDefault(need.Code, "");

    static bool Speaks(Rule rule, string text) =>
        Array.Exists(rule.Phrases, phrase => text.Contains(phrase, StringComparison.Ordinal)) && !Array.Exists(rule.Not, phrase => text.Contains(phrase, StringComparison.Ordinal));

    static Rule Is(string need, string phrases, string not, string words) => new(need, Begun(phrases), Begun(not), words.Split(' '));

    static string[] Begun(string phrases) => [.. phrases.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(phrase => " " + phrase)];
}
