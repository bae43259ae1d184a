using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Shutting;

namespace Parasol.Web.Tests.People;

/// <summary>What tests of Seal now ask of pages and stores.</summary>
static class ShutScene
{
    public const string Closed = "Closed for now";

    public static void ShouldBeClosed(this Page page)
    {
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, page.Address);
        page.Heading.ShouldBe(Closed);
        page.Html.ShouldNotContain("Lantern");
        page.Headers["clear-site-data"].ShouldContain("cookies");
    }

    /// <summary>A node that does not look by itself whether something was shut.</summary>
    public static void WithoutWatch(WebApplicationBuilder builder)
    {
        foreach (var watch in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.ReturnType == typeof(ShutWatch)).ToList())
        {
            builder.Services.Remove(watch);
        }
    }

    public static async Task Press(this Browser browser, TestOrganisation organisation)
    {
        await browser.Get("/today");
        await browser.Click("Seal now");
        await browser.Press("Seal now");
        browser.Page.ShouldBeClosed();
        (await organisation.IsShut()).ShouldBeTrue();
    }

    public static async Task<bool> IsShut(this TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        return await visit.Get<KeyDb>().Shut.AnyAsync(s => s.Organisation == organisation.Id);
    }

    /// <summary>Rows of the session store that belong to the organisation.</summary>
    public static async Task<int> RowsOfSessions(this TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        var (db, id) = (visit.Get<SessionDb>(), organisation.Id);
        return await db.Sessions.CountAsync(s => s.Organisation == id) + await db.LateKeys.CountAsync(s => s.Organisation == id) + await db.LateForms.CountAsync(s => s.Organisation == id)
            + await db.Presences.CountAsync(s => s.Organisation == id) + await db.Segments.CountAsync(s => s.Organisation == id);
    }

    /// <summary>What the founder reads in the entries that are sealed to Oversight: who did what.</summary>
    public static async Task<IReadOnlyList<(StaffId? By, string What)>> EntriesOfOversight(this TestOrganisation organisation)
    {
        await using var visit = await organisation.Founder.Visit();
        var held = (await visit.Get<KeyRing>().Program(organisation.Programs["Oversight"]))!;
        var entries = new List<(StaffId?, string)>();
        foreach (var row in await visit.Get<ParasolDb>().Set<AuditRow>().Where(r => r.Organisation == organisation.Id).OrderBy(r => r.Seq).ToListAsync())
        {
            try
            {
                using var plain = Hpke.Open(held.Pair(1)!, Contexts.Audit(organisation.Id, held.Id, 1, row.Node, row.Seq), row.Detail, PadPolicy.Note);
                var detail = SealedJson.Read<AuditDetail>(plain.Span);
                entries.Add((detail.By, detail.What));
            }
            catch (SealBroken)
            {
                // Of another program.
            }
        }
        return entries;
    }

    public static int SecretsOf(this TestApp node, TestOrganisation organisation) => node.Services.GetRequiredService<HeldInMemory>().Count(organisation.Id);

    public static Task Looks(this TestApp node) => node.Services.GetRequiredService<ShutWatch>().Look();

    /// <summary>The same session, at another node.</summary>
    public static Browser At(this Browser browser, TestApp node, TestOrganisation organisation)
    {
        var there = new Browser(node.Client(organisation.Host), node.Clock);
        foreach (var (name, value) in browser.Cookies.Copy())
        {
            there.Cookies.Plant(name, value);
        }
        return there;
    }

    /// <summary>One person goes to the page that opens again, with what is right unless something else is given.</summary>
    public static async Task<Browser> SaysOpen(this TestOrganisation organisation, TestWorker who, string? passphrase = null, string? code = null)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = organisation.Visitor();
        await browser.Get("/open-again");
        await browser.Fill("Sign-in name", who.Login).Fill("Passphrase", passphrase ?? who.Passphrase).Fill("Code from your authenticator", code ?? who.CodeIn(TimeSpan.FromSeconds(4))).Press("Send");
        return browser;
    }

    /// <summary>Sends what the sign-in page would, without having seen it.</summary>
    public static async Task<Page> SendsSignIn(this TestOrganisation organisation, TestWorker who)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = organisation.Visitor();
        await browser.Get("/open-again");
        var token = browser.Page.Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
        return await browser.Post("/sign-in", ("__form", token), ("Input.Name", who.Login), ("Input.Passphrase", who.Passphrase), ("Input.Code", who.CodeIn(TimeSpan.FromSeconds(4))));
    }

    public static async Task<Browser> SignsIn(this TestOrganisation organisation, TestWorker who, string? passphrase = null)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = organisation.Visitor();
        await browser.Get("/sign-in");
        await browser.Fill("Sign-in name", who.Login).Fill("Passphrase", passphrase ?? who.Passphrase).Fill("Code from your authenticator", passphrase is null ? who.CodeIn(TimeSpan.FromSeconds(4)) : "123456").Press("Sign in");
        return browser;
    }
}
