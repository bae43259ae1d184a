using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Words;

namespace Parasol.Web.Tests;

/// <summary>What holds for every page, whichever module it is of: X1, X2 and X4 of the features, by following every link.</summary>
public sealed class EveryPageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_page_a_visitor_can_reach_keeps_the_rules_of_the_house(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        foreach (var language in WordBook.Languages)
        {
            var browser = organisation.Visitor();
            browser.Language = language;
            var count = await Crawl.From(browser, "/", Check(language, browser), h => IsOfThisLanguage(h, language));

            count.ShouldBeGreaterThan(3);
            browser.Cookies.Names.ShouldBeEmpty("A visitor gets no cookie.");
        }
        organisation.App.Services.GetRequiredService<WordBook>().Missing.ShouldBeEmpty();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Every_page_a_worker_can_reach_keeps_the_rules_of_the_house(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Founder.SignedIn();
        await worker.Get("/people/new");
        await worker.Fill("Input.CallName", "Canarybird").Press("Save");
        foreach (var language in WordBook.Languages)
        {
            worker.Language = language;
            var count = await Crawl.From(worker, "/today", Check(language, worker), h => IsOfThisLanguage(h, language));

            count.ShouldBeGreaterThan(10);
        }
        organisation.App.Services.GetRequiredService<WordBook>().Missing.ShouldBeEmpty();
    }

    static bool IsOfThisLanguage(string href, string language) =>
        !href.StartsWith("/look/", StringComparison.Ordinal) && (!href.Contains("lang=", StringComparison.Ordinal) || href.Contains($"lang={language}", StringComparison.Ordinal));

    static Func<Page, Task> Check(string language, Browser browser) => page =>
    {
        page.Status.ShouldBe(HttpStatusCode.OK, page.Address);
        page.Document.QuerySelectorAll("script, iframe, object, embed").ShouldBeEmpty(page.Address);
        page.Document.QuerySelectorAll("[style], [onclick], [onload]").ShouldBeEmpty(page.Address);
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe(language, page.Address);
        page.Document.QuerySelectorAll("h1").Length.ShouldBe(1, page.Address);
        page.Document.QuerySelector("nav.exit button").ShouldNotBeNull(page.Address);
        page.Title.ShouldNotBeNullOrWhiteSpace(page.Address);
        page.Title.ShouldNotContain("Lantern");
        page.Title.ShouldNotContain("Canarybird");
        page.Address.ShouldNotContain("Canarybird");
        page.Document.QuerySelectorAll("img:not([alt])").ShouldBeEmpty(page.Address);
        foreach (var field in page.Document.QuerySelectorAll("input:not([type=hidden]), textarea, select"))
        {
            (field.Id is { Length: > 0 } id && page.Document.QuerySelector($"label[for='{id}']") is not null).ShouldBeTrue($"{page.Address}: {field.OuterHtml} has no label");
            field.HasAttribute("required").ShouldBeFalse($"{page.Address}: the browser must not refuse a form");
        }
        foreach (var form in page.Document.QuerySelectorAll("form[method=post]:not([action='/exit'])"))
        {
            form.QuerySelector("input[name=__form]").ShouldNotBeNull($"{page.Address}: a form without a token");
        }
        page.Document.QuerySelectorAll("link[href^=http], img[src^=http], script[src]").ShouldBeEmpty($"{page.Address}: a third-party request");
        return Task.CompletedTask;
    };
}
