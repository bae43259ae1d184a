using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>One record goes for good: a copy of it does not open with the keys of now, and the rest of the file does.</summary>
public sealed class RemovedForGoodTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_copy_of_the_record_from_before_does_not_open_and_the_rest_of_the_file_does(Engine engine)
    {
        await using var world = await Left.On(engine);
        await world.Adds(world.File, "goes");
        await world.Adds(world.File, "stays");
        var copy = await Copy(world);

        var row = await Removes(world, "goes", forGood: true);

        (await world.Reads(world.File)).ShouldBe(["written before", "stays"], ignoreOrder: true);
        await PutBack(world, [copy.Single(r => r.Row == row)]);
        (await Opens(world)).ShouldBe(["written before", "stays"], ignoreOrder: true);
        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<KeyDb>().Wraps.Where(w => w.File == world.File).Select(w => w.Generation).ToListAsync()).ShouldHaveSingleItem().ShouldBeGreaterThan(copy.Max(r => r.Generation));
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_copy_of_a_record_that_was_only_removed_opens(Engine engine)
    {
        await using var world = await Left.On(engine);
        await world.Adds(world.File, "goes");
        var copy = await Copy(world);

        var row = await Removes(world, "goes", forGood: false);

        (await world.Reads(world.File)).ShouldBe(["written before"]);
        await PutBack(world, [copy.Single(r => r.Row == row)]);
        (await Opens(world)).ShouldBe(["written before", "goes"], ignoreOrder: true, "which is why there is a way to remove for good");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_saved_in_between_keeps_the_record_and_the_key(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            await using var act = ana.Staff.Begin();
            act.RemoveForGood((await act.Open(world.File)).Value.All<TestNote>().Single());
            await world.Changes(world.File, "changed first");
            (await act.Commit(AuditCode.Deleted, "Deleted a note")).Refusal.ShouldBe(Refusal.Clash);
        }

        (await world.Reads(world.File)).ShouldBe(["changed first"]);
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Help_that_runs_goes_on(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        await using (var ana = await helped.Lit.SignedIn())
        {
            await using var act = ana.Staff.Begin();
            var file = (await act.Open(helped.Lit.CareFile)).Value;
            act.RemoveForGood(file.All<TestNote>()[0]);
            act.Add(file.Id, new TestNote { Words = "stays" });
            (await act.Commit(AuditCode.Deleted, "Deleted a note")).IsDone.ShouldBeTrue();
        }

        (await helped.Opens()).ShouldBeTrue();
        (await helped.Lit.Verify()).Exceptions.ShouldBeEmpty();
    }

    static async Task<RowId> Removes(Left world, string words, bool forGood)
    {
        await using var dana = await world.SignedIn("dana", world.Dana);
        await using var act = dana.Staff.Begin();
        var note = (await act.Open(world.File)).Value.All<TestNote>().Single(n => n.Value.Words == words);
        if (forGood)
        {
            act.RemoveForGood(note);
        }
        else
        {
            act.Remove(note);
        }
        (await act.Commit(AuditCode.Deleted, "Deleted a note")).IsDone.ShouldBeTrue();
        return note.Row;
    }

    static async Task<List<SealedRow>> Copy(Left world)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return await visit.Get<ParasolDb>().Set<SealedRow>().AsNoTracking().Where(r => r.File == world.File).ToListAsync();
    }

    static async Task PutBack(Left world, IEnumerable<SealedRow> rows)
    {
        await using var visit = world.World.Visit(world.Organisation);
        var db = visit.Get<ParasolDb>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    // Whether or not the page would say that the file is damaged: what opens.
    static async Task<IEnumerable<string>> Opens(Left world)
    {
        await using var ana = await world.SignedIn("ana", world.Ana);
        return [.. (await ana.Staff.Open(world.File)).Value.All<TestNote>().Select(n => n.Value.Words)];
    }
}
