using Parasol.Clients.Domain;

namespace Parasol.Modules.Tests.Clients;

public sealed class FileCodeTests
{
    [Fact]
    public void A_code_is_a_letter_and_four_digits() => FileCodes.New([]).ShouldMatch(@"\AP-[1-9][0-9]{3}\z");

    [Fact]
    public void A_code_that_a_file_has_is_not_given_again()
    {
        var free = "P-4711";
        string[] taken = [.. Enumerable.Range(1000, 9000).Select(n => $"p-{n}").Where(c => c != "p-4711")];

        var given = Enumerable.Range(0, 5).Select(_ => FileCodes.New(taken)).ToList();

        given.ShouldAllBe(c => c == free || c.Length == 7);
    }

    [Fact]
    public void When_four_digits_are_used_up_there_are_five()
    {
        string[] taken = [.. Enumerable.Range(1000, 9000).Select(n => $"P-{n}")];

        FileCodes.New(taken).ShouldMatch(@"\AP-[1-9][0-9]{4}\z");
    }

    [Theory]
    [InlineData("P-2041")]
    [InlineData("p2041")]
    [InlineData(" p 2041 ")]
    public void A_code_typed_in_another_way_is_the_same_code(string typed) => FileCodes.IsSame("P-2041", typed).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("P-2014")]
    [InlineData("2041")]
    public void Another_code_is_not(string? typed) => FileCodes.IsSame("P-2041", typed).ShouldBeFalse();

    [Fact]
    public void A_file_whose_code_does_not_open_answers_to_no_code() => FileCodes.IsSame("", "").ShouldBeFalse();
}
