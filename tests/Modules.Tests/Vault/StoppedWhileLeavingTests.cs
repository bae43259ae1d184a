using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Power fails while keys are made, made anew and destroyed: afterwards every file opens that was not deleted, and nothing else does.</summary>
public sealed class StoppedWhileLeavingTests
{
    const int Points = 84;

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Every_file_opens_and_every_key_is_accounted_for(Engine engine)
    {
        var fault = new Fault();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(fault)).ConfigureDbContext<KeyDb>(o => o.AddInterceptors(fault)));
        var (random, stopped, files) = (new Random(61), new Dictionary<string, int>(), new List<FileId> { world.File });
        for (var n = 0; n < 12; n++)
        {
            files.Add(await world.NewFile("words"));
        }
        for (var n = 0; n < Points; n++)
        {
            var (name, save) = Saves(world, files, n);
            await using (var visit = await world.SignedIn("ana", world.Ana))
            {
                // Without a fault an act of this kind passes so many points or more; what lies beyond the last is a whole act.
                fault.At(random.Next(1, Length(name)));
                try
                {
                    await save(visit);
                }
                catch (Exception e) when (e is PowerFailure || e.InnerException is PowerFailure)
                {
                    // Told apart below, with those that were answered as a clash.
                }
                stopped[name] = stopped.GetValueOrDefault(name) + (fault.HasStruck ? 1 : 0);
                fault.Restart();
            }
            await Settled(world);
            await IsSound(world, files, name);
        }

        stopped.ShouldAllBe(s => s.Value > 0, string.Join(", ", stopped));
        stopped.Values.Sum().ShouldBeGreaterThan(Points / 3);
    }

    // What may belong to an act of another node is let be for an hour.
    static async Task Settled(Left world)
    {
        await using var starts = world.World.Visit(world.Organisation);
        await starts.Get<IUpkeep>().Start();
        world.World.Clock.Advance(TimeSpan.FromMinutes(61));
        await starts.Get<IUpkeep>().Sweep();
    }

    static (string Name, Func<Visit, Task> Save) Saves(Left world, List<FileId> files, int n) => (n % 8) switch
    {
        0 => ("a grant", v => v.Get<IMembers>().Grant(world.Care, world.Ben.Staff)),
        1 => ("a leave", v => v.Get<ILeaving>().TakeOut(world.Care, world.Ben.Staff, isShutOut: n % 16 == 1)),
        2 or 3 or 4 => ("new keys", v => v.Get<IKeyedChores>().Run()),
        5 or 7 => ("a note", v => Write(v, files[n % files.Count])),
        _ => ("a file shredded", v => Shred(v, files)),
    };

    static int Length(string name) => name switch { "a grant" => 25, "a leave" => 20, "new keys" => 80, "a note" => 45, _ => 25 };

    static async Task Write(Visit visit, FileId file)
    {
        await using var act = visit.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        act.Add(file, new TestNote { Words = "more words" });
        await act.Commit(AuditCode.Changed, "Added a note");
    }

    static async Task Shred(Visit visit, List<FileId> files)
    {
        var file = files[^1];
        files.Remove(file);
        await using var act = visit.Staff.Begin();
        if ((await act.Open(file)).IsDone && (await act.Shred(file)).IsDone)
        {
            await act.Commit(AuditCode.Deleted, "Deleted a file");
        }
    }

    static async Task IsSound(Left world, List<FileId> files, string after)
    {
        await using var ana = await world.SignedIn("ana", world.Ana);
        foreach (var file in files)
        {
            var open = await ana.Staff.Open(file);
            open.IsDone.ShouldBeTrue($"{after}: a file is not there");
            open.Value.IsWhole.ShouldBeTrue(after);
            open.Value.All<TestNote>().ShouldNotBeEmpty(after);
            open.Value.Damaged.ShouldBe(0, after);
        }
        var (db, keys) = (ana.Get<ParasolDb>(), ana.Get<KeyDb>());
        var there = (await db.Set<SealedRow>().Where(r => r.Program == world.Care && r.Table == TableCode.Manifest).Select(r => r.File).ToListAsync()).ToHashSet();
        var held = await keys.Wraps.Where(w => w.Program == world.Care).Select(w => w.File).Distinct().ToListAsync();
        held.ShouldBe(there, ignoreOrder: true, $"{after}: a key without its records, or records of a file whose key is gone");
        (await db.Set<ShredRow>().AnyAsync(s => s.State == ShredState.Intended)).ShouldBeFalse(after);
        (await keys.Wraps.AnyAsync(w => w.State == WrapState.Pending)).ShouldBeFalse(after);
        (await world.Verify()).Exceptions.ShouldBeEmpty(after);
        (await ana.Get<IAuditCheck>().Verify()).Damages.ShouldBeEmpty(after);
    }
}
