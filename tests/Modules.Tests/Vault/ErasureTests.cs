using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>What is left of a file whose keys were destroyed: nothing that opens, no bytes of the key, and a receipt that names nobody.</summary>
public sealed class ErasureTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task The_bytes_of_the_key_are_gone_from_the_key_stores_files_after_the_sweep(Engine engine)
    {
        await using var world = await Left.On(engine);
        var wrap = await Wrap(world, world.File);
        (await Lies(world, wrap)).ShouldBeTrue("the search finds what is there");

        await world.Shreds(world.File);
        await SweptAtLast(world);

        (await Lies(world, wrap)).ShouldBeFalse();
        await using var ana = await world.SignedIn("ana", world.Ana);
        (await ana.Staff.Open(world.File)).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Fact]
    public async Task While_somebody_reads_who_began_before_the_receipt_does_not_say_that_it_is_swept()
    {
        await using var world = await Left.On(Engine.Postgres);
        var wrap = await Wrap(world, world.File);
        await using (var reading = world.World.Visit(world.Organisation))
        {
            var keys = reading.Get<KeyDb>();
            await using var began = await keys.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
            await keys.Database.ExecuteSqlRawAsync("SELECT 1");
            await world.Shreds(world.File);

            await Sweep(world, atOnce: true);

            (await Lies(world, wrap)).ShouldBeTrue("PostgreSQL keeps it for whoever began to read before");
            (await Receipts(world, "ana", world.Ana)).ShouldHaveSingleItem().IsSwept.ShouldBeFalse();
        }

        await SweptAtLast(world);

        (await Lies(world, wrap)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task The_receipt_says_when_and_why_and_is_marked_by_the_next_nights_sweep(Engine engine)
    {
        await using var world = await Left.On(engine);
        var today = DateOnly.FromDateTime(world.World.Clock.GetUtcNow().UtcDateTime);
        await world.Shreds(world.File);

        await Sweep(world, atOnce: false);
        var receipt = (await Receipts(world, "ana", world.Ana)).ShouldHaveSingleItem();
        (receipt.Program, receipt.Day, receipt.Reason, receipt.IsSwept).ShouldBe((world.Care, today, ShredReason.Colleague, false));
        receipt.UnrecoverableAfter.ShouldBe(today.AddDays(14));
        (await Receipts(world, "carla", world.Carla)).ShouldBeEmpty("she is of another program");
        await using (var visit = world.World.Visit(world.Organisation))
        {
            (await visit.Get<ParasolDb>().Set<ShredRow>().SingleAsync()).File.ShouldBeNull("the receipt does not lead to the file");
        }

        world.World.Clock.Advance(TimeSpan.FromDays(1));
        await Sweep(world, atOnce: false);
        (await Receipts(world, "ana", world.Ana)).ShouldHaveSingleItem().IsSwept.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task An_act_that_is_refused_destroys_nothing_later_either(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            await using var act = ana.Staff.Begin();
            var other = await world.NewFile("in between");
            var open = (await act.Open(other)).Value;
            (await act.Open(world.File)).IsDone.ShouldBeTrue();
            act.Change(open.All<TestNote>()[0], new TestNote { Words = "changed" });
            (await act.Shred(world.File)).IsDone.ShouldBeTrue();
            await world.Changes(other, "changed by a colleague first");
            (await act.Commit(AuditCode.Deleted, "Deleted a file")).Refusal.ShouldBe(Refusal.Clash);
        }

        await using (var starts = world.World.Visit(world.Organisation))
        {
            await starts.Get<IUpkeep>().Start();
        }

        (await world.Reads(world.File)).ShouldNotBeEmpty();
        (await Receipts(world, "ana", world.Ana)).ShouldBeEmpty();
    }

    // PostgreSQL's own upkeep may read just then: the clock work comes again, too.
    static async Task SweptAtLast(Left world)
    {
        for (var tries = 0; tries < 50 && !(await Receipts(world, "ana", world.Ana)).All(r => r.IsSwept); tries++)
        {
            await Sweep(world, atOnce: true);
        }
        (await Receipts(world, "ana", world.Ana)).ShouldAllBe(r => r.IsSwept);
    }

    static async Task Sweep(Left world, bool atOnce)
    {
        await using var visit = world.World.Visit(world.Organisation);
        await visit.Get<IErasure>().Sweep(atOnce);
    }

    static async Task<IReadOnlyList<ShredReceipt>> Receipts(Left world, string login, NewKeys keys)
    {
        await using var visit = await world.SignedIn(login, keys);
        return await visit.Get<IErasure>().Receipts();
    }

    static async Task<byte[]> Wrap(Left world, FileId file)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return (await visit.Get<KeyDb>().Wraps.SingleAsync(w => w.File == file)).Sealed;
    }

    // In the bytes of the store's own files: database, log, free pages. On PostgreSQL the table's file, as its server reads it; its log goes round.
    static async Task<bool> Lies(Left world, byte[] wrap)
    {
        await using var visit = world.World.Visit(world.Organisation);
        var keys = visit.Get<KeyDb>();
        if (!keys.IsSqlite)
        {
            await keys.Database.ExecuteSqlRawAsync("CHECKPOINT");
            return await keys.Database.SqlQuery<int>($"SELECT position({wrap} IN pg_read_binary_file(pg_relation_filepath('keys_wraps'))) AS \"Value\"").SingleAsync() > 0;
        }
        foreach (var file in Directory.EnumerateFiles(world.World.Options.DataFolder, "keys.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            if (memory.ToArray().AsSpan().IndexOf(wrap) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
