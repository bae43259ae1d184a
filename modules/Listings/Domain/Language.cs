using System.Collections.Frozen;
using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>A language in which a service is given. The code is ISO 639 where the name is known, else null: then only the words count.</summary>
internal sealed record Language(string Name, string? Code, string? Note = null)
{
    /// <summary>The language of a name as people write it ("Spanish", "español") or of a code ("es", "spa").</summary>
    public static Language Named(string name, string? note = null) => new(name.Trim(), CodeOf(name), note);

    /// <summary>The two or three letters of a language's name or code; null when unknown.</summary>
    public static string? CodeOf(string name) => Codes.GetValueOrDefault(Prose.Fold(name));

    /// <summary>Every code that a search may offer, with its English name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Offered { get; } =
    [
        ("en", "English"), ("es", "Spanish"), ("zh", "Chinese"), ("ru", "Russian"), ("ht", "Haitian Creole"), ("ar", "Arabic"), ("bn", "Bengali"), ("fr", "French"),
        ("hi", "Hindi"), ("ko", "Korean"), ("pl", "Polish"), ("pt", "Portuguese"), ("tl", "Tagalog"), ("ur", "Urdu"), ("vi", "Vietnamese"), ("ase", "American Sign Language"),
    ];

    /// <summary>Folded names, each row begun by the code under which they are kept.</summary>
    static readonly string[] Rows =
    [
        "am|amh|amharic", "ar|ara|arabic|arabe", "ase|asl|american sign language|sign language|lengua de senas", "bn|ben|bengali|bangla", "bs|bos|bosnian",
        "de|deu|ger|german|aleman", "el|ell|gre|greek|griego", "en|eng|english|ingles", "es|spa|spanish|espanol|castellano", "fa|fas|per|farsi|persian",
        "fr|fra|fre|french|frances", "gu|guj|gujarati", "he|heb|hebrew", "hi|hin|hindi", "hmn|hmong", "ht|hat|haitian|haitian creole|kreyol|creole|criollo haitiano",
        "hy|hye|arm|armenian", "id|ind|indonesian", "it|ita|italian|italiano", "ja|jpn|japanese", "ka|kat|geo|georgian", "km|khm|khmer|cambodian", "ko|kor|korean|coreano",
        "ku|kur|kurdish", "lo|lao", "my|mya|bur|burmese", "nah|nahuatl", "ne|nep|nepali", "pa|pan|punjabi", "pl|pol|polish|polaco", "ps|pus|pashto",
        "pt|por|portuguese|portugues", "quc|k iche|quiche", "ro|ron|rum|romanian", "ru|rus|russian|ruso", "sk|slk|slo|slovak", "so|som|somali", "sq|sqi|alb|albanian",
        "sr|srp|serbian", "sw|swa|swahili", "ta|tam|tamil", "te|tel|telugu", "th|tha|thai", "ti|tir|tigrinya", "tl|tgl|fil|tagalog|filipino", "tr|tur|turkish|turco",
        "uk|ukr|ukrainian", "ur|urd|urdu", "uz|uzb|uzbek", "vi|vie|vietnamese", "wo|wol|wolof", "yi|yid|yiddish", "yo|yor|yoruba",
        "yue|cantonese|chinese cantonese|cantones", "zh|zho|chi|chinese|mandarin|chinese mandarin|mandarin chinese|chino",
    ];

    static readonly FrozenDictionary<string, string> Codes = Rows
        .Select(row => row.Split('|'))
        .SelectMany(names => names.Select(name => (Name: name, Code: names[0])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);
}
