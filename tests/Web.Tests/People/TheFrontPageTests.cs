using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

public sealed class TheFrontPageTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_visitor_finds_help_and_nothing_gives_them_away(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var visitor = organisation.Visitor();
        await visitor.Get("/");

        visitor.Page.Heading.ShouldBe("Lantern House");
        visitor.Title.ShouldBe("Welcome");
        foreach (var link in new[] { "Ask for help", "Read your messages", "Find a service", "I have a slip with a code", "For staff" })
        {
            visitor.Page.Links.ShouldContain(link);
        }
        visitor.Text.ShouldContain("555 0100");
        visitor.Cookies.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_speaks_the_readers_language()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var visitor = organisation.Visitor();
        visitor.Language = "es-MX,es;q=0.9,en;q=0.5";

        (await visitor.Get("/")).Text.ShouldContain("Pedir ayuda");
        await visitor.Click("English");
        visitor.Text.ShouldContain("Ask for help");
    }

    [Fact]
    public async Task An_address_of_nobody_shows_nobody()
    {
        var (one, _) = (await TestOrganisation.On(Engine.Sqlite), await TestOrganisation.On(Engine.Sqlite));
        var stranger = new Browser(one.App.Client("unknown.localhost"), one.App.Clock);

        (await stranger.Get("/")).Status.ShouldBe(HttpStatusCode.NotFound);
        stranger.Text.ShouldNotContain("Lantern");
        (await stranger.Get("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
