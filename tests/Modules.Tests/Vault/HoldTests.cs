using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>A hold keeps a file from everybody who destroys, until two members lift it.</summary>
public sealed class HoldTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_held_file_is_destroyed_by_no_colleague_and_by_no_clock_and_goes_once_two_have_lifted_it(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var hold = await held.IsPutOn(days: 30);

        await held.IsLetGo();
        (await held.HasItsKey()).ShouldBeTrue("it holds at once, signed by one");
        (await held.Ben(HoldStep.Sign, hold)).IsDone.ShouldBeTrue();
        await held.GoBy(400);
        await held.IsLetGo();

        (await held.HasItsKey()).ShouldBeTrue("its review day has passed, and it goes on");
        (await held.Left.Reads(held.File)).ShouldBe(["written before"]);
        (await held.Left.Verify()).Exceptions.ShouldBeEmpty();
        (await held.Left.Shreds(held.File)).Refusal.ShouldNotBeNull().Says.ShouldBe("A hold keeps this file until it is reviewed on {0}.");
        await using (var visit = held.Left.World.Visit(held.Left.Organisation))
        {
            (await visit.Get<ParasolDb>().Set<ShredRow>().AnyAsync()).ShouldBeFalse("nothing that was refused is meant any more");
        }
        (await held.Ben(HoldStep.AskToLift, hold)).IsDone.ShouldBeTrue();
        await held.IsLetGo();
        (await held.HasItsKey()).ShouldBeTrue("one alone has asked");
        (await held.Dana(HoldStep.Lift, hold)).IsDone.ShouldBeTrue();

        await held.IsLetGo();

        (await held.HasItsKey()).ShouldBeFalse();
        (await held.Left.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whoever_wanted_to_delete_does_not_lift_it_and_nobody_lifts_it_alone(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var hold = await held.IsPutOn();
        (await held.Left.Shreds(held.File)).IsDone.ShouldBeFalse("Ana wants to delete");

        (await held.Ana(HoldStep.AskToLift, hold)).Refusal!.Says.ShouldStartWith("You wanted to delete");
        (await held.Dana(HoldStep.Sign, hold)).IsDone.ShouldBeFalse("she has signed it already");
        (await held.Ben(HoldStep.AskToLift, hold)).IsDone.ShouldBeTrue();
        (await held.Ben(HoldStep.Lift, hold)).IsDone.ShouldBeFalse("one alone");
        (await held.Ana(HoldStep.Lift, hold)).IsDone.ShouldBeFalse("as the second neither");
        (await held.Ana(HoldStep.KeepOn, hold)).IsDone.ShouldBeTrue("keeping it on takes one");
        (await held.Dana(HoldStep.Lift, hold)).Refusal.ShouldBe(Refusal.Clash);
        (await held.Ben(HoldStep.AskToLift, hold)).IsDone.ShouldBeTrue();
        (await held.Dana(HoldStep.Lift, hold)).IsDone.ShouldBeTrue();

        (await held.Holds()).ShouldBeEmpty();
        (await held.Left.Shreds(held.File)).IsDone.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Without_a_second_signature_it_lapses_and_the_audit_says_so(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        await held.IsPutOn();

        await held.GoBy(IHolds.DaysToSign);
        (await held.Holds()).Count.ShouldBe(1, "it is the last day");
        await held.GoBy(1);

        (await held.Holds()).ShouldBeEmpty();
        await using (var ana = await held.Left.SignedIn("ana", held.Left.Ana))
        {
            (await ana.Staff.WhoOpened(held.File)).Value.ShouldContain(e => e.Detail.What.Contains("lapsed", StringComparison.Ordinal));
        }
        (await held.Left.Verify()).Exceptions.ShouldBeEmpty();
        (await held.Left.Shreds(held.File)).IsDone.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_clock_that_jumps_lets_no_hold_lapse(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var hold = await held.IsPutOn();

        await held.GoBy(3650);

        (await held.Holds()).Count.ShouldBe(1);
        (await held.Left.Verify()).Exceptions.ShouldBeEmpty();
        (await held.Ben(HoldStep.Sign, hold)).IsDone.ShouldBeTrue("it can still be signed");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task For_somebody_outside_the_program_there_is_no_hold_and_nothing_to_put_one_on(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var hold = await held.IsPutOn();
        await using var carla = await held.Left.SignedIn("carla", held.Left.Carla);

        (await carla.Get<IHolds>().On(held.File)).ShouldBeEmpty();
        (await carla.Get<IHolds>().Mine()).ShouldBeEmpty();
        (await held.Takes(carla, HoldStep.Sign, hold)).Refusal.ShouldBe(Refusal.NotThere);
        await using var act = carla.Staff.Begin();
        (await act.Shred(held.File)).Refusal.ShouldBe(Refusal.NotThere, "held or not, it is not there");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Of_two_who_come_at_once_one_is_told_and_one_lifting_is_never_two(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var (one, other) = (await held.IsPutOn(), await held.IsPutOn());
        (await held.Holds()).Count.ShouldBe(2, "two who put one on have both put one on");
        await using (var ana = await held.Left.SignedIn("ana", held.Left.Ana))
        await using (var ben = await held.Left.SignedIn("ben", held.Left.Ben))
        {
            var outcomes = await Task.WhenAll(held.Takes(ana, HoldStep.AskToLift, one), held.Takes(ben, HoldStep.AskToLift, one));

            outcomes.Count(o => o.IsDone).ShouldBe(1);
            outcomes.Single(o => !o.IsDone).Refusal.ShouldBe(Refusal.Clash);
        }
        (await held.Holds()).Count.ShouldBe(2);
        (await held.Dana(HoldStep.Lift, one)).IsDone.ShouldBeTrue();
        (await held.Dana(HoldStep.Lift, one)).Refusal.ShouldBe(Refusal.NotThere);

        (await held.Holds()).ShouldHaveSingleItem().Number.ShouldBe(other);
        (await held.Left.Shreds(held.File)).IsDone.ShouldBeFalse("the other one holds");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_hold_that_comes_while_somebody_deletes_is_in_time_or_told(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        await using var dana = await held.Left.SignedIn("dana", held.Left.Dana);
        await using var act = dana.Staff.Begin();
        (await act.Open(held.File)).IsDone.ShouldBeTrue();
        act.PutHold(held.File, held.Left.Today.AddDays(90)).IsDone.ShouldBeTrue();

        var both = await Task.WhenAll(Task.Run(() => held.Left.Shreds(held.File)), Task.Run(() => act.Commit(AuditCode.Changed, "Put a hold on")));

        both.Count(o => o.IsDone).ShouldBe(1);
        (await held.HasItsKey()).ShouldBe(both[1].IsDone);
        await using var visit = held.Left.World.Visit(held.Left.Organisation);
        (await visit.Get<KeyDb>().Holds.CountAsync()).ShouldBe(both[1].IsDone ? 1 : 0);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task No_record_of_it_goes_for_good_and_it_is_not_put_together_with_another(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var other = await held.Left.NewFile("another");
        await held.IsPutOn();
        await using var ben = await held.Left.SignedIn("ben", held.Left.Ben);
        await using (var act = ben.Staff.Begin())
        {
            act.RemoveForGood((await act.Open(held.File)).Value.All<TestNote>()[0]);
            (await act.Commit(AuditCode.Deleted, "Deleted a note for good")).Refusal!.Says.ShouldStartWith("A hold keeps this file");
        }
        await using var ana = await held.Left.SignedIn("ana", held.Left.Ana);
        await using (var act = ana.Staff.Begin())
        {
            await act.Open(other);
            var from = (await act.Open(held.File)).Value;
            act.Move(from, other, [from.All<TestNote>()[0].Row]);
            act.PutAway(held.File, other, held.Left.Today.AddDays(30));
            (await act.Commit(AuditCode.Changed, "Put two files together")).Refusal!.Says.ShouldStartWith("A hold keeps this file");
        }
        await using (var act = ben.Staff.Begin())
        {
            var from = (await act.Open(other)).Value;
            await act.Open(held.File);
            act.Move(from, held.File, [from.All<TestNote>()[0].Row]);
            act.PutAway(other, held.File, held.Left.Today.AddDays(3));
            (await act.Commit(AuditCode.Changed, "Put two files together")).IsDone.ShouldBeTrue("the other way round nothing is lost");
        }

        (await ana.Get<IHolds>().On(held.File)).ShouldHaveSingleItem().WasRefusedToReader.ShouldBeFalse("putting together is no wish to delete");
        (await ben.Get<IHolds>().On(held.File)).ShouldHaveSingleItem().WasRefusedToReader.ShouldBeTrue();
        await held.GoBy(6);

        await using var visit = held.Left.World.Visit(held.Left.Organisation);
        (await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == other)).ShouldBeTrue("what is left of the other file is kept with it");
        (await held.Left.Reads(held.File)).Order().ShouldBe(["another", "written before"]);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whatever_is_done_to_it_in_the_database_is_named_and_keeps_the_file(Engine engine)
    {
        await using var held = await HeldFile.On(engine);
        var hold = await held.IsPutOn();
        (await held.Ben(HoldStep.Sign, hold)).IsDone.ShouldBeTrue();
        (await held.Ben(HoldStep.AskToLift, hold)).IsDone.ShouldBeTrue();
        var (random, dana, carla, later) = (new byte[64], held.Left.Dana.Staff, held.Left.Carla.Staff, held.Left.Today.AddDays(1));

        await Named(WallFault.SignatureBroken, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.Signature, random)));
        await Named(WallFault.SignatureBroken, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.ReviewDay, later)));
        await Named(WallFault.SignatureBroken, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.SecondSignature, random)));
        await Named(WallFault.SignatureBroken, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.LiftBy, (StaffId?)dana)));
        await Named(WallFault.SignedByOutsider, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.By, carla)));
        await Named(WallFault.OneForTwo, k => k.Holds.ExecuteUpdateAsync(h => h.SetProperty(r => r.SecondBy, (StaffId?)dana)));

        async Task Named(WallFault fault, Func<KeyDb, Task> tamper)
        {
            await using var store = held.Left.World.Visit(held.Left.Organisation);
            var keys = store.Get<KeyDb>();
            var was = await keys.Holds.ToListAsync();
            await tamper(keys);
            (await held.Left.Verify()).Exceptions.ShouldContain(e => e.Row == WallRow.Hold && e.Fault == fault, $"{fault}");
            await held.IsLetGo();
            (await held.HasItsKey()).ShouldBeTrue($"{fault}");
            await keys.Holds.ExecuteDeleteAsync();
            keys.ChangeTracker.Clear();
            keys.AddRange(was);
            await keys.SaveChangesAsync();
        }
    }
}
