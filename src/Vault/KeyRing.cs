using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault;

/// <summary>
/// The programs and file keys that the signed-in reader can reach in this request, and no others: session, grant, epoch, wrap, file.
/// Read anew for each request, so that a grant taken away is gone with the next click. All of it is wiped at the end.
/// </summary>
[Opens]
sealed class KeyRing(KeyDb keys, ParasolDb db, SessionKeys session, Chain chain, TimeProvider time) : IDisposable
{
    readonly Dictionary<FileId, FileInHand> _files = [];
    readonly List<FileInHand> _back = [];
    Dictionary<ProgramId, HeldProgram>? _programs;
    Dictionary<FileId, FileId>? _together;

    /// <summary>Memberships of the reader's programs that have ended, and because of which something is still to be made new.</summary>
    public IReadOnlyList<MemberRow> Leaving { get; private set; } = [];

    /// <summary>The programs of which the reader holds a grant that verifies.</summary>
    public async Task<IReadOnlyDictionary<ProgramId, HeldProgram>> Programs()
    {
        if (_programs is not null)
        {
            return _programs;
        }
        _programs = [];
        if (session.Reader is not { } me || session.Pair is not { } pair)
        {
            return _programs;
        }
        var grants = await keys.Grants.Where(g => g.Staff == me.Id && g.Organisation == me.Organisation).ToListAsync();
        var ids = grants.Select(g => g.Program).Distinct().ToList();
        var charters = await keys.Charters.Where(c => ids.Contains(c.Program)).ToDictionaryAsync(c => c.Program);
        var members = await keys.Members.Where(m => ids.Contains(m.Program)).ToListAsync();
        var epochs = (await keys.Epochs.Where(e => ids.Contains(e.Program)).ToListAsync()).ToLookup(e => e.Program);
        Leaving = members.FindAll(m => m.Leaves is not null);
        foreach (var program in grants.GroupBy(g => g.Program))
        {
            if (charters.TryGetValue(program.Key, out var charter) && charter.Organisation == me.Organisation)
            {
                var certified = epochs[program.Key].Where(e => chain.Epoch(charter, e) is not null).ToDictionary(e => e.Epoch, e => e.SealKey);
                var sound = program.Where(g => certified.ContainsKey(g.Epoch) && Verifies(charter, g, members)).ToList();
                if (sound.Any(g => g.Kind == GrantKind.Epoch))
                {
                    _programs[program.Key] = new HeldProgram(charter, me, pair, sound, certified);
                }
            }
        }
        return _programs;
    }

    /// <summary>One program, or null when it is not the reader's.</summary>
    public async Task<HeldProgram?> Program(ProgramId program) => (await Programs()).GetValueOrDefault(program);

    /// <summary>A file's newest key, or null when the file is not there or not the reader's: the two are the same.</summary>
    public async Task<FileInHand?> File(FileId file)
    {
        if (_files.TryGetValue(file, out var held))
        {
            return held;
        }
        await Files([file]);
        return _files.GetValueOrDefault(file);
    }

    /// <summary>The keys of those of these files that are the reader's.</summary>
    public async Task<IReadOnlyDictionary<FileId, FileInHand>> Files(IReadOnlyCollection<FileId> files)
    {
        var (programs, together) = (await Programs(), await Together());
        var missing = files.Where(f => !_files.ContainsKey(f) && !together.ContainsKey(f)).Distinct().ToList();
        foreach (var some in missing.Chunk(400))
        {
            foreach (var wrap in await keys.Wraps.Where(w => some.Contains(w.File) && w.State == WrapState.Live).OrderBy(w => w.Generation).ToListAsync())
            {
                Unwrap(programs, wrap);
            }
        }
        return _files;
    }

    /// <summary>
    /// These rows, with the keys they were sealed under in hand: a file may have got a new key between the look at its keys and the look at its rows.
    /// </summary>
    public async Task<List<SealedRow>> Follow(List<SealedRow> rows)
    {
        foreach (var file in rows.Where(r => _files.TryGetValue(r.File, out var held) && held.Generation < r.Generation).Select(r => r.File).Distinct().ToList())
        {
            var (programs, old) = (await Programs(), _files[file]);
            _files.Remove(file);
            _back.Add(old);
            foreach (var wrap in await keys.Wraps.Where(w => w.File == file && w.Generation > old.Generation).OrderBy(w => w.Generation).ToListAsync())
            {
                // The newest may still be on its way: what counts is under which the rows are.
                if (rows.Exists(r => r.File == file && r.Generation == wrap.Generation))
                {
                    Unwrap(programs, wrap);
                }
            }
            _files.TryAdd(file, old);
        }
        return rows;
    }

