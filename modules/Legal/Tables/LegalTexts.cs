namespace Parasol.Legal.Tables;

/// <summary>The texts that ship inside the module.</summary>
internal static class LegalTexts
{
    const string Inside = "legal/";

    /// <summary>One of them, by its name without the folder of the module.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(LegalTexts).Assembly.GetManifestResourceStream(Inside + name) ?? throw new InvalidOperationException($"{name} is not in the module.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of all in one folder.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. typeof(LegalTexts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Inside + folder, StringComparison.Ordinal)).Select(n => n[Inside.Length..]).Order(StringComparer.Ordinal)];
}
