using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 17 of the hostile tests: the disk is full, or can only be read.</summary>
public sealed class DiskTests
{
    const string Says = "The disk of our computer is full, or can only be read. Nothing you sent was kept.";

    public static TheoryData<Engine, DiskState> Disks => new()
    {
        { Engine.Sqlite, DiskState.Full }, { Engine.Sqlite, DiskState.ReadOnly }, { Engine.Postgres, DiskState.Full }, { Engine.Postgres, DiskState.ReadOnly },
    };

    [Theory, MemberData(nameof(Disks))]
    public async Task Line_17_nothing_is_half_written_nothing_typed_is_lost_and_it_works_again_afterwards(Engine engine, DiskState state)
    {
        var disk = new Disk();
        await using var app = await TestApp.Start(engine, configure: b => b.Services
            .ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(disk)).ConfigureDbContext<KeyDb>(o => o.AddInterceptors(disk)).ConfigureDbContext<SessionDb>(o => o.AddInterceptors(disk)));
        var scene = await FileScene.On(await TestOrganisation.On(app));
        var person = scene.Organisation.Visitor();
        await person.ToTheCheckPage("Care", "tonight if it can be");
        await using var visit = scene.Organisation.Visit();
        var (words, before) = ("", new Dictionary<string, string>());

        // A file that may not grow has room in it until it is full.
        for (var n = 0; n < 200 && (n == 0 || scene.Worker.Status == HttpStatusCode.OK); n++)
        {
            disk.State = DiskState.Fine;
            words = $"note {n}: " + string.Concat(Enumerable.Repeat("what was said, ", 400));
            await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
            before = await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>());
            await Closed(visit);
            disk.State = state;
            await scene.Worker.Fill("In free words", words).Press("Save");
        }
        await person.Press("Send");

        foreach (var browser in new[] { scene.Worker, person })
        {
            browser.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            browser.Text.ShouldContain(Says);
            browser.Page.Headers["content-security-policy"].ShouldContain("default-src 'none'");
        }
        Held(scene.Worker).ShouldContain(words);
        Held(person).ShouldContain("tonight if it can be");
        app.Log.ShouldContain(l => l.Contains("The disk is full, or can only be read"));
        disk.State = DiskState.Fine;
        (await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>())).ShouldBe(before);

        await scene.Worker.Press("Send it again");
        scene.Worker.Address.ShouldStartWith(scene.Address);
        scene.Worker.Text.ShouldContain(words.Trim());
        await person.Press("Send it again");
        if (person.Errors.Count > 0)
        {
            // Its token was used up before the records were asked.
            person.Errors.ShouldBe(["Please press the button once more. Everything you wrote is still here."]);
            await person.Press("Send");
        }
        person.Code().Split(' ').Length.ShouldBe(7);
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull();
        (await visit.Get<IWalls>().Verify()).Exceptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_17_a_passphrase_is_not_given_back()
    {
        var disk = new Disk();
        await using var app = await TestApp.Start(Engine.Sqlite, configure: b => b.Services
            .ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(disk)).ConfigureDbContext<SessionDb>(o => o.AddInterceptors(disk)));
        var organisation = await TestOrganisation.On(app);
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = organisation.Visitor();
        await browser.Get("/sign-in");
        disk.State = DiskState.ReadOnly;

        await browser.Fill("Input.Name", organisation.Worker.Login).Fill("Input.Passphrase", organisation.Worker.Passphrase).Fill("Input.Code", organisation.Worker.Code).Press("Sign in");

        browser.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        browser.Page.Html.ShouldNotContain(organisation.Worker.Passphrase);
        browser.Cookies.Names.ShouldBeEmpty();
    }

    static IEnumerable<string?> Held(Browser browser) => browser.Page.Document.QuerySelectorAll("main input[type=hidden]").Select(i => i.GetAttribute("value"));

    // A connection that is held open was told how the disk is when it was opened.
    static async Task Closed(TestVisit visit)
    {
        await visit.Get<ParasolDb>().Database.CloseConnectionAsync();
        await visit.Get<KeyDb>().Database.CloseConnectionAsync();
    }
}
