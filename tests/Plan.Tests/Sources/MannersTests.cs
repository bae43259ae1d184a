namespace Parasol.Plan.Tests.Sources;

public sealed class MannersTests
{
    [Fact]
    public void Source_files_keep_their_manners() => Manners.Complaints(SourceFile.All).ShouldHold();

    [Fact]
    public void The_files_are_found() => SourceFile.All.ShouldContain(f => f.Path == "src/Kernel/Outcome.cs" && f.IsProduct && f.Project == "src/Kernel");

    [Theory]
    [InlineData("src/Kernel/Long.cs", 301, "has 301 lines")]
    [InlineData("tests/Web.Tests/Care/LongTests.cs", 251, "has 251 lines")]
    public void A_file_that_is_too_long_is_named(string path, int lines, string complaint) =>
        Manners.Complaints([new SourceFile(path, new string('\n', lines))]).ShouldHaveSingleItem().ShouldContain(complaint);

    [Theory]
    [InlineData("var a = 1; /" + "/ TODO: finish", "leaves something to do")]
    [InlineData("#pragma warning disable CS0001", "does not say why")]
    [InlineData("    #pragma warning disable CS0001 // odd", "does not say why")]
    public void What_is_left_undone_or_unexplained_is_named(string line, string complaint) =>
        Manners.Complaints([new SourceFile("src/A.cs", "\n" + line + "\n")]).ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.ShouldStartWith("src/A.cs:2 "), c => c.ShouldContain(complaint));

    [Theory]
    [InlineData("/" + "/ TODO #12: colours")]
    [InlineData("#pragma warning disable EF1001 // The published way to extend a provider.")]
    [InlineData("var todo = list;")]
    public void What_has_a_reason_is_not_named(string line) => Manners.Complaints([new SourceFile("src/A.cs", line + "\n")]).ShouldBeEmpty();
}
