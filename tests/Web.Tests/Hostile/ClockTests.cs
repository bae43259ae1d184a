using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Clients.Keeping;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Web.Tests.Clients;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 19 of the hostile tests: the computer's clock jumps, on, back, and on one node of two.</summary>
public sealed class ClockTests
{
    static readonly TimeSpan TenYears = TimeSpan.FromDays(3653);

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Line_19_ten_years_on_not_one_closed_file_goes_before_somebody_has_looked(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var file = await Closed(organisation);
        await using var visit = organisation.Visit();
        var db = visit.Get<ParasolDb>();
        await visit.Get<IUpkeep>().Sweep();
        var entries = await Integrity(db, organisation);

        app.Clock.Advance(TenYears);
        await visit.Get<IUpkeep>().Sweep();
        await visit.Get<IUpkeep>().Sweep();

        (await db.Set<FileRow>().CountAsync(f => f.File == file)).ShouldBe(1, "one file of a small program is few, and the clock is wrong all the same");
        (await Integrity(db, organisation)).ShouldBe(entries + 1, "one jump is one entry");
        var worker = await organisation.Worker.SignedIn();
        worker.Text.ShouldContain("The computer's clock has jumped: closed files that are due wait for you to say so");
        await worker.Get(ClientsLinks.Keeping(organisation.Programs["Care"]));
        worker.Text.ShouldContain("It says that today is");
        await worker.Tick("Yes, delete all of them for good").Press("Let them go");
        await visit.Get<IUpkeep>().Sweep();
        (await db.Set<FileRow>().CountAsync(f => f.File == file)).ShouldBe(0);
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull();
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Line_19_one_node_of_two_is_ten_years_ahead_and_nothing_goes_on_either(Engine engine)
    {
        await using var right = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(right);
        var file = await Closed(organisation);
        var ahead = new TestClock(right.Clock.GetUtcNow() + TenYears);
        await using var wrong = await right.SecondNode(clock: ahead);

        for (var n = 0; n < 3; n++)
        {
            await Sweep(right);
            await Sweep(wrong);
        }

        await using var visit = organisation.Visit();
        (await visit.Get<ParasolDb>().Set<FileRow>().CountAsync(f => f.File == file)).ShouldBe(1);
        (await visit.Get<IClockJumps>().Of(organisation.Id)).ShouldBeGreaterThan(4);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Line_19_sessions_end_when_the_clock_jumps_either_way_and_do_not_come_back_with_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        foreach (var by in new[] { TenYears, TimeSpan.FromDays(-1) })
        {
            var worker = await organisation.Worker.SignedIn();
            (await worker.Get("/team")).Address.ShouldBe("/team");
            var clock = new TestClock(app.Clock.GetUtcNow() + by);
            await using var jumped = await app.SecondNode(clock: clock);
            var there = new Browser(jumped.Client(organisation.Host), clock);
            var sessions = worker.Cookies.Copy();
            there.Cookies.Plant(SessionStore.Cookie, sessions.Single(c => c.Key == SessionStore.Cookie).Value);

            (await there.Get("/team")).Address.ShouldStartWith("/sign-in", customMessage: $"{by}");

            (await worker.Get("/team")).Address.ShouldStartWith("/sign-in", customMessage: $"{by}: it came back");
            await Sweep(jumped);
            await using var visit = organisation.Visit();
            (await visit.Get<SessionDb>().Sessions.CountAsync(s => s.Subject == organisation.Worker.Id.Value)).ShouldBe(0);
        }
    }

    static async Task<FileId> Closed(TestOrganisation organisation)
    {
        await using var visit = await organisation.Worker.Visit();
        var file = (await visit.Get<StartFile>().Do(organisation.Programs["Care"], new NewClient { CallName = "Marisol" })).Value;
        (await visit.Get<CloseFile>().Close(file)).IsDone.ShouldBeTrue();
        (await visit.Get<KeepFor>().Set(organisation.Programs["Care"], 365)).IsDone.ShouldBeTrue();
        return file;
    }

    static Task<int> Integrity(ParasolDb db, TestOrganisation organisation) => db.Set<AuditRow>().CountAsync(r => r.Organisation == organisation.Id && r.Code == AuditCode.Integrity);

    static async Task Sweep(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Sweep();
    }
}
