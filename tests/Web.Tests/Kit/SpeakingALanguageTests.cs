using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Parasol.Web.Tests.Kit;

public sealed class SpeakingALanguageTests(KitSite site) : IClassFixture<KitSite>
{
    [Fact]
    public async Task The_browser_is_listened_to_and_the_address_more()
    {
        var browser = site.Visitor("fr-CA, es-MX;q=0.8, en;q=0.5");

        (await browser.Get("/kit/form")).Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        (await browser.Get("/kit/form?lang=en")).Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        (await browser.Get("/kit/form?lang=xx")).Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
    }

    [Fact]
    public async Task A_chosen_language_travels_with_links_and_leaves_others_alone()
    {
        var page = await site.Visitor().Get("/kit/form?lang=es");

        Href(page, "#plain").ShouldBe("/kit/pieces?a=1&b=2&lang=es#here");
        Href(page, "#made").ShouldBe("/kit/read/done?lang=es");
        Href(page, "#odd").ShouldBe("/kit/read/a?q=a+b'c&d=é&lang=es#e");
        Href(page, "#foreign").ShouldBe("https://weather.example/");
        Href(page, "a.brand").ShouldBe("/?lang=es");
    }

    [Fact]
    public async Task Without_a_choice_addresses_stay_short()
    {
        var page = await site.Visitor("es").Get("/kit/form");

        Href(page, "#plain").ShouldBe("/kit/pieces?a=1&b=2#here");
        page.Document.QuerySelector("input[name=lang]").ShouldBeNull();
    }

    [Fact]
    public async Task A_chosen_language_travels_with_a_form_through_its_errors_and_on()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form?lang=es");

        await browser.Press("Guardado.");
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");

        await browser.Fill("Input.Name", "Lou").Press("Guardado.");
        browser.Address.ShouldBe("/kit/form?a=1&said=saved&lang=es");
        browser.Text.ShouldContain("Guardado.");
        browser.Cookies.Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_in_the_other_language_is_the_same_page()
    {
        var page = await site.Visitor().Get("/kit/read/done?q=a%26b&said=saved&page=2");

        Href(page, "a[hreflang=es]").ShouldBe("/kit/read/done?q=a%26b&page=2&lang=es");
    }

    [Fact]
    public async Task A_form_that_came_back_offers_no_link_that_would_lose_its_words()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Press("Saved.");

        browser.Page.Document.QuerySelector("a[hreflang]").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_in_the_other_language_keeps_its_words_and_is_not_sent()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", "Lou").Press("Español");

        browser.Address.ShouldBe("/kit/form");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        browser.ValueOf("Input.Name").ShouldBe("Lou");
        await browser.Press("English");
        browser.ValueOf("Input.Name").ShouldBe("Lou");
        await browser.Press("Saved.");
        browser.Address.ShouldBe("/kit/form?a=1&said=saved&lang=en");
    }

    [Fact]
    public async Task A_form_seen_in_the_other_language_finds_no_fault_before_it_is_sent()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Press("Español");

        browser.Errors.ShouldBeEmpty();
        browser.Title.ShouldNotStartWith("Error");
    }

    [Fact]
    public async Task An_error_page_speaks_it_too()
    {
        (await site.Visitor("es").Get("/kit/nowhere")).Heading.ShouldBe("Esta página no está aquí");
        (await site.Visitor().Get("/kit/nowhere?lang=es")).Heading.ShouldBe("Esta página no está aquí");
    }

    [Fact]
    public async Task No_key_and_no_open_place_shows()
    {
        foreach (var language in new[] { "en", "es" })
        {
            var page = await site.Visitor(language).Get("/kit/form");

            Regex.IsMatch(page.Text, @"\{[0-9A-Za-z ]+\}", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        }
    }

    static string? Href(Testing.Page page, string selector) => page.Document.QuerySelector(selector)!.GetAttribute("href");
}
