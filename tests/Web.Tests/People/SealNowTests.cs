using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Parasol.Cli;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Shutting;

namespace Parasol.Web.Tests.People;

/// <summary>One press: everybody is out on every node, nothing that opens is left in memory, and it stays so.</summary>
public sealed class SealNowTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_press_puts_everybody_on_both_nodes_before_a_closed_door(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        await using var second = await first.SecondNode();
        var organisation = await TestOrganisation.On(first);
        var other = await TestOrganisation.On(first);
        var (presses, here, elsewhere) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn(), await other.Worker.SignedIn());
        var there = (await organisation.Outsider.SignedIn()).At(second, organisation);
        (await there.Get("/today")).Status.ShouldBe(HttpStatusCode.OK);
        (await organisation.RowsOfSessions()).ShouldBeGreaterThan(3);
        var before = await other.RowsOfSessions();

        await presses.Press(organisation);

        (await here.Get("/team")).ShouldBeClosed();
        (await there.Get("/team")).ShouldBeClosed();
        (await organisation.RowsOfSessions()).ShouldBe(0);
        foreach (var door in new[] { "/sign-in", "/join", "/mailbox", "/mailbox/open", "/mailbox/file", "/today", "/reply", "/seal-now" })
        {
            (await organisation.Visitor().Get(door)).ShouldBeClosed();
        }
        foreach (var open in new[] { "/", "/ask", "/services", "/cost", "/coverage", "/open-again" })
        {
            (await organisation.Visitor().Get(open)).Status.ShouldBe(HttpStatusCode.OK, open);
        }
        (await organisation.Visitor().Get("/no-such-page")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get("/team")).Status.ShouldBe(HttpStatusCode.OK, "another organisation of this instance is not touched");
        (await other.RowsOfSessions()).ShouldBe(before);
        (await other.IsShut()).ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_other_nodes_hold_is_wiped_by_their_next_look_and_what_this_one_holds_at_once(Engine engine)
    {
        // Neither looks by itself, so that it is seen what pressing does and what looking does.
        await using var first = await TestApp.Start(engine, configure: ShutScene.WithoutWatch);
        await using var second = await first.SecondNode(configure: ShutScene.WithoutWatch);
        var organisation = await TestOrganisation.On(first);
        var founder = await organisation.Founder.SignedIn();
        await using var here = await Holding.On(first, organisation);
        await using var there = await Holding.On(second, organisation);
        (first.SecretsOf(organisation), second.SecretsOf(organisation)).ShouldSatisfyAllConditions(s => s.Item1.ShouldBeGreaterThan(2), s => s.Item2.ShouldBeGreaterThan(2));

        await founder.Press(organisation);

        first.SecretsOf(organisation).ShouldBe(0);
        second.SecretsOf(organisation).ShouldBeGreaterThan(2, "nobody told it yet");
        await second.Looks();
        second.SecretsOf(organisation).ShouldBe(0);
        here.GetsAnother().ShouldBeFalse();
        there.GetsAnother().ShouldBeFalse();
    }

    [Fact]
    public async Task Every_node_looks_by_itself_each_second()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);

        app.Services.GetServices<IHostedService>().OfType<ShutWatch>().ShouldHaveSingleItem();
        (ShutWatch.Each * 2).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_page_that_was_on_its_way_does_not_leave()
    {
        var (isThere, mayGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var app = await TestApp.Start(Engine.Sqlite, configure: b =>
        {
            ShutScene.WithoutWatch(b);
            b.Services.AddScoped<IKeyedChores>(s => new Dawdling(s.GetRequiredService<KeyRing>(), isThere, mayGo.Task));
        });
        var organisation = await TestOrganisation.On(app);
        var (founder, worker) = (organisation.Founder.SignedIn(), organisation.Worker);
        await isThere.Task;
        app.SecretsOf(organisation).ShouldBeGreaterThan(2);
        var pressing = await worker.SignedIn();

        await pressing.Press(organisation);

        app.SecretsOf(organisation).ShouldBe(0);
        mayGo.SetResult();
        (await founder).Page.ShouldBeClosed();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_restart_keeps_it_and_the_audit_says_who(Engine engine)
    {
        await using var first = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(first);
        await (await organisation.Worker.SignedIn()).Press(organisation);

        await using var anew = await first.SecondNode();

        (await new Browser(anew.Client(organisation.Host), anew.Clock).Get("/sign-in")).ShouldBeClosed();
        await using var visit = await organisation.Founder.Visit();
        (await organisation.RowsOfSessions()).ShouldBe(0, "who comes in beside the doors gets no session either");
        await organisation.SaysOpen(organisation.Founder);
        await organisation.SaysOpen(organisation.Outsider);
        var ana = await organisation.Founder.SignedIn();
        ana.Status.ShouldBe(HttpStatusCode.OK);
        var entries = await organisation.EntriesOfOversight();
        entries.ShouldContain((organisation.Worker.Id, "Sealed everything at once"));
        entries.ShouldContain((organisation.Outsider.Id, "Opened again, as the second of two"));
    }

    [Theory, InlineData(Engine.Sqlite)]
    public async Task The_command_does_it_beside_a_server_at_work_and_opens_a_day_after_it_was_asked(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var worker = await organisation.Worker.SignedIn();
        await using var holding = await Holding.On(app, organisation);
        await using var console = Ground.On(app.Stores, app.Clock);

        await OperatorSays(app, "seal-now");

        (await worker.Get("/today")).ShouldBeClosed();
        (await organisation.RowsOfSessions()).ShouldBe(0);
        await app.Looks();
        app.SecretsOf(organisation).ShouldBe(0);
        (await Asks(console, organisation)).ShouldNotBeNull().IsOpen.ShouldBeFalse();
        app.Clock.Advance(TimeSpan.FromHours(23));
        (await Asks(console, organisation)).ShouldNotBeNull().IsOpen.ShouldBeFalse();
        (await organisation.IsShut()).ShouldBeTrue();
        app.Clock.Advance(TimeSpan.FromHours(2));
        (await Asks(console, organisation)).ShouldNotBeNull().IsOpen.ShouldBeTrue();
        (await Asks(console, organisation)).ShouldBeNull();
        (await organisation.Worker.SignedIn()).Status.ShouldBe(HttpStatusCode.OK);
    }

    static async Task OperatorSays(TestApp app, string command)
    {
        (await CommandLine.Run([command, "--data", app.Stores.DataFolder])).ShouldBe(0);
    }

    static async Task<ConsoleOpening?> Asks(Ground console, TestOrganisation organisation)
    {
        var (scope, _) = await console.For(organisation.Host);
        await using (scope)
        {
            return await scope.ServiceProvider.GetRequiredService<IConsoleSeal>().Open();
        }
    }

    sealed class Dawdling(KeyRing ring, TaskCompletionSource isThere, Task mayGo) : IKeyedChores
    {
        public async Task Run()
        {
            if (!isThere.Task.IsCompleted)
            {
                (await ring.Programs()).Values.First().AuditKey(1).ShouldNotBeNull();
                isThere.SetResult();
                await mayGo;
            }
        }
    }
}