    /// <summary>The same for rows that are read for one file; null where it is not the reader's.</summary>
    public async Task<(FileInHand File, List<SealedRow> Rows)?> FileAndRows(FileId file)
    {
        if (await File(file) is null)
        {
            return null;
        }
        var rows = await Follow(await db.Set<SealedRow>().Where(r => r.File == file).ToListAsync());
        return (_files[file], rows);
    }

    /// <summary>Files of the reader's programs that were put together with others, and with which: as good as absent.</summary>
    public async Task<IReadOnlyDictionary<FileId, FileId>> Together()
    {
        List<ProgramId> mine = [.. (await Programs()).Keys];
        return _together ??= await db.Set<TogetherRow>().Where(j => mine.Contains(j.Program)).ToDictionaryAsync(j => j.File, j => j.Into);
    }

    /// <summary>Some were put together or taken apart in this request.</summary>
    public void Together(IEnumerable<FileId> away, IEnumerable<FileId> back)
    {
        foreach (var file in away)
        {
            Drop(file);
            _together = null;
        }
        if (back.Any())
        {
            _together = null;
        }
    }

    /// <summary>The newest key of a file that was put together with another, to take the two apart; the next request finds it as any other.</summary>
    public async Task<FileInHand?> Away(FileId file)
    {
        var programs = await Programs();
        var wrap = await keys.Wraps.Where(w => w.File == file && w.State == WrapState.Live).OrderByDescending(w => w.Generation).FirstOrDefaultAsync();
        if (wrap is null || !programs.TryGetValue(wrap.Program, out var program) || Unwrap(program, wrap) is not { } held)
        {
            return null;
        }
        _back.Add(held);
        return held;
    }

    /// <summary>Keeps a key that has just been made, until the end of the request.</summary>
    public void Keep(FileInHand file)
    {
        if (_files.TryGetValue(file.Id, out var old))
        {
            _back.Add(old);
        }
        _files[file.Id] = file;
    }

    /// <summary>Lets go of everything: the next question reads the grants anew.</summary>
    public void Forget() => Dispose();

    /// <summary>Lets go of a file whose keys were destroyed.</summary>
    public void Drop(FileId file)
    {
        if (_files.Remove(file, out var held))
        {
            held.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var file in _files.Values.Concat(_back))
        {
            file.Dispose();
        }
        _back.Clear();
        _together = null;
        foreach (var program in _programs?.Values ?? Enumerable.Empty<HeldProgram>())
        {
            program.Dispose();
        }
        _files.Clear();
        _programs = null;
    }

    bool Verifies(CharterRow charter, GrantRow grant, List<MemberRow> members) =>
        members.Find(m => m.Program == grant.Program && m.Staff == grant.By) is { } by
        && members.Find(m => m.Program == grant.Program && m.Staff == grant.Staff) is { } to
        && !(to.Until < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)) && CryptographicOperations.FixedTimeEquals(to.SealKey, session.Pair!.Public.ToBytes())
        && chain.Grant(charter, grant, by, to);

    void Unwrap(IReadOnlyDictionary<ProgramId, HeldProgram> programs, WrapRow wrap)
    {
        if (_files.TryGetValue(wrap.File, out var known) && known.Generation >= wrap.Generation)
        {
            return;
        }
        if (programs.TryGetValue(wrap.Program, out var program) && Unwrap(program, wrap) is { } file)
        {
            known?.Dispose();
            _files[wrap.File] = file;
        }
    }

    /// <summary>The key in a wrap; null for one that was moved or altered: the file is as good as absent. The caller disposes it.</summary>
    public static FileInHand? Unwrap(HeldProgram program, WrapRow wrap)
    {
        try
        {
            return program.WrapKey(wrap.Epoch) is { } wrapKey
                ? new FileInHand(wrap.File, program, wrap.Generation, Envelope.Unwrap<Keys.FileWrapKey, Keys.FileKey>(wrapKey, Contexts.Wrap(wrap), wrap.Sealed)) { MadeIn = wrap.MadeIn ?? 1, SeenManifest = wrap.ManifestVersion }
                : null;
        }
        catch (SealBroken)
        {
            // A wrap that was moved or altered opens nothing: the file is as good as absent.
            return null;
        }
    }
}
