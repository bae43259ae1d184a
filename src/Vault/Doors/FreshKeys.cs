using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// New keys for files that are there. The new wrap is written first, as pending; then everything in the file is sealed under it, in one transaction; then
/// the old wrap goes. Readers take the key that the rows name, so both states open, and the clock work finishes what a crash left in between.
/// </summary>
[Opens]
sealed class FreshKeys(KeyDb keys, SessionKeys session, Helps helps)
{
    /// <summary>Draws a key for each, in the program's newest epoch. The rows are not yet written.</summary>
    public async Task<IReadOnlyList<WrapRow>> Of(IReadOnlyCollection<FileChange> changes, ActId act)
    {
        var (ids, made) = (changes.Select(c => c.Was.Id).ToList(), new List<WrapRow>());
        // Beyond what another act may be about to write: of two that renew one file at once, the second clashes and nothing is mixed up.
        var last = await keys.Wraps.Where(w => ids.Contains(w.File)).GroupBy(w => w.File).Select(g => new { g.Key, Last = g.Max(w => w.Generation) }).ToDictionaryAsync(g => g.Key, g => g.Last);
        foreach (var change in changes)
        {
            var (was, program) = (change.Was, change.Was.Program);
            if (program.WrapKey(program.Epoch) is { } wrapKey && last.TryGetValue(was.Id, out var generation))
            {
                var wrap = Wraps.Make(was.Id, program, wrapKey, session.Reader!, session.Signs!, act, out var key, generation + 1);
                wrap.ManifestVersion = was.SeenManifest;
                made.Add(wrap);
                change.Renew(new FileInHand(was.Id, program, wrap.Generation, key) { SeenManifest = was.SeenManifest });
            }
        }
        return made;
    }

    /// <summary>Once the records are under the new key: help that runs goes on with it, and the old one is destroyed.</summary>
    public async Task Drop(FileChange change)
    {
        var (file, generation) = (change.File.Id, change.File.Generation);
        var running = new List<HelpRow>();
        foreach (var help in await keys.Helps.Where(h => h.File == file && h.Generation < generation).ToListAsync())
        {
            var made = await helps.Again(change.File, help);
            if (made.IsDone)
            {
                running.Add(made.Value);
            }
        }
        await helps.Write(running);
        // An old key is never destroyed before the new one is safe.
        if (!await keys.Wraps.AnyAsync(w => w.File == file && w.Generation == generation && w.State == WrapState.Live))
        {
            return;
        }
        await keys.Helps.Where(h => h.File == file && h.Generation < generation).ExecuteDeleteAsync();
        await keys.Wraps.Where(w => w.File == file && w.Generation < generation).ExecuteDeleteAsync();
    }

    /// <summary>The records rest on these keys now. Where one is not there any more, whoever took it away was wrong: it is put back.</summary>
    public static async Task MakeLive(KeyDb keys, ActId act, IReadOnlyCollection<WrapRow> made)
    {
        var files = made.Select(w => w.File).ToList();
        if (await keys.Wraps.Where(w => w.Act == act && files.Contains(w.File)).ExecuteUpdateAsync(w => w.SetProperty(r => r.State, WrapState.Live)) < made.Count)
        {
            var there = (await keys.Wraps.Where(w => w.Act == act).Select(w => w.File).ToListAsync()).ToHashSet();
            foreach (var wrap in made.Where(w => !there.Contains(w.File)))
            {
                wrap.State = WrapState.Live;
                keys.Add(wrap);
            }
            await keys.SaveChangesAsync();
            keys.ChangeTracker.Clear();
        }
    }

    /// <summary>Without a key: makes live what records already rest on, and drops what nothing rests on any more.</summary>
    public static async Task Settle(Data.ParasolDb db, KeyDb keys, LeftOver<WrapRow> left)
    {
        var without = new List<WrapRow>();
        foreach (var wrap in await keys.Wraps.Where(w => w.State == WrapState.Pending).ToListAsync())
        {
            var (file, generation) = (wrap.File, wrap.Generation);
            if (await db.Set<Records.SealedRow>().AnyAsync(r => r.File == file && r.Generation == generation))
            {
                await keys.Wraps.Where(w => w.File == file && w.Generation == generation).ExecuteUpdateAsync(w => w.SetProperty(r => r.State, WrapState.Live));
            }
            else
            {
                without.Add(wrap);
            }
        }
        foreach (var (file, generation) in left.Old(without, w => (w.File.Value, w.Generation)).Select(w => (w.File, w.Generation)))
        {
            await keys.Wraps.Where(w => w.File == file && w.Generation == generation && w.State == WrapState.Pending).ExecuteDeleteAsync();
        }
        var twice = await keys.Wraps.Where(w => w.State == WrapState.Live).GroupBy(w => w.File).Where(g => g.Count() > 1).Select(g => new { g.Key, Newest = g.Max(w => w.Generation) }).ToListAsync();
        foreach (var (file, newest) in twice.Select(t => (t.Key, t.Newest)))
        {
            var used = await db.Set<Records.SealedRow>().Where(r => r.File == file).Select(r => r.Generation).Distinct().ToListAsync();
            if (used.Contains(newest))
            {
                await keys.Wraps.Where(w => w.File == file && w.Generation < newest).ExecuteDeleteAsync();
            }
        }
    }
}
