using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Clients.Keeping;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Clients;

/// <summary>What would they get? The numbers follow what is done: files that go, kits that are made, people who sign in.</summary>
public sealed class WhatWouldTheyGetTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_shorter_time_of_keeping_lowers_it_and_the_page_said_so_before(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        await Files(organisation, 2, isClosed: false);
        await Files(organisation, 12, isClosed: true);
        app.Clock.Advance(TimeSpan.FromDays(100));
        var before = await Of(organisation, WayIn.Passphrase);
        before.People.ShouldBe(14);
        before.Kinds.ShouldContain("Who they are");
        before.Lowers.Single(l => l.Says.StartsWith("Closed files", StringComparison.Ordinal)).People.ShouldBe(2);
        var founder = await organisation.Founder.SignedIn();
        await founder.Get("/settings");
        await founder.Click("What would they get?");
        founder.Text.ShouldContain("Files of about 10 people");
        founder.Text.ShouldContain("Then: Files of fewer than 10 people.");

        await using (var visit = await SignedIn(organisation))
        {
            // Nobody was here for a hundred days: that is seen before somebody says what may go.
            await visit.Get<IUpkeep>().Sweep();
            var keep = visit.Get<KeepFor>();
            (await keep.Set(organisation.Programs["Care"], 90)).IsDone.ShouldBeTrue();
            (await keep.LetGo(organisation.Programs["Care"], isSure: true)).IsDone.ShouldBeTrue();
            await visit.Get<IUpkeep>().Sweep();
        }

        (await Of(organisation, WayIn.Passphrase)).People.ShouldBe(2);
        (await Of(organisation, WayIn.Backup)).Lowers.ShouldHaveSingleItem().Says.ShouldStartWith("Backups of the keys");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Each_way_in_opens_what_its_keys_open(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        await Files(organisation, 3, isClosed: false);
        app.Clock.Advance(TimeSpan.FromHours(11));

        (await Of(organisation, WayIn.ServerOff)).People.ShouldBe(0);
        (await Of(organisation, WayIn.ServerRunning)).People.ShouldBe(0, "nobody is signed in");
        (await Of(organisation, WayIn.TwoKits)).People.ShouldBe(0, "there are none");
        (await Of(organisation, WayIn.Passphrase)).ShouldSatisfyAllConditions(w => w.People.ShouldBe(3), w => w.Least.ShouldBe(0));
        (await Of(organisation, WayIn.Host)).People.ShouldBe(3);

        _ = await organisation.Outsider.SignedIn();
        (await Of(organisation, WayIn.ServerRunning)).People.ShouldBe(0, "who is signed in holds another program");
        _ = await organisation.Worker.SignedIn();
        (await Of(organisation, WayIn.ServerRunning)).People.ShouldBe(3);
        await using (var founder = await organisation.Founder.Visit())
        {
            var recovery = founder.Get<IRecovery>();
            var drawn = (await recovery.Draw()).Value;
            (await recovery.Keep(drawn.Sealed, [.. drawn.Kits.SelectMany(k => new[] { k.Words[2], k.Words[7] })], null)).IsDone.ShouldBeTrue();
        }
        (await Of(organisation, WayIn.TwoKits)).People.ShouldBe(3, "recovery raises it");
    }

    [Fact]
    public async Task Two_who_may_let_each_other_in_raise_it_when_both_are_there_when_the_server_is_taken()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        await Files(organisation, 3, isClosed: false);
        var eve = await organisation.Colleague("eve", "House");
        await using (var worker = await organisation.Worker.Visit())
        {
            (await worker.Get<IEmergency>().Choose(organisation.Programs["Care"], [organisation.Outsider.Id, eve.Id])).IsDone.ShouldBeTrue();
        }
        app.Clock.Advance(TimeSpan.FromHours(11));

        _ = await organisation.Outsider.SignedIn();
        (await Of(organisation, WayIn.ServerRunning)).People.ShouldBe(0, "one alone opens nothing");
        _ = await eve.SignedIn();

        (await Of(organisation, WayIn.ServerRunning)).People.ShouldBe(3);
        (await Of(organisation, WayIn.Passphrase)).Least.ShouldBe(0);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_does_not_watch_over_the_organisation_sees_no_number(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await Files(organisation, 1, isClosed: false);

        var page = await (await organisation.Outsider.SignedIn()).Get("/settings/what-would-they-get");

        page.Text.ShouldContain("The server is taken while it runs");
        page.Text.ShouldContain("Members of Oversight see the numbers here.");
        page.Text.ShouldNotContain("Files of");
    }

    static async Task<WouldGet> Of(TestOrganisation organisation, WayIn way)
    {
        await using var visit = organisation.Visit();
        return (await visit.Get<IWhatTheyWouldGet>().Of(organisation.Id)).Single(w => w.Way == way);
    }

    static async Task Files(TestOrganisation organisation, int count, bool isClosed)
    {
        await using var visit = await SignedIn(organisation);
        for (var n = 0; n < count; n++)
        {
            var file = (await visit.Get<StartFile>().Do(organisation.Programs["Care"], new NewClient { CallName = $"Marisol {n}" })).Value;
            if (isClosed)
            {
                (await visit.Get<CloseFile>().Close(file)).IsDone.ShouldBeTrue();
            }
        }
    }

    static Task<TestVisit> SignedIn(TestOrganisation organisation)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        return organisation.Worker.Visit();
    }
}
