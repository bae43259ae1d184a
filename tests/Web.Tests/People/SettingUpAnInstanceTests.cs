using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.People;
using Parasol.Testing;
using Parasol.Vault.Sessions;

namespace Parasol.Web.Tests.People;

public sealed class SettingUpAnInstanceTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_newcomer_sets_up_with_the_token_and_signs_in(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var browser = new Browser(app.Client("harbour.localhost"), app.Clock);

        await browser.Get("/");
        browser.Page.Heading.ShouldBe("Nothing is set up here yet");
        await browser.Click("Set up with the token from the console");
        browser.Fill("Token", await Token(app)).Fill("Name of the organisation", "Harbour House").Fill("Phone number for the public (can be left out)", "212-555-0100")
            .Choose("Time zone", "America/Chicago").Fill("Programs, one on each line", "Care\nNight line")
            .Fill("Your name, as colleagues know you", "Ana").Fill("Sign-in name", "Ana Reyes");
        await browser.Press("Set up");

        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Page.Heading.ShouldBe("Everything is set up");
        browser.Page.Document.QuerySelector("img.qr")!.GetAttribute("src")!.ShouldStartWith("data:image/svg+xml;base64,");
        var (passphrase, secret) = Keys(browser.Page);
        passphrase.Split(' ').Length.ShouldBe(6);

        (await browser.Get("/setup")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/")).Heading.ShouldBe("Harbour House");
        await browser.Click("For staff");
        browser.Fill("Sign-in name", "ana  REYES").Fill("Passphrase", passphrase).Fill("Code from your authenticator", CodeOf(app, secret));
        await browser.Press("Sign in");

        browser.Page.Hops[0].ShouldBe("POST /sign-in 303");
        await browser.Get("/programs");
        browser.Text.ShouldContain("Night line");
        (await browser.Get("/settings/organisation")).Status.ShouldBe(HttpStatusCode.OK);
        browser.ValueOf("Time zone").ShouldBe("America/Chicago");
    }

    [Fact]
    public async Task What_was_typed_stays_but_for_the_passphrase()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var browser = new Browser(app.Client("harbour.localhost"), app.Clock);
        await browser.Get("/setup");

        await browser.Press("Set up");
        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.Count.ShouldBe(4);

        browser.Fill("Token", "0000-0000-0000-0000-0000").Fill("Name of the organisation", "Harbour House").Fill("Your name, as colleagues know you", "Ana").Fill("Sign-in name", "ana")
            .Fill("A passphrase of your own (can be left out)", "harvest lamp orbit velvet");
        await browser.Press("Set up");

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe(["This is not the token that stands on the console. Copy it from there."]);
        browser.ValueOf("Name of the organisation").ShouldBe("Harbour House");
        browser.ValueOf("Sign-in name").ShouldBe("ana");
        browser.ValueOf("A passphrase of your own (can be left out)").ShouldBe("");
        browser.Page.Html.ShouldNotContain("harvest");

        browser.Fill("Token", await Token(app)).Fill("A passphrase of your own (can be left out)", "too short");
        await browser.Press("Set up");
        browser.Errors.ShouldBe(["A passphrase has at least 15 characters and at most 256. Several words are good."]);
        browser.Page.Html.ShouldNotContain("too short");

        browser.Fill("A passphrase of your own (can be left out)", "harvest lamp  orbit velvet");
        await browser.Press("Set up");
        browser.Page.Heading.ShouldBe("Everything is set up");
        Keys(browser.Page).Passphrase.ShouldBe("harvest lamp orbit velvet", "Blanks are read as one on the page; the passphrase keeps them.");
        browser.Page.Html.ShouldContain("harvest lamp  orbit velvet");
    }

    [Fact]
    public async Task Before_set_up_the_staff_pages_are_closed_and_nobody_can_sign_in_or_join()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var browser = new Browser(app.Client("harbour.localhost"), app.Clock);

        (await browser.Get("/join")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/team")).Address.ShouldBe("/sign-in");
        browser.Fill("Sign-in name", "admin").Fill("Passphrase", "admin").Fill("Code from your authenticator", "000000");
        (await browser.Press("Sign in")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static (string Passphrase, string Secret) Keys(Page page)
    {
        var codes = page.Document.QuerySelectorAll("p.code").Select(Page.Words).ToList();
        return (codes[0], codes[1].Replace(" ", "", StringComparison.Ordinal));
    }

    // The request that sends the form moves the clock on by four seconds.
    internal static string CodeOf(TestApp app, string secret) => Totp.Code(Totp.FromBase32(secret).Value, Totp.Step(app.Clock.GetUtcNow().AddSeconds(4)));

    static async Task<string> Token(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ISetUp>().TokenIfNeeded())!;
    }
}
