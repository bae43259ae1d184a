using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Parasol.Web.Words;

/// <summary>An assembly with texts: its <c>Words/es.json</c> is embedded.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record WordSource(Assembly Assembly);

/// <summary>All sentences of the product in every language but English, read once at start. The English sentence is the key.</summary>
public sealed class WordBook
{
    /// <summary>The languages the product speaks, as tags; the first is the one its sentences are written in.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    readonly Dictionary<string, Dictionary<string, string>> _books = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, bool> _missing = new(StringComparer.Ordinal);

    /// <summary>Reads the books of these assemblies.</summary>
    public WordBook(IEnumerable<WordSource> sources)
    {
        foreach (var language in Languages.Skip(1))
        {
            var book = _books[language] = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var assembly in sources.Select(s => s.Assembly).Distinct())
            {
                foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith($".Words.{language}.json", StringComparison.Ordinal)))
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    foreach (var (english, other) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                    {
                        book[english] = other;
                    }
                }
            }
        }
    }

    /// <summary>Sentences that were asked for and are missing, as "language: sentence". A test wants none.</summary>
    public IReadOnlyCollection<string> Missing => [.. _missing.Keys];

    /// <summary>The sentence in a language; the English one where it is missing.</summary>
    public string Find(string language, string english)
    {
        if (!_books.TryGetValue(language, out var book))
        {
            return english;
        }
        if (book.TryGetValue(english, out var found))
        {
            return found;
        }
        // Places and signs alone are the same in every language.
        if (english.Any(char.IsLetter))
        {
            _missing.TryAdd($"{language}: {english}", true);
        }
        return english;
    }
}
