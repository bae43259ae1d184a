using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>A service's page, and what a visitor takes along of it.</summary>
public sealed class TakingPlacesAlongTests
{
    [Fact]
    public async Task The_page_says_what_to_expect_in_an_order_that_can_be_heard()
    {
        var visitor = await At("Meals");

        visitor.Page.Document.QuerySelectorAll("main h1, main h2").Select(Page.Words).ShouldBe([
            "Meals", "What to expect", "Call or write", "Opening hours", "How to get there", "What it costs", "What they will ask for", "Languages", "Getting in", "How sure this is", "What we know of it", "Take it along",
        ]);
        foreach (var said in new[]
        {
            "A warm meal, and nobody asks why.", "Walk in, no appointment.", "extension 7", "A message is safe; do not say why you call.", "Texts are read on weekdays.", "Bus 3 stops at the door.",
            "Free", "A photo ID if you have one", "English, Spanish", "Nobody here has ever checked this. Call before you go.", "Imported, not checked by us. Never checked by us.",
        })
        {
            visitor.Text.ShouldContain(said);
        }
        visitor.Text.ShouldMatch("Today: (9:00 AM to 5:00 PM|10:00 PM to 2:00 AM|closed)");
    }

    [Fact]
    public async Task What_nobody_has_said_is_said()
    {
        var visitor = await At("Listening");

        foreach (var said in new[]
        {
            "Nobody has told us when they are open. Ask first.", "Nobody has told us the price. Ask first.", "Nobody has said which papers they ask for. Ask first.",
            "Nobody has said which languages they speak.", "Nobody has said whether a wheelchair gets in. Ask first.",
        })
        {
            visitor.Text.ShouldContain(said);
        }
        visitor.Page.Links.ShouldNotContain("Opening hours for your calendar");
        (await visitor.Get(visitor.Address + "/hours.ics")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_card_and_hours_come_as_files_with_neutral_names_and_no_cookie(Engine engine)
    {
        var visitor = await At("Meals", engine);
        var address = visitor.Address;

        foreach (var (file, type, begins) in new[] { ("card.vcf", "text/vcard", "BEGIN:VCARD"), ("hours.ics", "text/calendar", "BEGIN:VCALENDAR") })
        {
            var page = await visitor.Get($"{address}/{file}");
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Headers["content-type"].ShouldStartWith(type);
            page.Headers["content-disposition"].ShouldBe($"attachment; filename={file}; filename*=UTF-8''{file}");
            page.Headers.Keys.ShouldNotContain("set-cookie");
            page.Headers["cache-control"].ShouldBe("no-store");
            page.Html.ShouldStartWith(begins);
            page.Html.ShouldNotContain("Meals");
            (await visitor.Get($"/services/{Guid.Empty:D}/{file}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Ticked_places_come_on_one_sheet_of_eight_and_nothing_stands_in_the_address()
    {
        var visitor = (await MadeDirectory.On(Engine.Sqlite)).Organisation.Visitor();
        await visitor.Get("/services");
        await visitor.Tick("Take along Meals").Tick("Take along Beds").Press("Make the sheet");

        visitor.Address.ShouldBe("/services/pocket");
        visitor.Title.ShouldBe("Pocket card");
        visitor.Page.Headers.Keys.ShouldNotContain("set-cookie");
        visitor.Page.Document.QuerySelectorAll(".pocket > section").Select(panel => panel.ClassName).ShouldBe(Enumerable.Range(1, 8).Select(number => $"pocket-{number}"));
        visitor.Page.Document.QuerySelectorAll(".pocket h2").Select(Page.Words).Take(3).ShouldBe(["Numbers and addresses", "Beds", "Meals"]);
        visitor.Text.ShouldContain("1 Main Street, Hudson, NY 12534");
        visitor.Text.ShouldContain("They do not give their address. Call first.");
        visitor.Text.ShouldNotContain("Canarystreet");
    }

    [Fact]
    public async Task One_place_fills_the_sheet_and_one_that_is_not_there_gives_none()
    {
        var visitor = await At("Meals");

        await visitor.Click("A sheet to fold for a pocket");

        visitor.Page.Document.QuerySelectorAll(".pocket h2").Select(Page.Words).ShouldBe(["Numbers and addresses", "Meals", "Call or write", "How to get there", "Opening hours", "What it costs", "Languages"]);
        (await visitor.Get($"/services/pocket/{Guid.Empty:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<Browser> At(string service, Engine engine = Engine.Sqlite)
    {
        var visitor = (await MadeDirectory.On(engine)).Organisation.Visitor();
        await visitor.Get("/services");
        await visitor.Click(service);
        return visitor;
    }
}
