using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Types;

/// <summary>Types are called by the words of the service; these words say nothing, or belong to the database.</summary>
static partial class Names
{
    static readonly HashSet<string> Never = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Dto", "Impl", "Base", "Common"];

    /// <summary>The open standard for directories calls what a provider offers a service, and so do we.</summary>
    static readonly HashSet<string> Allowed = ["Parasol.Listings.Domain.Service", "Parasol.Listings.Reading.ReadService"];

    static readonly HashSet<string> TakenByDotNet = ["Directory", "File", "Task", "Event", "Process", "Path", "Action", "Attribute", "Buffer", "Timer", "Thread"];

    public static IEnumerable<string> Complaints(IEnumerable<string> types) => types.Where(t => !Allowed.Contains(t)).SelectMany(Of);

    static IEnumerable<string> Of(string fullName)
    {
        var parts = fullName.Split('.');
        var name = parts[^1].Split('`')[0];
        var words = Words().Matches(name).Select(m => m.Value).ToList();
        foreach (var word in words.Where(Never.Contains))
        {
            yield return $"{fullName}: \"{word}\" says nothing; use a word of docs/words.md.";
        }
        if (words[^1] is "Service" or "Services")
        {
            yield return $"{fullName} ends with {words[^1]}: say what it does.";
        }
        if (TakenByDotNet.Contains(name))
        {
            yield return $"{fullName} has the name of a .NET type.";
        }
        if (parts[..^1].Contains(name))
        {
            yield return $"{fullName} is named like the namespace around it.";
        }
        foreach (var part in parts[..^1].Where(p => Never.Contains(p) || p is "Services"))
        {
            yield return $"{fullName}: the folder {part} says nothing; folders are named after what people do.";
        }
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
