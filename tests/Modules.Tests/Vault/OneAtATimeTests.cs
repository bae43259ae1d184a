using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>What other nodes and commands do to the keys while an act is under way, and what an act that fails leaves for later: neither takes a key away that somebody needs.</summary>
public sealed class OneAtATimeTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_node_that_starts_while_a_file_is_made_takes_no_key_away(Engine engine)
    {
        var between = new Between();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<KeyDb>(o => o.AddInterceptors(between)));
        between.Then = () => Starts(world);

        var file = await world.NewFile("words");

        between.HasRun.ShouldBeTrue();
        (await world.Reads(file)).ShouldBe(["words"]);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_key_that_was_taken_away_too_early_is_put_back(Engine engine)
    {
        var between = new Between();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<KeyDb>(o => o.AddInterceptors(between)));
        between.Then = () => TwoHoursGoBy(world);

        var file = await world.NewFile("words");

        between.HasRun.ShouldBeTrue();
        (await world.Reads(file)).ShouldBe(["words"]);
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_file_that_gets_a_new_key_while_a_node_starts_opens_with_it(Engine engine)
    {
        var between = new Between();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<KeyDb>(o => o.AddInterceptors(between)));
        await world.TakesOut(world.Ben.Staff, isShutOut: true);
        await world.Chores();
        between.Then = () => TwoHoursGoBy(world);

        await world.Adds(world.File, "more");

        (await world.Reads(world.File)).ShouldContain("more");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_deletion_that_failed_at_any_point_is_whole_or_did_not_happen_and_does_not_happen_later(Engine engine)
    {
        var fault = new Fault();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(fault)).ConfigureDbContext<KeyDb>(o => o.AddInterceptors(fault)));
        var (stood, went) = (0, 0);
        for (var point = 1; point < 60; point++)
        {
            var file = await world.NewFile("words");
            var at = point;
            var isTold = await Shred(world, file, point % 2 == 0 ? () => fault.At(at) : () => fault.Once(at), fault);

            await Starts(world);
            world.World.Clock.Advance(TimeSpan.FromMinutes(61));
            await Sweeps(world);

            await using var visit = world.World.Visit(world.Organisation);
            var (keys, rows) = (await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == file), await visit.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == file));
            keys.ShouldBe(rows, $"point {point}: half of it is there");
            (await visit.Get<ParasolDb>().Set<ShredRow>().CountAsync(s => s.State == ShredState.Intended)).ShouldBe(0, $"point {point}");
            if (keys)
            {
                isTold.ShouldBeFalse($"point {point}: told that it is deleted, and it is there");
                (await world.Reads(file)).ShouldBe(["words"]);
            }
            (stood, went) = keys ? (stood + 1, went) : (stood, went + 1);
        }

        stood.ShouldBeGreaterThan(5);
        went.ShouldBeGreaterThan(5);
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_file_that_is_opened_again_at_the_last_moment_is_not_let_go(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using (var clock = world.World.Visit(world.Organisation))
        {
            await clock.Get<IErasure>().LetGo([world.File], _ => Task.FromResult(false));
        }

        (await world.Reads(world.File)).ShouldNotBeEmpty();
        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<ParasolDb>().Set<ShredRow>().AnyAsync()).ShouldBeFalse();
        await visit.Get<IErasure>().LetGo([world.File], _ => Task.FromResult(true));
        (await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == world.File)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Nothing_is_written_into_a_file_that_was_destroyed_meanwhile(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var dana = await world.SignedIn("dana", world.Dana);
        await using var act = dana.Staff.Begin();
        (await act.Open(world.File)).IsDone.ShouldBeTrue();
        act.Add(world.File, new TestNote { Words = "too late" });
        await world.Shreds(world.File);

        (await act.Commit(AuditCode.Changed, "Added a note")).Refusal.ShouldBe(Refusal.Clash);

        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == world.File)).ShouldBeFalse();
    }

    static async Task<bool> Shred(Left world, FileId file, Action before, Fault fault)
    {
        try
        {
            return (await world.Shreds(file, before)).IsDone;
        }
        catch (Exception e) when (e is PowerFailure || e.InnerException is PowerFailure)
        {
            return false;
        }
        finally
        {
            fault.Restart();
        }
    }

    // The computer's clock is put on while something is written.
    static async Task TwoHoursGoBy(Left world)
    {
        await Starts(world);
        world.World.Clock.Advance(TimeSpan.FromHours(2));
        await Sweeps(world);
    }

    static async Task Starts(Left world)
    {
        await using var node = world.World.Visit(world.Organisation);
        await node.Get<IUpkeep>().Start();
    }

    static async Task Sweeps(Left world)
    {
        await using var node = world.World.Visit(world.Organisation);
        await node.Get<IUpkeep>().Sweep();
    }

    /// <summary>Something happens once, right after the keys of an act were written and before its records are.</summary>
    sealed class Between : SaveChangesInterceptor
    {
        public Func<Task>? Then { get; set; }

        public bool HasRun { get; private set; }

        public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            if (Then is { } then && eventData.Context!.ChangeTracker.Entries<WrapRow>().Any())
            {
                (Then, HasRun) = (null, true);
                await then();
            }
            return result;
        }
    }
}
