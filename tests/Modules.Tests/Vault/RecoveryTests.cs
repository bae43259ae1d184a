using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Three printed kits: any two bring back what nobody can open any more, one opens nothing.</summary>
public sealed class RecoveryTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Any_two_open_what_takes_part_and_one_opens_nothing(Engine engine)
    {
        await using var world = await Left.On(engine);
        var kits = await Make(world);
        await using var visit = world.World.Visit(world.Organisation);
        var reach = visit.Get<IReachability>();

        foreach (var (one, other) in new[] { (0, 1), (1, 2), (2, 0) })
        {
            var opened = (await reach.FromKits(new TwoKits(kits[one], kits[other]))).Value;
            opened.Count.ShouldBe(3, "Care, House and Oversight");
            opened[world.Care].Records.ShouldBeGreaterThan(0);
        }
        foreach (var kit in kits)
        {
            (await reach.FromKits(new TwoKits(kit, kit))).Value.ShouldBeEmpty();
        }
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task When_everybody_has_lost_their_keys_two_kits_bring_all_of_it_back(Engine engine)
    {
        await using var world = await Left.On(engine);
        var kits = await Make(world);
        var again = await NewKeysFor(world, "ana", world.Ana);
        await using (var ana = await world.SignedIn("ana", again))
        {
            await ana.Get<IKeyedChores>().Run();
            (await ana.Get<IRecovery>().BringBack(new TwoKits(kits[0], kits[2]))).Value.ShouldBe(1, "Oversight was hers alone");
            (await ana.Get<IRecovery>().BringBack(new TwoKits(kits[0], kits[2]))).Refusal!.Says.ShouldStartWith("Every program has somebody");
        }
        await using (var ana = await world.SignedIn("ana", again))
        {
            foreach (var who in new[] { world.Ben, world.Dana, world.Carla })
            {
                (await ana.Get<ILeaving>().Disable(who.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
            }
            (await ana.Staff.MyPrograms()).ShouldHaveSingleItem();
            (await ana.Staff.Open(world.File)).Refusal.ShouldBe(Refusal.NotThere);

            (await ana.Get<IRecovery>().BringBack(new TwoKits(kits[2], kits[1].ToUpperInvariant()))).Value.ShouldBe(2);
        }
        for (var n = 0; n < 3; n++)
        {
            await using var ana = await world.SignedIn("ana", again);
            await ana.Get<IKeyedChores>().Run();
        }

        await using var back = await world.SignedIn("ana", again);
        (await back.Staff.Open(world.File)).Value.All<TestNote>().ShouldHaveSingleItem();
        await using (var act = back.Staff.Begin())
        {
            (await act.Open(world.File)).IsDone.ShouldBeTrue();
            act.Add(world.File, new TestNote { Words = "goes on" });
            (await act.Commit(AuditCode.Changed, "Added a note")).IsDone.ShouldBeTrue();
        }
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_lay_elsewhere_is_gone_and_new_kits_end_the_old_ones(Engine engine)
    {
        await using var world = await Left.On(engine);
        var old = await Make(world);
        (await Root(world)).ShouldBeEmpty("the root lies under the kits alone");

        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            var drawn = (await ana.Get<IRecovery>().Draw()).Value;
            (await ana.Get<IRecovery>().Keep(drawn.Sealed, TypedBack(drawn), null)).Refusal.ShouldNotBeNull("two of the kits before are needed");
            (await ana.Get<IRecovery>().Keep(drawn.Sealed, TypedBack(drawn), new TwoKits(old[0], old[1]))).IsDone.ShouldBeTrue();
            var program = new NewProgram(ProgramId.New(), ProgramKind.Work);
            (await ana.Get<IMembers>().MakeProgram(program, _ => { }, new TwoKits(old[0], old[1]))).Refusal!.Says.ShouldStartWith("These two kits do not open");
            (await ana.Get<IMembers>().MakeProgram(program, _ => { })).Refusal.ShouldNotBeNull();
            var kits = Words(drawn);
            (await ana.Get<IMembers>().MakeProgram(program, _ => { }, new TwoKits(kits[1], kits[2]))).IsDone.ShouldBeTrue();
        }

        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<IReachability>().FromKits(new TwoKits(old[0], old[1]))).Value.ShouldBeEmpty();
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_program_is_left_out_at_once_and_follows_its_epochs_while_it_takes_part(Engine engine)
    {
        await using var world = await Left.On(engine);
        var kits = await Make(world);
        await world.TakesOut(world.Ben.Staff, isShutOut: false);
        await world.Chores();
        (await Opens(world, kits)).ShouldBeGreaterThan(0, "the new epoch as well");
        await using (var dana = await world.SignedIn("dana", world.Dana))
        {
            (await dana.Get<IRecovery>().LeaveOut(world.Care, isLeftOut: true)).IsDone.ShouldBeTrue();
            (await dana.Get<KeyDb>().RecoveryGrants.AnyAsync(g => g.Program == world.Care)).ShouldBeFalse();
            (await dana.Get<IRecovery>().State())!.Programs.Single(p => p.Program == world.Care).ShouldBe(new ProgramRecovery(world.Care, IsCovered: false, IsLeftOut: true, Holders: 2, IsMine: true));
        }
        await world.Chores();
        (await Opens(world, kits)).ShouldBe(0);
        (await world.Verify()).Exceptions.ShouldBeEmpty();
        await using (var carla = await world.SignedIn("carla", world.Carla))
        {
            (await carla.Get<IRecovery>().LeaveOut(world.Care, isLeftOut: false)).Refusal.ShouldBe(Refusal.NotThere);
        }
        await using (var dana = await world.SignedIn("dana", world.Dana))
        {
            (await dana.Get<IRecovery>().LeaveOut(world.Care, isLeftOut: false)).IsDone.ShouldBeTrue();
        }
        await world.Chores();
        (await Opens(world, kits)).ShouldBeGreaterThan(0);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Slips_are_told_and_nothing_is_kept_before_the_words_came_back(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var ana = await world.SignedIn("ana", world.Ana);
        var recovery = ana.Get<IRecovery>();
        var drawn = (await recovery.Draw()).Value;
        recovery.Again(drawn.Sealed).Value.Kits.Select(k => string.Join(' ', k.Words)).ShouldBe(Words(drawn));
        (await recovery.Keep(drawn.Sealed, [.. TypedBack(drawn).SkipLast(1), "wrong"], null)).Refusal!.Says.ShouldStartWith("A word that was typed back");
        (await recovery.State())!.HasKits.ShouldBeFalse();
        (await recovery.Keep(drawn.Sealed, TypedBack(drawn), null)).IsDone.ShouldBeTrue();

        var kits = Words(drawn);
        var swapped = kits[0].Split(' ');
        (swapped[0], swapped[1]) = (swapped[1], swapped[0]);
        (await recovery.BringBack(new TwoKits(string.Join(' ', swapped), kits[1]))).Refusal!.Says.ShouldStartWith("These eleven words are not one kit");
        (await recovery.BringBack(new TwoKits(kits[0] + "x", kits[1]))).Refusal!.Says.ShouldStartWith("A kit has eleven words");
        (await recovery.BringBack(new TwoKits(kits[0], kits[0]))).Refusal!.Says.ShouldStartWith("These two kits do not open");
        await using var carla = await world.SignedIn("carla", world.Carla);
        (await carla.Get<IRecovery>().Draw()).Refusal.ShouldBe(Refusal.NotThere);
        carla.Get<IRecovery>().Again(drawn.Sealed).Refusal.ShouldBe(Refusal.NotThere, "they are sealed to whoever drew them");
        (await carla.Get<IRecovery>().Keep(drawn.Sealed, TypedBack(drawn), null)).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_is_done_to_it_in_the_database_is_named_by_the_proof_of_the_walls(Engine engine)
    {
        await using var lit = await LitWorld.On(engine);
        await using (var ana = await lit.SignedIn())
        {
            var drawn = (await ana.Get<IRecovery>().Draw()).Value;
            (await ana.Get<IRecovery>().Keep(drawn.Sealed, TypedBack(drawn), null)).IsDone.ShouldBeTrue();
        }
        var report = await lit.Verify();
        report.Exceptions.ShouldBeEmpty();
        report.Recovery.ShouldHaveSingleItem().ShouldBe(new RecoveryWall(lit.Organisation, Open: 4, LeftOut: 0, Waiting: 0));
        var (random, carla, care) = (new byte[64], lit.Carla.Staff, lit.Care);

        await lit.Finds<KeyDb>(WallRow.Recovery, WallFault.SignatureBroken, k => k.Recovery.ExecuteUpdateAsync(r => r.SetProperty(x => x.Signature, random)));
        await lit.Finds<KeyDb>(WallRow.Recovery, WallFault.WrongEnvelope, k => k.Recovery.ExecuteUpdateAsync(r => r.SetProperty(x => x.FirstAndThird, random)));
        await lit.Finds<KeyDb>(WallRow.RecoveryGrant, WallFault.NotAMember, k => k.Recovery.ExecuteDeleteAsync());
        await lit.Finds<KeyDb>(WallRow.RecoveryGrant, WallFault.SignedByOutsider, k => k.RecoveryGrants.Where(g => g.Program == care).ExecuteUpdateAsync(g => g.SetProperty(r => r.By, carla)));
        await lit.Finds<KeyDb>(WallRow.RecoveryGrant, WallFault.SignatureBroken, k => k.RecoveryGrants.Where(g => g.Program == care).ExecuteUpdateAsync(g => g.SetProperty(r => r.Signature, random)));
        await lit.Finds<KeyDb>(WallRow.RecoveryGrant, WallFault.WrongEnvelope, k => k.RecoveryGrants.Where(g => g.Program == care).ExecuteUpdateAsync(g => g.SetProperty(r => r.Sealed, random)));
        await lit.Finds<KeyDb>(WallRow.Recovery, WallFault.SignatureBroken, async k =>
        {
            k.Add(new WithoutRecoveryRow { Program = lit.Legal, Organisation = lit.Organisation, Signature = random });
            await k.SaveChangesAsync();
        });
        await lit.Finds<KeyDb>(WallRow.Root, WallFault.Copied, k => k.Roots.ExecuteUpdateAsync(r => r.SetProperty(x => x.PrivateKey, random)));
        await lit.Finds<KeyDb>(WallRow.Root, WallFault.WrongEnvelope, async k =>
        {
            await k.RecoveryGrants.ExecuteDeleteAsync();
            await k.Recovery.ExecuteDeleteAsync();
        });
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Grants_that_open_nothing_give_way_and_only_the_program_itself_leaves_itself_out(Engine engine)
    {
        await using var world = await Left.On(engine);
        var kits = await Make(world);
        await using (var visit = world.World.Visit(world.Organisation))
        {
            var keys = visit.Get<KeyDb>();
            await keys.RecoveryGrants.Where(g => g.Program == world.Care).ExecuteUpdateAsync(g => g.SetProperty(r => r.Signature, new byte[64]).SetProperty(r => r.Sealed, new byte[80]));
            keys.Add(new WithoutRecoveryRow { Program = world.Care, Organisation = world.Organisation, Signature = new byte[64] });
            await keys.SaveChangesAsync();
        }
        (await Opens(world, kits)).ShouldBe(0);

        world.World.Clock.Advance(TimeSpan.FromMinutes(11));
        await world.Chores();

        (await Opens(world, kits)).ShouldBeGreaterThan(0);
        await using var ana = await world.SignedIn("ana", world.Ana);
        (await ana.Get<IRecovery>().State())!.Programs.Single(p => p.Program == world.Care).ShouldSatisfyAllConditions(p => p.IsLeftOut.ShouldBeFalse(), p => p.IsCovered.ShouldBeTrue());
    }

    static async Task<IReadOnlyList<string>> Make(Left world)
    {
        await using var ana = await world.SignedIn("ana", world.Ana);
        var drawn = (await ana.Get<IRecovery>().Draw()).Value;
        (await ana.Get<IRecovery>().Keep(drawn.Sealed, TypedBack(drawn), null)).IsDone.ShouldBeTrue();
        return Words(drawn);
    }

    static async Task<NewKeys> NewKeysFor(Left world, string login, NewKeys was)
    {
        string code;
        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            code = (await ana.Get<IMembers>().Invite(was.Staff, login, administrator: true, _ => { })).Value;
        }
        await using var joins = world.World.Visit(world.Organisation);
        return (await joins.Get<IJoining>().Join(code, null)).Value;
    }

    static async Task<int> Opens(Left world, IReadOnlyList<string> kits)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return (await visit.Get<IReachability>().FromKits(new TwoKits(kits[0], kits[1]))).Value.GetValueOrDefault(world.Care, EnvelopeCount.None).Records;
    }

    static async Task<byte[]> Root(Left world)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return await visit.Get<KeyDb>().Roots.Where(r => r.Organisation == world.Organisation).Select(r => r.PrivateKey).SingleAsync();
    }

    static List<string> Words(DrawnKits drawn) => [.. drawn.Kits.Select(k => string.Join(' ', k.Words))];

    static List<string?> TypedBack(DrawnKits drawn) => [.. drawn.Kits.SelectMany(k => new[] { k.Words[2], k.Words[7] })];
}
