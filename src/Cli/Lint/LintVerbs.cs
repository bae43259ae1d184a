using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parasol.Cli.Lint;

/// <summary>
/// <c>words lint</c> and <c>forms lint</c>: say what they found in sentences, or as one JSON object, and give 1 where something must change.
/// </summary>
static class LintVerbs
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Every assembly of the product that lies beside this one.</summary>
    public static IReadOnlyList<Assembly> Product() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Parasol.*.dll").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => !n.EndsWith("Tests", StringComparison.Ordinal) && n != "Parasol.Testing").Order(StringComparer.Ordinal).Select(Assembly.Load),
    ];

    /// <summary>Looks for words to avoid in these texts.</summary>
    public static int Words(IReadOnlyCollection<ShippedText> texts, bool json, TextWriter output, TextWriter errors)
    {
        var found = WordsLint.Shipped.Check(texts).ToList();
        var refused = found.Where(f => f.IsRefused).Select(f => f.ToString()).ToList();
        var doubtful = found.Where(f => !f.IsRefused).Select(f => f.ToString()).ToList();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { texts = texts.Count, refused, doubtful }, Readable));
        }
        else
        {
            Tell(output, refused);
            Tell(output, doubtful.Select(d => $"To think about: {d}"));
            output.WriteLine($"Read {texts.Count} texts in {string.Join(" and ", texts.Select(t => t.Language).Distinct())}: {refused.Count} words to change, {doubtful.Count} to think about.");
        }
        return Verdict(refused.Count, "Words to change before these texts ship", errors);
    }

    /// <summary>Looks for fields and questions that should not be there.</summary>
    public static int Forms(IReadOnlyCollection<Type> types, IReadOnlyCollection<ShippedText> texts, bool json, TextWriter output, TextWriter errors)
    {
        var refused = FormsLint.Check(types).Concat(FormsLint.Check(texts)).Concat(FormsLint.Conditions(texts)).ToList();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(new { types = types.Count, texts = texts.Count, refused }, Readable));
        }
        else
        {
            Tell(output, refused);
            output.WriteLine($"Looked at {types.Count} types and {texts.Count} texts: {refused.Count} fields and questions to change.");
        }
        return Verdict(refused.Count, "Fields or questions to change", errors);
    }

    static void Tell(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    static int Verdict(int refused, string what, TextWriter errors)
    {
        if (refused > 0)
        {
            errors.WriteLine($"{what}: {refused}.");
        }
        return refused > 0 ? 1 : 0;
    }
}
