namespace Parasol.Clients.Domain;

/// <summary>The words of the neutral lines: English, key of their translation. They leave in the person's language, not in a reader's.</summary>
static class NeutralLines
{
    /// <summary>The subject of an e-mail: as neutral as the line.</summary>
    public const string Subject = "Message";

    public static string Says(NeutralLine line) => line switch
    {
        NeutralLine.Today => "A reminder for today.",
        NeutralLine.Tomorrow => "A reminder for tomorrow.",
        NeutralLine.GetInTouch => "Hello. Get in touch when you can.",
        _ => "You have a message.",
    };

    /// <summary>The language for somebody who speaks this one.</summary>
    public static string LanguageFor(string? spoken) => spoken?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? "es" : "en";
}
