using Parasol.Legal.AtTheConsole;
using Parasol.Legal.Domain;
using Parasol.Legal.Screening;

namespace Parasol.Modules.Tests.Legal;

public class ScreenFormsTests
{
    static readonly DateOnly AsOf = new(2026, 12, 1);

    [Fact]
    public void A_form_says_the_same_as_the_worked_example()
    {
        var result = ScreenSaid.Look(ScreenText.RecordRelief, Checked(ScreenText.RecordRelief,
            new("1", "court", "NY"), new("1", "outcome", "MISDEMEANOR"), new("1", "sentencedOn", "2012-06-04"), new("1", "supervised", "NO"), new("1", "trafficking", "YES")), AsOf);

        result.Found.Select(f => (f.Record, f.Result, f.Day)).ShouldBe(
        [
            ("1", ResultWords.AskALawyer, null), ("1", ResultWords.LooksEligible, new DateOnly(2024, 11, 16)), ("1", ResultWords.LooksEligible, (DateOnly?)new DateOnly(2022, 6, 4)),
        ]);
    }

    [Fact]
    public void Every_word_of_a_screen_that_ships_has_a_name_on_the_page()
    {
        foreach (var word in ScreenSaid.All.SelectMany(s => s.Facts).SelectMany(f => f.Words).Distinct())
        {
            FactWords.Label(word).ShouldNotBe(word);
        }
    }

    [Fact]
    public void Every_fact_can_be_answered_with_each_of_its_words_and_with_not_known()
    {
        foreach (var screen in ScreenSaid.All)
        {
            foreach (var fact in screen.Facts.Where(f => !f.IsOfRecord))
            {
                foreach (var said in fact.Kind == FactKind.Day ? ["2016-04-01"] : fact.Words.Append(FactValue.Unsure))
                {
                    _ = ScreenSaid.Look(screen, Checked(screen, new ScreenAnswer("", fact.Name, said)), AsOf);
                }
            }
        }
    }

    [Theory]
    [InlineData("2016", true)]
    [InlineData("2016-04", true)]
    [InlineData("2016-04-31", false)]
    [InlineData("0001", false)]
    [InlineData("2027", false)]
    [InlineData("spring", false)]
    public void A_rough_day_may_be_a_year_or_a_month_that_has_been(string day, bool isTaken) =>
        ScreenSaid.Check(ScreenText.RecordRelief, [new("1", "court", "NY"), new("1", "outcome", "FELONY"), new("1", "sentencedOn", day)], AsOf, f => f.Asks).IsDone.ShouldBe(isTaken);

    [Fact]
    public void What_no_form_offers_is_refused_and_what_no_screen_asks_is_left_out()
    {
        ScreenSaid.Check(ScreenText.Immigration, [new("", "status", "EMPEROR")], AsOf, f => f.Asks).IsDone.ShouldBeFalse();
        ScreenSaid.Check(ScreenText.Immigration, [new("", "earnings", "12")], AsOf, f => f.Asks).Value.ShouldBeEmpty();
        ScreenSaid.Check(ScreenText.RecordRelief, [new("1", "court", "NY"), new("1", "outcome", "FELONY"), new("1", "transaction", new string('x', 101))], AsOf, f => f.Asks).IsDone.ShouldBeFalse();
    }

    static IReadOnlyList<ScreenAnswer> Checked(ScreenText screen, params ScreenAnswer[] answers) => ScreenSaid.Check(screen, answers, AsOf, f => f.Asks).Value;
}
