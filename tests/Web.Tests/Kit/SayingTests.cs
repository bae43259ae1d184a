using Parasol.Web.Words;

namespace Parasol.Web.Tests.Kit;

public sealed class SayingTests(KitSite site) : IClassFixture<KitSite>
{
    [Fact]
    public async Task Own_words_stand_in_their_places_small_and_capital()
    {
        await using var visit = site.Organisation.Visit();
        var say = visit.Get<Say>();

        say["{The client} and {a client}, {clients}, {the clients}, {Clients}"].ShouldBe("The client and a client, clients, the clients, Clients");
        say.In("es", "{The client}, {a client}, {clients}, {the clients}, {Client}").ShouldBe("La persona, una persona, personas, las personas, Persona");
    }

    [Fact]
    public async Task What_fills_a_place_is_never_read_again()
    {
        await using var visit = site.Organisation.Visit();
        var say = visit.Get<Say>();

        say["{0} {1} {client}", "{client} {1}", "{0}"].ShouldBe("{client} {1} {0} client");
        say["{0} {2} {unknown} {", "a"].ShouldBe("a {2} {unknown} {");
    }

    [Theory, InlineData(0, "0 people"), InlineData(1, "1 person"), InlineData(2, "2 people")]
    public async Task One_and_many_have_a_sentence_each(long number, string says)
    {
        await using var visit = site.Organisation.Visit();

        visit.Get<Say>().Plural(number, "{0} person", "{0} people").ShouldBe(says);
    }

    [Fact]
    public async Task Days_and_hours_are_those_of_the_organisation()
    {
        await using var visit = site.Organisation.Visit();
        var say = visit.Get<Say>();
        var at = new DateTimeOffset(2026, 3, 10, 2, 5, 0, TimeSpan.Zero);
        var there = TimeZoneInfo.ConvertTime(at, visit.Get<Seams.IOrganisationFace>().TimeZone);

        say.Day(new DateOnly(2026, 3, 9)).ShouldBe("9 March 2026");
        say.Time(at).ShouldBe(there.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        say.Moment(at).ShouldBe($"{there.Day} March 2026, {say.Time(at)}");
    }

    [Fact]
    public void A_sentence_without_a_translation_is_english_and_is_noted()
    {
        var book = new WordBook([new WordSource(typeof(Say).Assembly)]);

        book.Find("es", "Saved.").ShouldBe("Guardado.");
        book.Missing.ShouldBeEmpty();
        book.Find("es", "Nobody has said this before.").ShouldBe("Nobody has said this before.");
        book.Missing.ShouldBe(["es: Nobody has said this before."]);
    }
}
