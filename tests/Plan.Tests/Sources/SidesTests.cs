using Parasol.Testing;

namespace Parasol.Plan.Tests.Sources;

public sealed class SidesTests
{
    [Fact]
    public void Our_styles_turn_round_with_the_language()
    {
        var styles = Directory.EnumerateFiles(Repository.At("src", "Web", "Look"), "*.scss").ToList();
        styles.ShouldNotBeEmpty();

        styles.SelectMany(f => Sides.Complaints(Repository.Relative(f), File.ReadAllText(f))).ShouldHold();
    }

    [Theory]
    [InlineData("margin-left: 1rem;")]
    [InlineData("left: 0;")]
    [InlineData("border-right-width: 2px;")]
    [InlineData("text-align: right;")]
    [InlineData("float:left;")]
    public void A_side_is_named(string line) => Sides.Complaints("a.scss", $".a {{\n  {line}\n}}").ShouldHaveSingleItem().ShouldStartWith("a.scss:2 ");

    [Theory]
    [InlineData("margin-inline-start: 1rem;")]
    [InlineData("inset-inline-end: 0;")]
    [InlineData("text-align: start;")]
    public void What_turns_by_itself_is_not_named(string line) => Sides.Complaints("a.scss", line).ShouldBeEmpty();
}
