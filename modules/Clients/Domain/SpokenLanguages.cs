namespace Parasol.Clients.Domain;

/// <summary>A language somebody may speak.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Name">In English, key of its translation.</param>
/// <param name="Own">In the language itself.</param>
public sealed record SpokenLanguage(string Tag, string Name, string Own);

/// <summary>
/// Languages to choose from: those asked for most in New York, sign language, and Indigenous languages of Mexico and Guatemala. Spoken, so
/// Mandarin and Cantonese are two.
/// </summary>
public static class SpokenLanguages
{
    /// <summary>All, in the order of the list.</summary>
    public static IReadOnlyList<SpokenLanguage> All { get; } =
    [
        new("en", "English", "English"),
        new("es", "Spanish", "español"),
        new("zh", "Mandarin", "普通话"),
        new("yue", "Cantonese", "廣東話"),
        new("ru", "Russian", "русский"),
        new("bn", "Bengali", "বাংলা"),
        new("ht", "Haitian Creole", "kreyòl ayisyen"),
        new("ko", "Korean", "한국어"),
        new("ar", "Arabic", "العربية"),
        new("ur", "Urdu", "اردو"),
        new("fr", "French", "français"),
        new("pl", "Polish", "polski"),
        new("pt", "Portuguese", "português"),
        new("it", "Italian", "italiano"),
        new("yi", "Yiddish", "ייִדיש"),
        new("th", "Thai", "ไทย"),
        new("tl", "Tagalog", "Tagalog"),
        new("vi", "Vietnamese", "Tiếng Việt"),
        new("ne", "Nepali", "नेपाली"),
        new("nah", "Nahuatl", "nawatl"),
        new("mix", "Mixtec", "Tu'un Savi"),
        new("zap", "Zapotec", "diidxazá"),
        new("quc", "K'iche'", "K'iche'"),
        new("mam", "Mam", "Qyol Mam"),
        new("ase", "American Sign Language", "ASL"),
    ];

    /// <summary>The language with this tag, or with its first part; null when it is none of the list.</summary>
    public static SpokenLanguage? Find(string? tag) => tag is null ? null
        : All.FirstOrDefault(l => l.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(l => tag.StartsWith(l.Tag + "-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Own name and English name, for someone who may read either; what is not on the list stays as it was written.</summary>
    public static string Show(string tag) => Find(tag) is not { } language ? tag : language.Own == language.Name ? language.Own : $"{language.Own} ({language.Name})";
}
