using Parasol.Testing;

namespace Parasol.Plan.Tests.Graph;

public sealed class MapTests
{
    [Fact]
    public void The_map_shows_the_arrows_as_they_are() => Differences(Project.All, File.ReadAllText(Repository.At("docs", "map.md"))).ShouldHold();

    [Fact]
    public void A_map_that_lacks_an_arrow_or_has_one_too_many_is_found_out()
    {
        Project care = new("Care", Area.Module, ["Clients", "Kernel"], [], [], []);

        Differences([care], "# Map\n```\nCare -> Kernel\n```\n").ShouldBe(["docs/map.md lacks the line: Care -> Clients, Kernel", "docs/map.md has a line that is not so: Care -> Kernel"]);
        Differences([care], "# Map\n```\nCare -> Clients, Kernel\n```\n").ShouldBeEmpty();
    }

    static IEnumerable<string> Differences(IEnumerable<Project> projects, string page)
    {
        var arrows = projects.Where(p => p.Area is Area.Platform or Area.Module)
            .Select(p => $"{p.Name} -> {(p.Uses.Count == 0 ? "nothing" : string.Join(", ", p.Uses))}").ToList();
        var drawn = page.Split("```") is [_, var inside, ..] ? inside.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return arrows.Except(drawn).Select(l => $"docs/map.md lacks the line: {l}").Concat(drawn.Except(arrows).Select(l => $"docs/map.md has a line that is not so: {l}"));
    }
}
