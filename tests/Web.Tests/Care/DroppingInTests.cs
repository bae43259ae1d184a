using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Care;

public class DroppingInTests
{
    const string Nickname = "Quince of the Harbor";

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Somebody_arrives_in_two_steps_and_the_screen_shows_numbers_only(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var page = $"/drop-in/{scene.Organisation.Programs["Care"].Value:D}";
        var browser = await scene.Organisation.Worker.SignedIn();
        await browser.Get(page);
        var desk = new CountingBrowser(browser);

        desk.Fill("Nickname", Nickname);
        await desk.Press("They are here");
        desk.Interactions.ShouldBe(2);
        await desk.Press("They are here");
        desk.Interactions.ShouldBe(3, "a number is enough");
        browser.Text.ShouldContain(Nickname);

        await browser.Press("Call number 1");
        await browser.Click("Numbers for the screen");
        browser.Page.Document.QuerySelectorAll("main .code").Select(Testing.Page.Words).ShouldBe(["1", "2"]);
        browser.Page.Html.ShouldNotContain(Nickname);
        await browser.Get(page);
        await browser.Press("Has left 1");
        browser.Text.ShouldNotContain(Nickname, Case.Sensitive, "whoever has left is called nothing any more");
        (await StoreScan.For(scene.App, [Nickname])).Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_sheet_is_empty_from_midnight_on_where_the_organisation_is()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var page = $"/drop-in/{scene.Organisation.Programs["Care"].Value:D}";
        var desk = await scene.Organisation.Worker.SignedIn();
        await desk.Get(page);
        await desk.Fill("Nickname", Nickname).Press("They are here");

        scene.App.Clock.Advance(TimeSpan.FromHours(24));
        desk = await scene.Organisation.Worker.SignedIn();
        await desk.Get(page);
        desk.Text.ShouldContain("Nobody waits.");
        desk.Text.ShouldNotContain(Nickname);
        await desk.Press("They are here");
        desk.Page.Document.QuerySelectorAll("main .lines strong").Select(Testing.Page.Words).ShouldBe(["1"], "the numbers begin anew");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_neither_sheet_nor_screen()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get($"/drop-in/{scene.Organisation.Programs["Care"].Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get($"/drop-in/{scene.Organisation.Programs["Care"].Value:D}/screen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
