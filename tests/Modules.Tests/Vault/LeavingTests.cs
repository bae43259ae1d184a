using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Somebody leaves a program: what they could have copied of its keys, and what it opens afterwards.</summary>
public sealed class LeavingTests
{
    const string Before = "written before";
    const string After = "written after";

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_leaves_opens_nothing_that_is_written_afterwards_and_whoever_stays_opens_everything(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var thief = await world.CopiesOf("ben", world.Ben);

        await world.TakesOut(world.Ben.Staff, isShutOut: false);
        await world.Chores();
        var newer = await world.NewFile(After);
        await world.Adds(world.File, After);
        await world.Search();

        (await world.Reads(world.File)).ShouldBe([After, Before], ignoreOrder: true);
        (await world.Reads(newer)).ShouldBe([After]);
        var opens = (await thief.Reach.Again()).GetValueOrDefault(world.Care, EnvelopeCount.None);
        (opens.Records, opens.Keys).ShouldBe((world.Untouched, 1), "what nobody has written in since, and the key of the week that was running");
        (await world.Verify()).Exceptions.ShouldBeEmpty();
        await using var ben = await world.SignedIn("ben", world.Ben);
        (await ben.Staff.Open(world.File)).Refusal.ShouldBe(Refusal.NotThere);
        (await ben.Staff.MyPrograms()).ShouldNotContain(world.Care);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_is_shut_out_opens_nothing_of_the_program_at_all(Engine engine)
    {
        await using var world = await Left.On(engine);
        for (var n = 0; n < 60; n++)
        {
            await world.NewFile(Before);
        }
        await using var thief = await world.CopiesOf("ben", world.Ben);

        await world.TakesOut(world.Ben.Staff, isShutOut: true);
        (await world.InMaking()).ShouldBe(new KeysInMaking(world.Care, IsBegun: false, Files: 63, Waiting: 63));
        await world.Chores();
        await world.Search();

        (await world.InMaking()).ShouldBeNull();
        (await world.Reads(world.File)).ShouldBe([Before]);
        var opens = (await thief.Reach.Again()).GetValueOrDefault(world.Care, EnvelopeCount.None);
        (opens.Records, opens.Keys).ShouldBe((0, 1), "no record, and of the keys the week's that was running");
        opens.Audit.ShouldBeGreaterThan(0, "what was noted cannot be sealed anew without breaking its chain: SECURITY.md says so");
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_loses_the_account_leaves_every_program_with_it(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var thief = await world.CopiesOf("ben", world.Ben);

        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            (await ana.Get<ILeaving>().Disable(world.Ben.Staff, isShutOut: true)).IsDone.ShouldBeTrue();
        }
        await world.Chores();

        var opens = await thief.Reach.Again();
        opens.Values.Sum(p => p.Records).ShouldBe(0, "neither of Care nor of House");
        (await world.Verify()).Exceptions.ShouldBeEmpty();
        await using var visit = world.World.Visit(world.Organisation);
        await visit.Get<IUpkeep>().Sweep();
        (await visit.Get<KeyDb>().Members.AnyAsync(m => m.Staff == world.Ben.Staff)).ShouldBeFalse("nothing rests on the membership any more");
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_was_sent_before_and_after_arrives(Engine engine)
    {
        await using var world = await Left.On(engine);
        await world.Sends("before");

        await world.TakesOut(world.Ben.Staff, isShutOut: true);
        await world.Chores();
        await world.Sends("after");
        await world.Chores();

        await using var ana = await world.SignedIn("ana", world.Ana);
        var desk = (await ana.Staff.OpenDesk(world.Care, "Looked")).Value;
        desk.All<TestRequest>().Select(r => r.Value.Words).ShouldBe(["before", "after"], ignoreOrder: true);
        desk.IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Help_that_runs_goes_on_with_the_new_key(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        var lit = helped.Lit;
        await using (var ana = await lit.SignedIn())
        {
            (await ana.Get<ILeaving>().TakeOut(lit.Care, lit.Ben.Staff, isShutOut: true)).IsDone.ShouldBeTrue();
            await ana.Get<IKeyedChores>().Run();
        }

        (await helped.Opens()).ShouldBeTrue();
        (await lit.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_program_is_not_left_to_one_person_and_never_to_nobody(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var ana = await world.SignedIn("ana", world.Ana);
        var (leaving, oversight) = (ana.Get<ILeaving>(), await world.Oversight());

        (await leaving.TakeOut(oversight, world.Ana.Staff, isShutOut: true)).Refusal!.Says.ShouldStartWith("Nobody else holds this program");
        (await leaving.TakeOut(world.Care, world.Ben.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
        (await leaving.TakeOut(world.Care, world.Dana.Staff, isShutOut: false)).Refusal!.Says.ShouldStartWith("Two people must hold a program");
        (await leaving.TakeOut((await ana.Staff.House())!.Value, world.Dana.Staff, isShutOut: false)).Refusal!.Says.ShouldStartWith("Everybody who works here");
        (await leaving.TakeOut(world.Care, world.Ben.Staff, isShutOut: false)).Refusal.ShouldBe(Refusal.NotThere, "they are gone");
        await using var outsider = await world.SignedIn("carla", world.Carla);
        (await outsider.Get<ILeaving>().TakeOut(world.Care, world.Dana.Staff, isShutOut: true)).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_comes_back_opens_everything_again(Engine engine)
    {
        await using var world = await Left.On(engine);
        await world.TakesOut(world.Ben.Staff, isShutOut: true);
        await world.Chores();
        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            (await ana.Get<IMembers>().Grant(world.Care, world.Ben.Staff)).IsDone.ShouldBeTrue();
        }

        await using var ben = await world.SignedIn("ben", world.Ben);
        (await ben.Staff.Open(world.File)).Value.All<TestNote>().ShouldHaveSingleItem().Value.Words.ShouldBe(Before);
        await ben.Get<IUpkeep>().Sweep();
        (await ben.Get<KeyDb>().Members.SingleAsync(m => m.Program == world.Care && m.Staff == world.Ben.Staff)).Leaves.ShouldBeNull();
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }
}
