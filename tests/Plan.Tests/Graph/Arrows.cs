namespace Parasol.Plan.Tests.Graph;

/// <summary>Who may use whom. The table is the plan; a project that it does not name has no place yet.</summary>
static class Arrows
{
    static readonly Dictionary<string, string[]> Platform = new()
    {
        ["Kernel"] = [],
        ["Sealing"] = ["Kernel"],
        ["Data"] = ["Kernel"],
        ["Vault"] = ["Kernel", "Sealing", "Data"],
        ["Web"] = ["Kernel", "Vault"],
    };

    static readonly string[] PlatformForModules = ["Kernel", "Data", "Vault", "Web"];

    static readonly Dictionary<string, int> Tiers = new()
    {
        ["People"] = 1, ["Listings"] = 1, ["Publishing"] = 1,
        ["Clients"] = 2, ["Custody"] = 2, ["Money"] = 2,
        ["Requests"] = 3, ["Care"] = 3, ["Legal"] = 3, ["Counselling"] = 3, ["Outreach"] = 3, ["Training"] = 3, ["Documentation"] = 3, ["Voice"] = 3, ["Network"] = 3,
        ["Reports"] = 4,
    };

    static readonly string[] BehindWalls = ["Legal", "Counselling"];

    public static IEnumerable<string> Complaints(IReadOnlyList<Project> projects) => projects.SelectMany(p => p.Area switch
    {
        Area.Test or Area.Bench => [],
        Area.Module => OfModule(p),
        _ => OfPlatform(p),
    }).Concat(projects.SelectMany(p => OfEvery(p, projects)));

    static IEnumerable<string> OfPlatform(Project project) => project.Name switch
    {
        "App" => project.Uses.Where(u => !PlatformForModules.Contains(u) && !Tiers.ContainsKey(u)).Select(u => $"App uses {u}: it composes the platform and the modules, nothing else."),
        "Cli" => project.Uses.Where(u => !PlatformForModules.Contains(u) && u != "App" && (!Tiers.ContainsKey(u) || BehindWalls.Contains(u))).Select(u => $"Cli uses {u}: a command may ask a module for what it promises, and never the walled ones."),
        _ when Platform.TryGetValue(project.Name, out var may) => project.Uses.Except(may).Select(u => $"{project.Name} uses {u}; it may use {(may.Length == 0 ? "nothing" : string.Join(", ", may))}."),
        _ => [$"{project.Name} is not in the plan: give it a line in Arrows.cs and in the house style."],
    };

    static IEnumerable<string> OfModule(Project project)
    {
        if (!Tiers.TryGetValue(project.Name, out var tier))
        {
            yield return $"{project.Name} has no tier: give it a line in Arrows.cs and in the house style.";
            yield break;
        }
        foreach (var used in project.Uses.Except(PlatformForModules))
        {
            if (!Tiers.TryGetValue(used, out var below))
            {
                yield return $"{project.Name} uses {used}, which is not for modules.";
            }
            else if (tier == 4)
            {
                yield return $"{project.Name} uses {used}: modules hand it figures through an interface of the platform.";
            }
            else if (below >= tier)
            {
                yield return $"{project.Name} (tier {tier}) uses {used} (tier {below}): arrows go down.";
            }
        }
    }

    static IEnumerable<string> OfEvery(Project project, IReadOnlyList<Project> all)
    {
        foreach (var wall in project.Uses.Intersect(BehindWalls).Where(_ => project.Name != "App" && project.Area is not Area.Test))
        {
            yield return $"{project.Name} refers to {wall}: no project but App may.";
        }
        foreach (var test in project.Uses.Where(u => project.Area is Area.Platform or Area.Module && all.Any(p => p.Name == u && p.Area is Area.Test or Area.Bench)))
        {
            yield return $"{project.Name} uses the test project {test}.";
        }
        foreach (var friend in project.OpensInternalsTo.Where(f => !f.EndsWith(".Tests", StringComparison.Ordinal) && f is not ("Parasol.Testing" or "Parasol.Bench")))
        {
            yield return $"{project.Name} opens its internals to {friend}: only test projects and benchmarks see internals.";
        }
    }
}
