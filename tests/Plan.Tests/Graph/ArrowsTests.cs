namespace Parasol.Plan.Tests.Graph;

public sealed class ArrowsTests
{
    [Fact]
    public void Every_project_uses_only_what_the_plan_lets_it_use() => Arrows.Complaints(Project.All).ShouldHold();

    [Fact]
    public void The_projects_are_read_with_what_the_props_above_them_add()
    {
        var care = Project.All.Single(p => p.Name == "Care");

        care.Area.ShouldBe(Area.Module);
        care.Uses.ShouldBe(["Clients", "Data", "Kernel", "Listings", "People", "Vault", "Web"], ignoreOrder: true);
        care.Packages.ShouldContain("Microsoft.EntityFrameworkCore.Relational");
        care.OpensInternalsTo.ShouldContain("Parasol.Modules.Tests");
    }

    [Theory]
    [InlineData("Kernel", Area.Platform, "Data", "Kernel uses Data")]
    [InlineData("Sealing", Area.Platform, "Vault", "Sealing uses Vault")]
    [InlineData("Web", Area.Platform, "Sealing", "Web uses Sealing")]
    [InlineData("Cli", Area.Platform, "Counselling", "never the walled ones")]
    [InlineData("App", Area.Platform, "Sealing", "App uses Sealing")]
    [InlineData("Gateway", Area.Platform, "Kernel", "Gateway is not in the plan")]
    [InlineData("Listings", Area.Module, "Clients", "arrows go down")]
    [InlineData("Care", Area.Module, "Requests", "arrows go down")]
    [InlineData("Care", Area.Module, "Sealing", "not for modules")]
    [InlineData("Reports", Area.Module, "People", "modules hand it figures")]
    [InlineData("Gardens", Area.Module, "Kernel", "Gardens has no tier")]
    [InlineData("Cli", Area.Platform, "Legal", "no project but App may")]
    [InlineData("Bench", Area.Bench, "Counselling", "no project but App may")]
    public void An_arrow_against_the_plan_is_named(string name, Area area, string used, string complaint) =>
        Arrows.Complaints([Made(name, area, used)]).ShouldContain(c => c.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Product_code_that_uses_tests_or_shows_its_internals_is_named()
    {
        var testing = Made("Testing", Area.Test, "App");
        var care = Made("Care", Area.Module, "Testing") with { OpensInternalsTo = ["Parasol.Requests"] };

        var complaints = Arrows.Complaints([testing, care]).ToList();

        complaints.ShouldContain("Care uses the test project Testing.");
        complaints.ShouldContain(c => c.Contains("opens its internals to Parasol.Requests", StringComparison.Ordinal));
    }

    static Project Made(string name, Area area, params string[] uses) => new(name, area, uses, [], [], []);
}
