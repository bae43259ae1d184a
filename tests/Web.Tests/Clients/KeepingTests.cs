using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Clients.Holding;
using Parasol.Clients.Keeping;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Clients;

/// <summary>The clock of keeping destroys closed files when their time is over, and asks first where many would go at once.</summary>
public sealed class KeepingTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_closed_file_goes_when_its_time_is_over_and_an_open_one_stays(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var (open, closed, later) = (await Start(organisation), await Start(organisation, isClosed: true), default(FileId));
        await Keep(organisation, 30);

        app.Clock.Advance(TimeSpan.FromDays(20));
        later = await Start(organisation, isClosed: true);
        app.Clock.Advance(TimeSpan.FromDays(10));
        await Sweep(organisation);
        (await Opens(organisation, closed)).ShouldBeTrue("it is its last day");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Sweep(organisation);

        ((await Opens(organisation, open)), (await Opens(organisation, closed)), (await Opens(organisation, later))).ShouldBe((true, false, true));
        await using var visit = await SignedIn(organisation);
        (await visit.Get<IErasure>().Receipts()).ShouldHaveSingleItem().Reason.ShouldBe(ShredReason.Clock);
        (await visit.Get<ParasolDb>().Set<FileRow>().AnyAsync(f => f.File == closed)).ShouldBeFalse();
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull();
        (await visit.Get<IWalls>().Verify()).Exceptions.ShouldBeEmpty();
        (await visit.Get<IStaffVault>().Search("Marisol")).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_held_file_outlives_its_time_and_goes_with_the_next_look_once_two_have_lifted_the_hold(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var second = await organisation.Colleague("dora", "Care", "House");
        var (closed, other) = (await Start(organisation, isClosed: true), await Start(organisation, isClosed: true));
        await Keep(organisation, 30);
        await using (var visit = await SignedIn(organisation))
        {
            (await visit.Get<KeepHold>().Put(closed, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(10), "A court asks for it")).IsDone.ShouldBeTrue();
        }
        (await Takes(await second.Visit(), HoldStep.Sign)).ShouldBeTrue();

        app.Clock.Advance(TimeSpan.FromDays(31));
        await Sweep(organisation);
        ((await Opens(organisation, closed)), (await Opens(organisation, other))).ShouldBe((true, false));
        var worker = await organisation.Worker.SignedIn();
        (await worker.Get("/today")).Text.ShouldNotContain("Closed files are deleted within a week", customMessage: "it is kept");
        (await Takes(await SignedIn(organisation), HoldStep.AskToLift)).ShouldBeTrue();
        (await Takes(await second.Visit(), HoldStep.Lift)).ShouldBeTrue();
        await Sweep(organisation);

        (await Opens(organisation, closed)).ShouldBeFalse();

        async Task<bool> Takes(TestVisit visit, HoldStep step)
        {
            await using (visit)
            {
                var hold = (await visit.Get<IHolds>().On(closed)).ShouldHaveSingleItem();
                return (await visit.Get<KeepHold>().Take(closed, hold.Number, step)).IsDone;
            }
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Many_at_once_wait_until_somebody_of_the_program_says_so(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var files = new List<FileId>();
        for (var n = 0; n <= KeepingClock.Unasked; n++)
        {
            files.Add(await Start(organisation, isClosed: true));
        }
        app.Clock.Advance(TimeSpan.FromDays(100));
        await Sweep(organisation);
        await Keep(organisation, 90);
        await Sweep(organisation);
        (await Opens(organisation, files[0])).ShouldBeTrue("nobody has said so yet");

        var worker = await organisation.Worker.SignedIn();
        (await worker.Get("/today")).Text.ShouldContain("Many closed files are due to be deleted, and wait for you to say so");
        await worker.Get($"/people/keeping/{organisation.Programs["Care"].Value}");
        worker.Text.ShouldContain("6 closed files are due at once.");
        await worker.Press("Let them go");
        worker.Errors.ShouldBe(["Say that you are sure, with the tick."]);
        await worker.Tick("Yes, delete all of them for good").Press("Let them go");
        await Sweep(organisation);

        foreach (var file in files)
        {
            (await Opens(organisation, file)).ShouldBeFalse();
        }
        (await worker.Get("/people/gone")).Text.ShouldContain("The time to keep it was over.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task The_page_says_what_goes_soon_and_opening_a_file_again_keeps_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var file = await Start(organisation, isClosed: true);
        app.Clock.Advance(TimeSpan.FromDays(25));
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/people/gone");
        await worker.Click("Care");
        await worker.Choose("Keep a closed file for", "30 days").Press("Save");

        worker.Text.ShouldContain("Marisol · kept until");
        (await worker.Get("/today")).Text.ShouldContain("Closed files are deleted within a week");
        await worker.Get($"/file/{file.Value}/end");
        await worker.Press("Open the file again");
        app.Clock.Advance(TimeSpan.FromDays(40));
        await Sweep(organisation);

        (await Opens(organisation, file)).ShouldBeTrue();
    }

    [Fact]
    public void So_many_of_so_many_are_asked_about()
    {
        KeepingClock.AsksFirst(5, 5).ShouldBeFalse();
        KeepingClock.AsksFirst(6, 6).ShouldBeTrue();
        KeepingClock.AsksFirst(6, 600).ShouldBeFalse();
        KeepingClock.AsksFirst(7, 600).ShouldBeTrue();
    }

    static async Task<FileId> Start(TestOrganisation organisation, bool isClosed = false)
    {
        await using var visit = await SignedIn(organisation);
        var file = (await visit.Get<StartFile>().Do(organisation.Programs["Care"], new NewClient { CallName = "Marisol" })).Value;
        if (isClosed)
        {
            (await visit.Get<CloseFile>().Close(file)).IsDone.ShouldBeTrue();
        }
        return file;
    }

    static async Task Keep(TestOrganisation organisation, int days)
    {
        await using var visit = await SignedIn(organisation);
        (await visit.Get<KeepFor>().Set(organisation.Programs["Care"], days)).IsDone.ShouldBeTrue();
    }

    static async Task Sweep(TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        await visit.Get<IUpkeep>().Sweep();
        // The server's own clock work may have begun with a file a moment before: then it ends it.
        while (await visit.Get<ParasolDb>().Set<ShredRow>().AnyAsync(s => s.State == ShredState.Intended, TestContext.Current.CancellationToken))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    static async Task<bool> Opens(TestOrganisation organisation, FileId file)
    {
        await using var visit = await SignedIn(organisation);
        return (await visit.Get<IStaffVault>().Open(file, "Read it")).IsDone;
    }

    static Task<TestVisit> SignedIn(TestOrganisation organisation)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        return organisation.Worker.Visit();
    }
}
