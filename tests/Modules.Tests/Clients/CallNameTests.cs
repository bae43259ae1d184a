using Parasol.Clients.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Clients;

public sealed class CallNameTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void There_are_more_names_than_a_program_has_people(string language) => CallNames.Count(language).ShouldBeGreaterThan(1500);

    [Theory]
    [InlineData("en")]
    [InlineData("es-MX")]
    public void Every_name_of_the_list_is_given_once_before_one_comes_back_with_a_number(string language)
    {
        var taken = new List<string>();

        for (var i = 0; i < CallNames.Count(language); i++)
        {
            taken.Add(CallNames.New(language, taken));
        }

        taken.Select(Prose.Fold).Distinct(StringComparer.Ordinal).Count().ShouldBe(taken.Count);
        taken.ShouldAllBe(n => n.Split(' ').Length == 2);
        CallNames.New(language, taken).ShouldEndWith(" 2");
    }

    [Fact]
    public void A_name_somebody_has_is_taken_however_it_is_written()
    {
        var all = new List<string>();
        for (var i = 0; i < CallNames.Count("en"); i++)
        {
            all.Add(CallNames.New("en", all));
        }
        var free = all[7];

        CallNames.New("en", [.. all.Where(n => n != free).Select(n => n.ToUpperInvariant())]).ShouldBe(free);
    }

    [Fact]
    public void Each_language_has_names_of_its_own()
    {
        var english = Enumerable.Range(0, 400).Select(_ => CallNames.New("en", [])).ToHashSet(StringComparer.Ordinal);

        Enumerable.Range(0, 400).Select(_ => CallNames.New("es", [])).ShouldAllBe(name => !english.Contains(name));
    }

    [Fact]
    public void Names_come_in_no_order()
    {
        var first = Enumerable.Range(0, 20).Select(_ => CallNames.New("en", [])).Distinct(StringComparer.Ordinal).Count();

        first.ShouldBeGreaterThan(10);
    }
}
