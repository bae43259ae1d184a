namespace Parasol.People.Domain;

/// <summary>The languages that the whole interface speaks.</summary>
static class Tongues
{
    public static IReadOnlyList<string> Offered { get; } = ["en", "es"];

    /// <summary>A language's name in itself, so that whoever needs it can find it.</summary>
    public static string NameOf(string tag) => tag == "es" ? "Español" : "English";
}
