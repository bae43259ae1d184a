using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.Hostile;

/// <summary>What another site, or a machine that poses as our proxy, can do with somebody's browser: nothing.</summary>
public sealed class OtherSitesTests
{
    [Fact]
    public async Task No_form_of_any_route_does_anything_without_the_token_of_the_own_session()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var scene = await Scene.On(app);
        var foreign = (await scene.Outsider.Get("/today")).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        var (complaints, tried) = (new List<string>(), 0);
        // The way out asks for nothing: whoever is in a hurry gets out.
        foreach (var (route, _, _) in scene.Routes.Where(r => r.TakesPost && r.Route != "/exit"))
        {
            var address = scene.AddressOf(route)!;
            await scene.Worker.Get("/today");
            var before = await Tally(scene);
            foreach (var (what, form) in new (string, (string, string)[])[] { ("no token", [("Input.Words", "forged")]), ("another session's token", [("__form", foreign), ("Input.Words", "forged")]), ("a made-up token", [("__form", "AAAA"), ("Input.Words", "forged")]) })
            {
                var page = await scene.TwinOf(scene.Worker).Post(address, form);
                tried++;
                if ((int)page.Status is < 400 or >= 500 && !Looks(route))
                {
                    complaints.Add($"{route} with {what} gives {(int)page.Status}.");
                }
            }
            complaints.AddRange((await Tally(scene)).Where(t => before[t.Key] != t.Value).Select(t => $"{route} without a token changes {t.Key}."));
        }

        complaints.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task Every_cookie_is_bound_to_the_host_to_TLS_and_to_our_own_pages()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var cookies = new List<string>();
        using var client = organisation.App.Client(organisation.Host);
        for (var n = 0; n < 3; n++)
        {
            organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
            var asked = Page.Of(await client.GetStringAsync("/sign-in"));
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__form"] = asked.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!,
                ["Input.Name"] = organisation.Worker.Login, ["Input.Passphrase"] = organisation.Worker.Passphrase, ["Input.Code"] = organisation.Worker.Code,
            });
            using var answer = await client.PostAsync("/sign-in", form);
            cookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        }

        cookies.Count.ShouldBe(3);
        foreach (var cookie in cookies)
        {
            var parts = cookie.Split(';', StringSplitOptions.TrimEntries);
            parts[0].ShouldStartWith("__Host-");
            parts.ShouldContain("path=/");
            parts.ShouldContain("secure");
            parts.ShouldContain("httponly");
            parts.ShouldContain("samesite=strict");
            parts.ShouldAllBe(p => !p.StartsWith("domain", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("expires", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("max-age", StringComparison.OrdinalIgnoreCase));
            // 128 bits are 22 characters or more.
            parts[0].Split('=', 2)[1].Length.ShouldBeGreaterThanOrEqualTo(22);
        }
        cookies.Select(c => c.Split(';')[0]).Distinct().Count().ShouldBe(3, "each sign-in draws a token of its own");
    }

    [Theory, InlineData("203.0.113.9", false), InlineData("127.0.0.1", true)]
    public async Task Only_a_proxy_on_this_machine_is_believed(string from, bool isBelieved)
    {
        await using var app = await TestApp.Start(Engine.Sqlite, configure: b => b.Services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))));
        var (one, other) = (await TestOrganisation.On(app), await TestOrganisation.On(app));
        using var client = app.Client(one.Host);
        using var asks = new HttpRequestMessage(HttpMethod.Get, "/team");
        var worker = await other.Worker.SignedIn();
        asks.Headers.Add("Cookie", string.Join("; ", worker.Cookies.Copy().Select(c => $"{c.Key}={c.Value}")));
        asks.Headers.Add("X-Forwarded-Host", other.Host);

        using var answer = await client.SendAsync(asks);

        answer.StatusCode.ShouldBe(isBelieved ? HttpStatusCode.OK : HttpStatusCode.SeeOther);
    }

    // Looking for a place posts what is looked for, so that it stands in no address, and writes nothing.
    static bool Looks(string route) => route is "/listings" or "/services" or "/services/pocket/{id:guid?}" || route.StartsWith("/hsds/", StringComparison.Ordinal);

    static async Task<Dictionary<string, long>> Tally(Scene scene)
    {
        await using var visit = scene.Organisation.Visit();
        return await Rows.Of(visit.Get<ParasolDb>(), visit.Get<KeyDb>());
    }

    sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, on) =>
            {
                context.Connection.RemoteIpAddress = address;
                return on(context);
            });
            next(app);
        };
    }
}
