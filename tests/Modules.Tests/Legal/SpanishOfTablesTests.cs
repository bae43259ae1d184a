using System.Text.RegularExpressions;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Screening;
using Parasol.Legal.Tables;

namespace Parasol.Modules.Tests.Legal;

public class SpanishOfTablesTests
{
    static readonly IReadOnlyList<string> Shown = [.. DeadlineBook.Ours.Sentences, .. ScreenText.RecordRelief.Sentences, .. ScreenText.Immigration.Sentences];

    [Fact]
    public void Every_sentence_of_tables_and_rules_has_its_Spanish_and_none_is_left_over()
    {
        SecondTongue.Spanish.Faults.ShouldBeEmpty();
        SecondTongue.Spanish.Missing(Shown).ShouldBeEmpty();
        SecondTongue.Spanish.LeftOver(Shown).ShouldBeEmpty();
    }

    [Fact]
    public void Both_ask_where_one_asks_and_name_the_same_numbers()
    {
        foreach (var (english, spanish) in SecondTongue.Spanish.Pairs)
        {
            spanish.EndsWith('?').ShouldBe(english.EndsWith('?'), english);
            Numbers(spanish).ShouldBe(Numbers(english), ignoreOrder: true, english);
            if (spanish.Contains('?', StringComparison.Ordinal))
            {
                spanish.Contains('¿', StringComparison.Ordinal).ShouldBeTrue(english);
            }
        }
    }

    static IEnumerable<string> Numbers(string text) => Regex.Matches(text, "[0-9]{2,}").Select(m => m.Value).Distinct();

    [Fact]
    public void What_lacks_its_other_half_or_stands_twice_is_named()
    {
        var tongue = SecondTongue.Read("# remark\nOne\n  Uno\nTwo\nThree\n  Tres\nOne\n  Una\nFour\n");

        tongue.Faults.ShouldBe(["Two", "One", "Four"]);
        tongue.Of("One").ShouldBe("Uno");
        tongue.Of("Nine").ShouldBe("Nine");
        tongue.Missing(["One", "Nine"]).ShouldBe(["Nine"]);
        tongue.LeftOver(["One"]).ShouldBe(["Three"]);
    }
}
