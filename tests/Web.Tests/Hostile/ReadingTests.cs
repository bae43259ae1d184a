using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 21 of the hostile tests: whatever is fetched, by whomever, changes nothing that is kept. Machines fetch links, and so does whoever sends one to somebody.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task Line_21_no_get_and_no_head_of_any_route_changes_what_is_kept()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var scene = await Scene.On(app);
        // A member's request does the chores that wait: here they are done before.
        foreach (var (_, browser) in scene.Everybody)
        {
            await browser.Get("/today");
            await browser.Get("/people");
        }
        await using var visit = scene.Organisation.Visit();
        var (db, keys) = (visit.Get<ParasolDb>(), visit.Get<KeyDb>());
        using var client = app.Client(scene.Organisation.Host);
        var (complaints, asked, before) = (new List<string>(), 0, await Rows.Contents(db, keys));
        foreach (var (route, _, _) in scene.Routes)
        {
            foreach (var (who, browser) in scene.Everybody)
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
                {
                    using var request = new HttpRequestMessage(method, scene.AddressOf(route) ?? route);
                    if (browser.Cookies.Names.Any())
                    {
                        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Copy().Select(c => $"{c.Key}={c.Value}")));
                    }
                    using var answer = await client.SendAsync(request);
                    asked++;
                    if ((int)answer.StatusCode >= 500)
                    {
                        complaints.Add($"{method} {route} by {who} gives {(int)answer.StatusCode}.");
                    }
                }
            }
            var after = await Rows.Contents(db, keys);
            complaints.AddRange(after.Where(t => before[t.Key] != t.Value).Select(t => $"{route} changes {t.Key}."));
            before = after;
        }

        complaints.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(1000);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task A_value_that_is_changed_in_one_letter_shows(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await using var visit = organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var before = await Rows.Contents(db);
        (await Rows.Contents(db)).ShouldBe(before);

        (await db.Database.ExecuteSqlAsync($"UPDATE people_organisations SET exit_site = 'https://weather.exemple/' WHERE exit_site = 'https://weather.example/'")).ShouldBeGreaterThan(0);
        var after = await Rows.Contents(db);
        await db.Database.ExecuteSqlAsync($"UPDATE people_organisations SET exit_site = 'https://weather.example/' WHERE exit_site = 'https://weather.exemple/'");

        after.Where(t => before[t.Key] != t.Value).Select(t => t.Key).ShouldBe(["people_organisations"]);
    }
}
