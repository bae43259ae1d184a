using Parasol.Testing;

namespace Parasol.Plan.Tests.Sources;

/// <summary>One file that somebody wrote, with its path from the root.</summary>
public sealed record SourceFile(string Path, string Text)
{
    static readonly string[] Roots = ["src", "modules", "bench", "tests"];

    static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot"];

    internal static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Roots.Select(r => Repository.At(r)).Where(Directory.Exists)
            .SelectMany(r => Directory.EnumerateFiles(r, "*", SearchOption.AllDirectories))
            .Where(f => System.IO.Path.GetExtension(f) is ".cs" or ".cshtml")
            .Select(f => (Full: f, Path: Repository.Relative(f)))
            .Where(f => !f.Path.Split('/').Any(NotOurs.Contains)).OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => new SourceFile(f.Path, File.ReadAllText(f.Full))),
    ];

    /// <summary>It belongs to the product, not to its tests.</summary>
    public bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal) || Path.StartsWith("modules/", StringComparison.Ordinal);

    /// <summary>The folder of its project.</summary>
    public string Project => string.Join('/', Path.Split('/').Take(2));

    /// <summary>The line a place in the text stands on, counted from 1.</summary>
    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
