using System.Net;

namespace Parasol.Web.Tests.Kit;

public sealed class FillingInAFormTests(KitSite site) : IClassFixture<KitSite>
{
    [Fact]
    public async Task A_form_that_is_done_leads_on_and_says_so()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", "Lou").Press("Saved.");

        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Address.ShouldBe("/kit/form?a=1&said=saved");
        browser.Page.Document.QuerySelector("[role=status]")!.TextContent.Trim().ShouldBe("Saved.");
    }

    [Fact]
    public async Task No_address_puts_words_into_our_mouth()
    {
        var browser = site.Visitor();

        await browser.Get("/kit/form?said=Call+this+number");

        browser.Page.Document.QuerySelector("[role=status]").ShouldBeNull();
        browser.Page.Html.ShouldNotContain("Call this number");
    }

    [Fact]
    public async Task What_is_wrong_stands_in_a_summary_in_the_order_of_the_questions_and_beside_each()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Press("Saved.", null, ("Input.Day", "tomorrow"), ("Input.Number", "9"), ("Input.Words", new string('a', 41)));

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Title.ShouldBe("Error: Page");
        var summary = browser.Page.Document.QuerySelectorAll(".govuk-error-summary a");
        summary.Select(a => a.GetAttribute("href")).ShouldBe(["#Input-Name", "#Input-Words", "#Input-Number", "#Input-Day"]);
        summary.Select(a => a.TextContent).ShouldBe(["Something is missing here.", "This is too long. Please write at most 40 characters.", "Please write a number from 1 to 5.", "This does not look right. Please check it."]);
        foreach (var link in summary)
        {
            var field = browser.Page.Document.QuerySelector(link.GetAttribute("href")!)!;
            browser.Page.Document.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.ShouldBe("Error: " + link.TextContent);
        }
    }

    [Fact]
    public async Task Errors_are_in_the_readers_language_and_said_once()
    {
        var browser = site.Visitor("es");
        await browser.Get("/kit/form");

        await browser.Press("Guardado.", null, ("Input.Day", "mañana"), ("Input.Number", "9"), ("Input.Words", new string('a', 41)));

        browser.Page.Document.QuerySelectorAll(".govuk-error-summary a").Select(a => a.TextContent)
            .ShouldBe(["Aquí falta algo.", "Es demasiado largo. Escribe como máximo 40 caracteres, por favor.", "Escribe un número de 1 a 5, por favor.", "Esto no parece correcto. Revísalo, por favor."]);
    }

    [Fact]
    public async Task Everything_typed_is_kept_but_the_passphrase()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Words", "two\nlines <b>").Fill("Input.Day", "2026-03-09").Fill("Input.Secret", "hush hush")
            .Tick("Acht").Tick("Sent.").Choose("Leave", "Citrus").Choose("Welcome", "Bär").Press("Saved.", null, ("Input.Number", "x"));

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.ValueOf("Input.Words").ReplaceLineEndings("\n").ShouldBe("two\nlines <b>");
        browser.Page.Document.GetElementById("Input-Number")!.GetAttribute("value").ShouldBe("x");
        browser.ValueOf("Input.Day").ShouldBe("2026-03-09");
        browser.Page.Document.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("name") + "=" + i.GetAttribute("value")).ShouldBe(["Input.Kinds=a", "Input.Way=c", "Input.Agreed=true"]);
        browser.Page.Document.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("b");
        browser.Page.Html.ShouldNotContain("hush");
    }

    [Fact]
    public async Task What_is_typed_is_cleaned_and_a_passphrase_keeps_its_blanks()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", "echo").Fill("Input.Words", "  a\u202Eb\u0007 ").Fill("Input.Secret", " s  s ").Fill("Input.Day", "2026-03-09").Tick("Acht").Tick("Citrus").Press("Saved.");

        browser.Page.Html.ShouldContain("[ab][ s  s ]");
        browser.Errors.ShouldContain("Reference: [ab][ s s ][a+c][2026-03-09][False]");
    }

    [Theory]
    [InlineData("rule", HttpStatusCode.UnprocessableEntity, "Please write a number.")]
    [InlineData("clash", HttpStatusCode.Conflict, "Somebody else saved this while you were writing. Your words are still below. Open the page again in another tab to compare.")]
    [InlineData("busy", HttpStatusCode.ServiceUnavailable, "Many people are here right now. Please try again in a few seconds.")]
    [InlineData("damaged", HttpStatusCode.Conflict, "This record cannot be opened. It was changed outside Parasol or belongs elsewhere.")]
    public async Task A_refused_act_says_why_and_keeps_what_was_typed(string name, HttpStatusCode status, string says)
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", name).Fill("Input.Words", "still here").Press("Saved.");

        browser.Status.ShouldBe(status);
        browser.Page.Document.QuerySelector(".govuk-error-summary li")!.TextContent.ShouldBe(says);
        browser.ValueOf("Input.Words").ReplaceLineEndings("\n").ShouldBe("still here");
        browser.Page.Headers.ContainsKey("retry-after").ShouldBe(name == "busy");
        (browser.Page.Document.QuerySelector("#Input-Day-error") is not null).ShouldBe(name == "rule");
    }

    [Fact]
    public async Task What_is_not_there_looks_like_an_address_that_is_not_there()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/nowhere");
        var nowhere = browser.Page;
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", "gone").Press("Saved.");

        browser.Status.ShouldBe(HttpStatusCode.NotFound);
        browser.Page.Html.ShouldBe(nowhere.Html);
        (await browser.Get("/kit/read/gone")).Html.ShouldBe(nowhere.Html);
    }

    [Fact]
    public async Task Braces_that_somebody_typed_stay_as_they_are()
    {
        var browser = site.Visitor();
        await browser.Get("/kit/form");

        await browser.Fill("Input.Name", "braces").Press("Saved.");

        browser.Errors.ShouldContain("Reference: {client} {0} {x}");
    }

    [Theory]
    [InlineData("damaged", HttpStatusCode.Conflict, "This record cannot be opened. It was changed outside Parasol or belongs elsewhere.")]
    [InlineData("busy", HttpStatusCode.ServiceUnavailable, "Many people are here right now. Please try again in a few seconds.")]
    [InlineData("done", HttpStatusCode.OK, "Here it is")]
    public async Task A_page_that_shows_something_says_why_it_cannot(string kind, HttpStatusCode status, string says)
    {
        var browser = site.Visitor();

        await browser.Get("/kit/read/" + kind);

        browser.Status.ShouldBe(status);
        browser.Text.ShouldContain(says);
    }
}
