using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Graph;

/// <summary>Every package has one version in one place, a project that uses it, and a reason on the dependencies page.</summary>
static partial class Packages
{
    public static IReadOnlyList<string> Versions() =>
        [.. XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(e => $"{e.Attribute("Include")!.Value} {e.Attribute("Version")!.Value}")];

    public static IReadOnlyList<string> FromNpm() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "package.json", SearchOption.AllDirectories)
            .Where(f => !Repository.Relative(f).Split('/').Any(p => p is "node_modules" or "bin" or "obj"))
            .SelectMany(f => new[] { "dependencies", "devDependencies" }.SelectMany(kind => Versions(f, kind))).Distinct(),
    ];

    public static IEnumerable<string> Complaints(IReadOnlyList<Project> projects, IReadOnlyList<string> versions, IReadOnlyList<string> npm, string page)
    {
        foreach (var project in projects)
        {
            foreach (var package in project.VersionsOfItsOwn)
            {
                yield return $"{project.Name} writes a version of {package}: versions stand in Directory.Packages.props alone.";
            }
        }
        foreach (var version in versions.Concat(npm).Select(v => v.Split(' ')).Where(v => v.Length < 2 || !Exact().IsMatch(v[1])))
        {
            yield return $"{version[0]} has no exact version.";
        }
        var known = versions.Select(Name).ToHashSet();
        foreach (var unused in known.Except(projects.SelectMany(p => p.Packages)).Where(n => !IsPinOnly(page, n)))
        {
            yield return $"{unused} has a version and no project uses it: take it out, or say on the dependencies page that it is a pin.";
        }
        var reasons = Lines().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["why"].Value.Trim());
        foreach (var name in known.Concat(npm.Select(Name)).Where(n => reasons.GetValueOrDefault(n, "").Length < 10))
        {
            yield return $"{name} has no reason in docs/dependencies.md.";
        }
        foreach (var gone in reasons.Keys.Except(known.Concat(npm.Select(Name))))
        {
            yield return $"docs/dependencies.md gives a reason for {gone}, which Parasol does not use.";
        }
    }

    static IEnumerable<string> Versions(string file, string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.TryGetProperty(kind, out var list) ? [.. list.EnumerateObject().Select(p => $"{p.Name} {p.Value.GetString()}")] : [];
    }

    static string Name(string version) => version.Split(' ')[0];

    static bool IsPinOnly(string page, string name) => Lines().Matches(page).Any(m => m.Groups["name"].Value == name && m.Groups["why"].Value.Contains("Pin:", StringComparison.Ordinal));

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[\w.]+)?$", RegexOptions.None, 1000)]
    private static partial Regex Exact();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|(?<why>[^|]*)\|", RegexOptions.Multiline, 1000)]
    private static partial Regex Lines();
}
