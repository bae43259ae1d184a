using Parasol.Testing;

namespace Parasol.Plan.Tests.Graph;

public sealed class PackagesTests
{
    const string Page = "| `Lamp` | Gives light where there is none. |\n";

    static readonly Project User = new("Care", Area.Module, [], ["Lamp"], [], []);

    [Fact]
    public void Every_package_has_one_exact_version_a_user_and_a_reason() =>
        Packages.Complaints(Project.All, Packages.Versions(), Packages.FromNpm(), File.ReadAllText(Repository.At("docs", "dependencies.md"))).ShouldHold();

    [Fact]
    public void A_package_in_order_is_not_named() => Packages.Complaints([User], ["Lamp 1.2.3"], [], Page).ShouldBeEmpty();

    [Fact]
    public void A_version_in_a_project_file_is_named() =>
        Packages.Complaints([User with { VersionsOfItsOwn = ["Lamp"] }], ["Lamp 1.2.3"], [], Page).ShouldHaveSingleItem().ShouldContain("Care writes a version of Lamp");

    [Theory]
    [InlineData("Lamp 1.*")]
    [InlineData("Lamp [1.0,2.0)")]
    [InlineData("Lamp ^1.2.3")]
    public void A_version_that_floats_is_named(string version) => Packages.Complaints([User], [version], [], Page).ShouldHaveSingleItem().ShouldContain("no exact version");

    [Fact]
    public void A_package_without_a_user_or_a_reason_is_named()
    {
        var complaints = Packages.Complaints([User], ["Lamp 1.2.3", "Chair 1.0.0"], ["sass 1.0.0"], Page + "| `Table` | To put things on, once. |\n").ToList();

        complaints.ShouldContain(c => c.StartsWith("Chair has a version and no project uses it", StringComparison.Ordinal));
        complaints.ShouldContain("Chair has no reason in docs/dependencies.md.");
        complaints.ShouldContain("sass has no reason in docs/dependencies.md.");
        complaints.ShouldContain(c => c.Contains("Table, which Parasol does not use", StringComparison.Ordinal));
    }
}
