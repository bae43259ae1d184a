using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Parasol.Cli.MadeUp;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>The public directory on a bad phone and in a browser that shows only text: measured on the directory of the demo.</summary>
public sealed partial class LightPagesTests
{
    const int Most = 60_000;

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task No_page_of_the_directory_weighs_more_than_60_kB_with_its_sheet(string language)
    {
        var visitor = await Visitor(language);
        var pages = new List<Page> { await visitor.Get("/services") };
        for (var number = 1; number <= 3; number++)
        {
            pages.Add(await visitor.Post("/services", ("Input.Page", $"{number}")));
            pages.Add(await visitor.Post("/services", ("Input.Page", $"{number}"), ("Input.Near", "10001"), ("Input.When", "now")));
        }
        var services = pages.SelectMany(page => page.Document.QuerySelectorAll(".lines h3 a").Select(link => link.GetAttribute("href")!)).Distinct().ToList();
        services.Count.ShouldBe(60);
        foreach (var service in services)
        {
            pages.AddRange([await visitor.Get(service), await visitor.Get(service.Replace("/services/", "/services/pocket/", StringComparison.Ordinal)), await visitor.Get(service + "/correct")]);
        }
        pages.Add(await visitor.Post("/services/pocket", [.. services.Take(6).Select(service => ("Services", service.Split('/')[^1]))]));
        var sheet = await Sheet(pages[0]);

        foreach (var page in pages)
        {
            page.Status.ShouldBe(HttpStatusCode.OK, page.Address);
            page.Document.QuerySelectorAll("script").ShouldBeEmpty();
            page.Document.QuerySelectorAll("link[rel=stylesheet]").Length.ShouldBe(1);
            (Encoding.UTF8.GetByteCount(page.Html) + sheet.Length).ShouldBeLessThan(Most, page.Address);
        }
        TestContext.Current.SendDiagnosticMessage($"{language}: heaviest page {pages.Max(page => Encoding.UTF8.GetByteCount(page.Html))} bytes, sheet {sheet.Length} bytes as it is sent.");
    }

    [Fact]
    public async Task Read_as_text_each_page_says_everything_in_its_order()
    {
        var visitor = await Visitor("en");
        await visitor.Get("/services");
        InOrder(visitor.Text, "Skip to the page", "Places that help", "Words", "What it helps with", "Near", "How far", "Search", "60 places", "Acupuncture", "Make the sheet", "Page 1 of 3", "Next page", "For staff");
        Readable(visitor.Page);
        await visitor.Click(Page.Words(visitor.Page.Document.QuerySelector(".lines h3 a")));
        InOrder(visitor.Text, "All places", visitor.Page.Heading, "What to expect", "Call or write", "Opening hours", "How to get there", "What it costs", "What they will ask for", "Languages", "How sure this is", "Tell us.");
        Readable(visitor.Page);
        await visitor.Click("A sheet to fold for a pocket");
        Readable(visitor.Page);
        // Nothing is said by the sheet alone.
        var sheet = await visitor.Get(visitor.Page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        Said().Matches(sheet.Html).Select(said => said.Groups[1].Value).Where(said => said.Any(char.IsLetterOrDigit) && !said.StartsWith('\\')).ShouldBeEmpty();
    }

    // Headings go down one step at a time from the one at the top, and whatever one fills in has words before it.
    static void Readable(Page page)
    {
        var levels = page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1), (before, after) => after - before).ShouldAllBe(step => step <= 1);
        foreach (var field in page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"))
        {
            (field.Closest("label") ?? page.Document.QuerySelector($"label[for='{field.Id}']"))!.TextContent.Trim().ShouldNotBeEmpty(field.OuterHtml);
        }
        page.Document.QuerySelectorAll("main img:not([alt]), main svg:not([aria-hidden])").ShouldBeEmpty();
    }

    static void InOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"\"{part}\" after \"{text[..at][^Math.Min(60, at)..]}\"");
            at = found + part.Length;
        }
    }

    // The sheet as a browser gets it.
    static async Task<byte[]> Sheet(Page page)
    {
        using var client = (await TestApp.On(Engine.Sqlite)).Instant("sheet.example");
        var request = new HttpRequestMessage(HttpMethod.Get, page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    static async Task<Browser> Visitor(string language)
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        var folder = Directory.CreateTempSubdirectory("parasol-light-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "tabular.json"), Places.Package(), TestContext.Current.CancellationToken);
        await api.Import(Path.Combine(folder, "tabular.json"), "made-up");
        Directory.Delete(folder, recursive: true);
        var visitor = api.Organisation.Visitor();
        visitor.Language = language;
        return visitor;
    }

    [GeneratedRegex("content:\\s*[\"']([^\"']*)[\"']", RegexOptions.None, 1000)]
    private static partial Regex Said();
}
