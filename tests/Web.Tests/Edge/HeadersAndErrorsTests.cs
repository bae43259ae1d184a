using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Parasol.Data;
using Parasol.People;
using Parasol.People.Programs;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

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
        HasThemAll(answer, $"{method} {path}");
        // The exit alone sets a cookie: it takes away the one there may be.
        (answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []).ShouldAllBe(c => method == "POST" && path == "/exit" && c.Contains("=;") && c.Contains("expires=Thu, 01 Jan 1970"));
    }

    [Theory]
    [InlineData(413, "a length that is too much"), InlineData(413, "too much without a length"), InlineData(413, "too many fields"), InlineData(429, "too many requests")]
    [InlineData(500, "a mistake of ours"), InlineData(500, "records that do not answer"), InlineData(500, "keys that do not answer"), InlineData(503, "too many tries")]
    public async Task Every_answer_to_what_went_wrong_carries_them_too(int status, string what)
    {
        var (fails, fault) = (default(Exception), new Fault());
        await using var app = await TestApp.Start(Engine.Sqlite, configure: b =>
        {
            b.Services.Replace(ServiceDescriptor.Scoped<IPrograms>(s => fails is { } e ? throw e : s.GetRequiredService<ProgramList>()));
            b.Services.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(what.StartsWith("records", StringComparison.Ordinal) ? fault : new Fault()));
            b.Services.ConfigureDbContext<KeyDb>(o => o.AddInterceptors(what.StartsWith("keys", StringComparison.Ordinal) ? fault : new Fault()));
        });
        var organisation = await TestOrganisation.On(app);
        var worker = await organisation.Worker.SignedIn();
        using var client = app.Client(organisation.Host);
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", worker.Cookies.Copy().Select(c => $"{c.Key}={c.Value}")));
        if (what == "too many tries")
        {
            await TryTooOften(organisation);
        }
        fails = what switch { "too many requests" => new BadHttpRequestException("canary", 429), "a mistake of ours" => new InvalidTimeZoneException("canary"), _ => null };
        fault.At(1);

        foreach (var method in status is 413 or 503 ? new[] { HttpMethod.Post } : [HttpMethod.Get, HttpMethod.Head])
        {
            using var request = new HttpRequestMessage(method, status switch { 413 or 503 => "/sign-in", 500 when fails is null => "/people", _ => "/ask" });
            request.Content = what switch
            {
                "a length that is too much" => new ByteArrayContent(new byte[(1 << 20) + 1]),
                "too much without a length" => new StreamContent(new WithoutLength(3 << 20)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } },
                "too many fields" => new StringContent(string.Join('&', Enumerable.Range(0, 10_001).Select(i => $"k{i}=1")), Encoding.UTF8, "application/x-www-form-urlencoded"),
                "too many tries" => await SignInForm(organisation),
                _ => null,
            };
            using var answer = await client.SendAsync(request);

            ((int)answer.StatusCode).ShouldBe(status, $"{method}");
            HasThemAll(answer, $"{method}: {what}");
            (await answer.Content.ReadAsStringAsync()).ShouldNotContain("canary");
            answer.Headers.Contains("Retry-After").ShouldBe(status == 503);
        }
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

    static void HasThemAll(HttpResponseMessage answer, string what)
    {
        var csp = answer.Headers.GetValues("Content-Security-Policy").Single();
        csp.ShouldContain("default-src 'none'", customMessage: what);
        csp.ShouldNotContain("script-src", customMessage: what);
        csp.ShouldNotContain("unsafe", customMessage: what);
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff", what);
        answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer", what);
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single().ShouldBe("same-origin", what);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single().ShouldBe("same-origin", what);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000", customMessage: what);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue(what);
        answer.Headers.Contains("Server").ShouldBeFalse(what);
    }

    static async Task TryTooOften(TestOrganisation organisation)
    {
        for (var n = 0; n < 5; n++)
        {
            using var client = organisation.App.Client(organisation.Host);
            (await client.PostAsync("/sign-in", await SignInForm(organisation))).Dispose();
        }
    }

    static async Task<FormUrlEncodedContent> SignInForm(TestOrganisation organisation)
    {
        using var client = organisation.App.Client(organisation.Host);
        var token = Page.Of(await client.GetStringAsync("/sign-in")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = token, ["Input.Name"] = organisation.Worker.Login, ["Input.Passphrase"] = "not the passphrase", ["Input.Code"] = "000000" });
    }

    /// <summary>So many blanks, as somebody sends who does not say how many.</summary>
    sealed class WithoutLength(int length) : MemoryStream([.. Enumerable.Repeat((byte)'a', length)])
    {
        public override bool CanSeek => false;
    }
}
