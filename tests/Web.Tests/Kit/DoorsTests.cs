using System.Net;

namespace Parasol.Web.Tests.Kit;

/// <summary>The folder of a page, in whatever module, decides its frame and who may come.</summary>
public sealed class DoorsTests(KitSite site) : IClassFixture<KitSite>
{
    [Fact]
    public async Task A_staff_page_asks_for_sign_in_and_has_the_places()
    {
        var visitor = site.Visitor();
        await visitor.Get("/kit/staff");
        visitor.Address.ShouldBe("/sign-in");

        var worker = await site.Organisation.Worker.SignedIn();
        var page = await worker.Get("/kit/staff");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("header nav a").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task A_page_outside_shows_the_organisation_and_its_number()
    {
        foreach (var address in new[] { "/kit/form", "/kit/partner" })
        {
            var page = await site.Visitor().Get(address);

            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelector("header nav").ShouldBeNull();
            page.Document.QuerySelector("a.brand")!.TextContent.ShouldBe("Lantern House");
            page.Document.QuerySelector("footer a[href^='tel:']")!.TextContent.ShouldBe("555 0100");
        }
    }

    [Fact]
    public async Task A_persons_page_is_for_somebody_with_a_code()
    {
        var visitor = site.Visitor();

        await visitor.Get("/kit/person");

        visitor.Address.ShouldBe("/mailbox");
    }

    [Fact]
    public async Task The_exit_comes_first_then_the_way_to_the_page()
    {
        var worker = await site.Organisation.Worker.SignedIn();
        foreach (var page in new[] { await site.Visitor().Get("/kit/form"), await site.Visitor().Get("/kit/partner"), await worker.Get("/kit/staff"), await site.Visitor().Get("/kit/nowhere") })
        {
            var stops = page.Document.QuerySelectorAll("a[href], button, input:not([type=hidden]), textarea, select, summary");

            stops[0].TextContent.ShouldBe("Leave this site");
            stops[0].Closest("form")!.GetAttribute("action").ShouldBe("/exit");
            page.Document.GetElementById("main").ShouldNotBeNull();
        }
    }
}
