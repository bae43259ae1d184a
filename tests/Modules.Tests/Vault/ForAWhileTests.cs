using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Volunteers and interns hold a program until a day: they read and write, let nobody in, and afterwards hold nothing, without anybody having to think of it.</summary>
public sealed class ForAWhileTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task They_read_and_write_until_the_end_of_their_day_and_let_nobody_in(Engine engine)
    {
        await using var left = await Left.On(engine);
        await Grants(left, left.Carla.Staff, left.Today.AddDays(3));

        await using (var carla = await left.SignedIn("carla", left.Carla))
        {
            await using var act = carla.Staff.Begin();
            (await act.Open(left.File)).IsDone.ShouldBeTrue();
            act.Add(left.File, new TestNote { Words = "by a volunteer" });
            (await act.Commit(AuditCode.Changed, "Added a note")).IsDone.ShouldBeTrue();
            (await carla.Get<IMembers>().Grant(left.Care, left.Ben.Staff)).Refusal!.Says.ShouldStartWith("You are here for a while yourself");
            (await carla.Get<IMembers>().All()).Single(m => m.Staff == left.Carla.Staff).Until.ShouldHaveSingleItem().Value.ShouldBe(left.Today.AddDays(3));
        }
        await using (var thief = left.World.Visit(left.Organisation))
        {
            (await thief.Get<KeyDb>().Grants.AnyAsync(g => g.Program == left.Care && g.Staff == left.Carla.Staff && g.Kind == GrantKind.Signing)).ShouldBeFalse("they have no key to sign others in");
        }
        (await left.Verify()).Exceptions.ShouldBeEmpty();
        left.World.Clock.Advance(TimeSpan.FromDays(3));
        (await Opens(left)).ShouldBeTrue("the last day is part of it");

        left.World.Clock.Advance(TimeSpan.FromDays(1));

        (await Opens(left)).ShouldBeFalse("no clock work was needed");
        await Sweeps(left);
        await left.Chores();
        await using (var store = left.World.Visit(left.Organisation))
        {
            (await store.Get<KeyDb>().Grants.AnyAsync(g => g.Program == left.Care && g.Staff == left.Carla.Staff)).ShouldBeFalse();
            (await store.Get<KeyDb>().Epochs.CountAsync(e => e.Program == left.Care)).ShouldBe(2, "as when anybody leaves");
            (await store.Get<KeyDb>().Bundles.SingleAsync(b => b.Id == left.Carla.Staff)).IsEnabled.ShouldBeTrue("House was hers without an end");
        }
        (await left.Reads(left.File)).ShouldContain("by a volunteer");
        (await left.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task With_House_the_account_closes_and_who_comes_back_or_stays_is_granted_anew(Engine engine)
    {
        await using var left = await Left.On(engine);
        ProgramId house;
        await using (var ana = await left.SignedIn("ana", left.Ana))
        {
            house = (await ana.Staff.House())!.Value;
            foreach (var program in new[] { house, left.Care })
            {
                (await ana.Get<IMembers>().Grant(program, left.Carla.Staff, left.Today)).IsDone.ShouldBeTrue();
                (await ana.Get<IMembers>().Grant(program, left.Ben.Staff, left.Today)).IsDone.ShouldBeTrue();
            }
            // Ben stays after all.
            (await ana.Get<IMembers>().Grant(house, left.Ben.Staff)).IsDone.ShouldBeTrue();
            (await ana.Get<IMembers>().Grant(left.Care, left.Ben.Staff)).IsDone.ShouldBeTrue();
        }

        left.World.Clock.Advance(TimeSpan.FromDays(1));
        await Sweeps(left);
        await Sweeps(left);

        await using var visit = left.World.Visit(left.Organisation);
        (await visit.Get<ISignIn>().SignIn("carla", left.Carla.Passphrase, visit.Code(left.Carla))).IsDone.ShouldBeFalse();
        (await visit.Get<KeyDb>().Grants.AnyAsync(g => g.Staff == left.Carla.Staff)).ShouldBeFalse();
        await using var ben = await left.SignedIn("ben", left.Ben);
        (await ben.Staff.Open(left.File)).IsDone.ShouldBeTrue();
        (await ben.Get<IMembers>().All()).Single(m => m.Staff == left.Ben.Staff).Until.ShouldBeEmpty();
        (await left.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_day_that_was_put_off_in_the_database_opens_nothing_and_is_named(Engine engine)
    {
        await using var left = await Left.On(engine);
        await Grants(left, left.Carla.Staff, left.Today);
        await using var store = left.World.Visit(left.Organisation);
        foreach (var later in new DateOnly?[] { left.Today.AddDays(300), null })
        {
            await store.Get<KeyDb>().Members.Where(m => m.Program == left.Care && m.Staff == left.Carla.Staff).ExecuteUpdateAsync(m => m.SetProperty(r => r.Until, later));
            (await Opens(left)).ShouldBeFalse($"{later}");
            (await left.Verify()).Exceptions.ShouldContain(e => e.Row == WallRow.Member && e.Fault == WallFault.SignatureBroken, $"{later}");
        }
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_program_is_never_left_to_people_who_are_here_for_a_while(Engine engine)
    {
        await using var left = await Left.On(engine);
        await Grants(left, left.Carla.Staff, left.Today.AddDays(30));
        await left.TakesOut(left.Ben.Staff, isShutOut: false);
        await using var ana = await left.SignedIn("ana", left.Ana);

        (await ana.Get<ILeaving>().TakeOut(left.Care, left.Dana.Staff, isShutOut: false)).Refusal!.Says.ShouldStartWith("Two people must hold a program");
        (await ana.Get<IMembers>().Grant(await left.Oversight(), left.Carla.Staff, left.Today.AddDays(30))).Refusal!.Says.ShouldStartWith("Oversight is for people who stay");
        foreach (var wrong in new[] { left.Today.AddDays(-1), left.Today.AddDays(401) })
        {
            (await ana.Get<IMembers>().Grant(left.Care, left.Carla.Staff, wrong)).Refusal!.Field.ShouldBe("Until");
        }
    }

    static async Task Grants(Left left, StaffId to, DateOnly until)
    {
        await using var dana = await left.SignedIn("dana", left.Dana);
        (await dana.Get<IMembers>().Grant(left.Care, to, until)).IsDone.ShouldBeTrue();
    }

    static async Task<bool> Opens(Left left)
    {
        await using var carla = await left.SignedIn("carla", left.Carla);
        return (await carla.Staff.Open(left.File)).IsDone;
    }

    static async Task Sweeps(Left left)
    {
        await using var visit = left.World.Visit(left.Organisation);
        await visit.Get<IUpkeep>().Sweep();
    }
}
