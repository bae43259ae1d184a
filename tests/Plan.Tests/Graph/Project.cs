using System.Xml.Linq;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Graph;

/// <summary>Where a project stands, which decides what it may use.</summary>
public enum Area
{
    Platform,
    Module,
    Test,
    Bench,
}

/// <summary>A project as its file and the Directory.Build.props above it describe it.</summary>
sealed record Project(string Name, Area Area, IReadOnlyList<string> Uses, IReadOnlyList<string> Packages, IReadOnlyList<string> OpensInternalsTo, IReadOnlyList<string> VersionsOfItsOwn)
{
    public static IReadOnlyList<Project> All { get; } = ReadAll();

    static List<Project> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    static Project Read(string file)
    {
        var sources = new List<XDocument> { XDocument.Load(file) };
        for (var folder = Directory.GetParent(file); folder is not null && folder.FullName.StartsWith(Repository.Root, StringComparison.Ordinal); folder = folder.Parent)
        {
            var props = Path.Combine(folder.FullName, "Directory.Build.props");
            if (File.Exists(props))
            {
                sources.Add(XDocument.Load(props));
            }
        }
        var name = Path.GetFileNameWithoutExtension(file);
        return new Project(
            name,
            AreaOf(Repository.Relative(file)),
            [.. Items(sources, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Include)).Distinct().Order(StringComparer.Ordinal)],
            [.. Items(sources, "PackageReference").Select(r => r.Include).Distinct().Order(StringComparer.Ordinal)],
            [.. Items(sources, "InternalsVisibleTo").SelectMany(r => r.Include.Split(';')).Distinct()],
            [.. Items(sources, "PackageReference").Where(r => r.Element.Attribute("Version") is not null || r.Element.Attribute("VersionOverride") is not null).Select(r => r.Include)]);
    }

    static IEnumerable<(string Include, XElement Element)> Items(IEnumerable<XDocument> sources, string kind) =>
        sources.SelectMany(s => s.Descendants(kind)).Where(e => e.Attribute("Include") is not null).Select(e => (e.Attribute("Include")!.Value.Replace('\\', '/'), e));

    static Area AreaOf(string path) => path.Split('/')[0] switch
    {
        "src" => Area.Platform,
        "modules" => Area.Module,
        "tests" => Area.Test,
        "bench" => Area.Bench,
        var other => throw new InvalidOperationException($"{path} is a project outside src, modules, tests and bench; \"{other}\" is not in the plan."),
    };
}
