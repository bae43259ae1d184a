namespace Parasol.Clients.Domain;

/// <summary>The words of the neutral lines. They leave in the person's language, not in a reader's, and are no part of any page's words.</summary>
static class NeutralLines
{
    static readonly Dictionary<(NeutralLine Line, string Language), string> Texts = new()
    {
        [(NeutralLine.Message, "en")] = "You have a message.",
        [(NeutralLine.Message, "es")] = "Tienes un mensaje.",
        [(NeutralLine.Today, "en")] = "A reminder for today.",
        [(NeutralLine.Today, "es")] = "Un recordatorio para hoy.",
        [(NeutralLine.Tomorrow, "en")] = "A reminder for tomorrow.",
        [(NeutralLine.Tomorrow, "es")] = "Un recordatorio para mañana.",
        [(NeutralLine.GetInTouch, "en")] = "Hello. Get in touch when you can.",
        [(NeutralLine.GetInTouch, "es")] = "Hola. Escribe o llama cuando puedas.",
    };

    /// <summary>Every text that can leave.</summary>
    public static IReadOnlyCollection<string> All => Texts.Values;

    /// <summary>The language for somebody who speaks this one.</summary>
    public static string LanguageFor(string? spoken) => spoken?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? "es" : "en";

    public static string Text(NeutralLine line, string language) => Texts[(line, language)];

    /// <summary>The subject of an e-mail: as neutral as the line.</summary>
    public static string Subject(string language) => language == "es" ? "Mensaje" : "Message";
}
