using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Parasol.Data;
using Parasol.People;
using Parasol.People.Programs;
using Parasol.Testing;

namespace Parasol.Web.Tests.Edge;

public sealed class HeadersAndErrorsTests
{
    [Theory]
    [InlineData("GET", "/", 200), InlineData("GET", "/sign-in", 200), InlineData("GET", "/nowhere", 404), InlineData("GET", "/today", 303)]
    [InlineData("PUT", "/sign-in", 405), InlineData("TRACE", "/sign-in", 405), InlineData("PATCH", "/nowhere", 405), InlineData("OPTIONS", "/", 405), InlineData("DELETE", "/today", 405)]
    [InlineData("POST", "/sign-in", 400), InlineData("GET", "/exit", 303), InlineData("POST", "/exit", 303)]
    public async Task Every_answer_carries_the_security_headers(string method, string path, int status)
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        using var client = organisation.App.Client(organisation.Host);

        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)answer.StatusCode).ShouldBe(status);
        var csp = answer.Headers.GetValues("Content-Security-Policy").Single();
        csp.ShouldContain("default-src 'none'");
        csp.ShouldNotContain("script-src");
        csp.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin");
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("same-origin");
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Server").ShouldBeFalse();
        // The exit alone sets a cookie: it takes away the one there may be.
        (answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).ShouldAllBe(c => method == "POST" && path == "/exit" && c.Contains("=;") && c.Contains("expires=Thu, 01 Jan 1970"));
    }

    [Fact]
    public async Task The_exit_leads_to_a_harmless_site_and_clears_the_browser()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        using var client = organisation.App.Client(organisation.Host);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var answer = await client.SendAsync(new HttpRequestMessage(method, "/exit"));

            answer.Headers.Location!.ToString().ShouldBe("https://weather.example/");
            answer.Headers.GetValues("Clear-Site-Data").Single().ShouldBe("\"cache\", \"cookies\", \"storage\"");
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_exit_ends_the_session()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var browser = await organisation.Worker.SignedIn();
        var cookies = browser.Cookies;
        await browser.Get("/team");
        browser.Status.ShouldBe(HttpStatusCode.OK);
        using var client = organisation.App.Client(organisation.Host);
        var session = string.Join("; ", cookies.Copy().Select(c => $"{c.Key}={c.Value}"));
        using (var leaves = new HttpRequestMessage(HttpMethod.Post, "/exit"))
        {
            leaves.Headers.Add("Cookie", session);
            (await client.SendAsync(leaves)).Dispose();
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, "/team");
        again.Headers.Add("Cookie", session);
        using var answer = await client.SendAsync(again);

        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_form_that_is_too_much_is_refused_and_never_breaks()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        using var client = organisation.App.Client(organisation.Host);
        (string Name, HttpContent Form)[] forms =
        [
            ("10,001 keys", Form(string.Join('&', Enumerable.Range(0, 10_001).Select(i => $"k{i}=1")))),
            ("a key of 1 MB", Form(new string('k', 1 << 20) + "=1")),
            ("a value of 5 MB", Form("Input.Name=" + new string('v', 5 << 20))),
            ("1,000-deep names", Form("Input" + string.Concat(Enumerable.Repeat("[a]", 1000)) + "=1")),
            ("the same key often", Form(string.Join('&', Enumerable.Repeat("Input.Name=a", 400)))),
            ("not UTF-8", new ByteArrayContent([0x49, 0x3D, 0xFF, 0xFE, 0xC0, 0x80]) { Headers = { ContentType = new("application/x-www-form-urlencoded") } }),
            ("broken escapes", Form("Input.Name=%zz%u0000%ED%A0%80")),
            ("an empty multipart", new StringContent("--x--", Encoding.UTF8, "multipart/form-data") { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } }),
            ("no boundary", new StringContent("x", Encoding.UTF8, "multipart/form-data")),
        ];

        foreach (var (name, form) in forms)
        {
            using var answer = await client.PostAsync("/sign-in", form);

            ((int)answer.StatusCode).ShouldBeInRange(400, 499, name);
        }

        static StringContent Form(string text) => new(text, Encoding.UTF8, "application/x-www-form-urlencoded");
    }

    [Fact]
    public async Task A_mistake_of_ours_shows_a_reference_and_nothing_else()
    {
        var isBroken = false;
        await using var app = await TestApp.Start(Engine.Sqlite, configure: b => b.Services.Replace(ServiceDescriptor.Scoped<IPrograms>(s =>
            isBroken ? throw new InvalidTimeZoneException("canary-7f3a") : s.GetRequiredService<ProgramList>())));
        var organisation = await TestOrganisation.On(app);
        var browser = organisation.Visitor();

        isBroken = true;
        await browser.Get("/ask");

        browser.Status.ShouldBe(HttpStatusCode.InternalServerError);
        browser.Text.ShouldContain("Reference:");
        browser.Page.Html.ShouldNotContain("canary");
        browser.Page.Html.ShouldNotContain("Exception");
        app.Log.ShouldNotContain(l => l.Contains("canary"));
        app.Log.ShouldContain(l => l.Contains("InvalidTimeZoneException"));
    }
}
