using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Search;

/// <summary>
/// The index cards of a program, packed into few sealed pieces so that a search need not open every file. It is a cache: what counts are the cards
/// in the files. Each change of a card gives the program a new random state, in the transaction of the change, and leaves a small piece
/// that leads from the state before to the new one; a search follows the pieces back from the state of now. Where they do not lead back to a
/// beginning, all of it is made anew from the files.
/// </summary>
[Opens]
sealed class CardCache(ParasolDb db, KeyDb keys, SessionDb store, SessionKeys session)
{
    const int CardsToAPiece = 8192;
    const int MostChanges = 24;

    /// <summary>The cards of a program that fit one of these, with how well.</summary>
    public async Task<IReadOnlyList<(int Score, Found Card)>> Find(HeldProgram program, params IReadOnlyList<CardQuery> queries)
    {
        using var cards = await Open(program);
        return [.. queries.SelectMany(cards.Find).GroupBy(f => f.Card.File).Select(f => (f.Max(one => one.Score), new Found(f.Key, program.Id, f.First().Card.Card!)))];
    }

    /// <summary>All cards of a program.</summary>
    public async Task<IReadOnlyList<Found>> All(HeldProgram program)
    {
        using var cards = await Open(program);
        return [.. cards.Live().Select(c => new Found(c.File, program.Id, c.Card!))];
    }

    /// <summary>
    /// Called in the transaction that changes cards, before it is committed: the pieces that go on from here. Null as a card: there is none any more.
    /// </summary>
    public async Task Follow(HeldProgram program, IReadOnlyList<CardEntry> changed)
    {
        var (before, after) = (await Lock(program.Organisation, program.Id), RowId.New());
        await Go(program.Id, after);
        using var key = await Key(program);
        if (key is not null && before is { } from)
        {
            await Keep(program, key, from, after, changed);
        }
    }

    /// <summary>As <see cref="Follow"/>, where keys were destroyed: what is left is sealed anew under a new key, and the old one is gone.</summary>
    public async Task Rewrite(HeldProgram program, IReadOnlySet<FileId> gone, IReadOnlyList<CardEntry> changed)
    {
        var before = await Lock(program.Organisation, program.Id);
        using var was = before is { } from ? await Chain(program, from) : null;
        await Forget(program.Id);
        var after = RowId.New();
        await Go(program.Id, after);
        if (was is not null)
        {
            var left = was.Live().Where(c => !gone.Contains(c.File)).ToDictionary(c => c.File);
            foreach (var entry in changed)
            {
                left[entry.File] = entry;
            }
            using var key = await NewKey(program);
            if (key is not null)
            {
                await Keep(program, key, default, after, [.. left.Values.Where(c => c.Card is not null)]);
            }
        }
    }

    /// <summary>Forgets what is packed of the programs of these files, by somebody who holds no key of them. Before their own keys are destroyed, in the same transaction.</summary>
    public async Task Forget(IReadOnlyCollection<FileId> files)
    {
        foreach (var program in await keys.Wraps.Where(w => files.Contains(w.File)).Select(w => new { w.Organisation, w.Program }).Distinct().ToListAsync())
        {
            await Forget(program.Organisation, program.Program);
        }
    }

    /// <summary>Forgets what is packed of a program: the next search packs it anew, under a new key. Called in a transaction of the records.</summary>
    public async Task Forget(OrganisationId organisation, ProgramId program)
    {
        await Lock(organisation, program);
        await Go(program, RowId.New());
        await Forget(program);
    }

    async Task Forget(ProgramId program)
    {
        await keys.SearchKeys.Where(k => k.Program == program).ExecuteDeleteAsync();
        await store.Segments.Where(s => s.Program == program).ExecuteDeleteAsync();
    }

    async Task<OpenCards> Open(HeldProgram program)
    {
        var id = program.Id;
        if (await db.Set<CardStateRow>().Where(s => s.Program == id).Select(s => (RowId?)s.State).SingleOrDefaultAsync() is { } state && await Chain(program, state) is { } cards)
        {
            return cards.Rows.Count(r => r.Before != default) > MostChanges ? await Pack(program, state, cards) : cards;
        }
        return await Rebuild(program);
    }

    // Back from this state to a beginning; null where a piece is missing or does not open.
    async Task<OpenCards?> Chain(HeldProgram program, RowId state)
    {
        using var key = await Key(program);
        if (key is null)
        {
            return null;
        }
        var (id, own) = (program.Id, key.Id);
        var sets = (await store.Segments.Where(s => s.Program == id && s.Key == own).ToListAsync()).GroupBy(s => s.Set)
            .Where(s => s.Count() == s.First().Parts).ToLookup(s => s.First().After);
        var chain = new List<SegmentRow>();
        for (var steps = 0; steps < 10_000; steps++)
        {
            // A beginning is as good as the way to it, and shorter.
            if (sets[state].OrderByDescending(s => s.First().Before == default).FirstOrDefault() is not { } set)
            {
                return null;
            }
            chain.AddRange(set);
            state = set.First().Before;
            if (state == default)
            {
                return OpenCards.Of(key.Key, chain);
            }
        }
        return null;
    }

    // Many small pieces become one; once they are an eighth of all, everything becomes new large ones.
    async Task<OpenCards> Pack(HeldProgram program, RowId state, OpenCards cards)
    {
        using var key = await Key(program);
        if (key is null || key.Id != cards.Rows[0].Key)
        {
            return cards;
        }
        if (cards.Small * 8 <= cards.Large)
        {
            await Keep(program, key, cards.Rows.First(r => r.Before == default).After, state, cards.Changed());
            await Drop([.. cards.Rows.Where(r => r.Before != default).Select(r => r.Set)]);
        }
        else
        {
            await Keep(program, key, default, state, cards.Live());
            await Drop([.. cards.Rows.Select(r => r.Set)]);
        }
        return cards;
    }

    /// <summary>The card in a file.</summary>
    public async Task<CardEntry> CardOf(FileInHand file)
    {
        var id = file.Id;
        return new CardEntry(id, await db.Set<SealedRow>().SingleOrDefaultAsync(r => r.File == id && r.Table == TableCode.Card) is { } row ? OpenedFile.TryOpen<IndexCard>(file, row)?.Value : null);
    }

    // From the cards in the files. What was changed meanwhile is in what was read or is not; either way it is not kept as the state of now.
    async Task<OpenCards> Rebuild(HeldProgram program)
    {
        var id = program.Id;
        var before = await State(program);
        var cards = await FromFiles(program);
        if (before == await State(program))
        {
            using var key = await Key(program) ?? await NewKey(program);
            if (key is null)
            {
                return OpenCards.Of(cards);
            }
            var old = await store.Segments.Where(s => s.Program == id).Select(s => s.Set).Distinct().ToListAsync();
            await Keep(program, key, default, before, cards);
            await Drop(old);
        }
        return OpenCards.Of(cards);
    }

    // Files and cards come in the same order, so that neither has to be in memory whole.
    async Task<IReadOnlyList<CardEntry>> FromFiles(HeldProgram program)
    {
        var (id, found) = (program.Id, new List<CardEntry>());
        var away = (await db.Set<TogetherRow>().Where(j => j.Program == id).Select(j => j.File).ToListAsync()).ToHashSet();
        await using var wraps = keys.Wraps.Where(w => w.Program == id).OrderBy(w => w.File).ThenBy(w => w.Generation).AsAsyncEnumerable().GetAsyncEnumerator();
        var more = await wraps.MoveNextAsync();
        await foreach (var row in db.Set<SealedRow>().Where(r => r.Program == id && r.Table == TableCode.Card).OrderBy(r => r.File).AsAsyncEnumerable())
        {
            WrapRow? wrap = null;
            for (; more && wraps.Current.File.Value.CompareTo(row.File.Value) <= 0; more = await wraps.MoveNextAsync())
            {
                // A file that is just getting a new key has two: what counts is under which its card is.
                wrap = wraps.Current.File == row.File && wraps.Current.Generation == row.Generation ? wraps.Current : wrap;
            }
            using var file = wrap is null || away.Contains(row.File) ? null : KeyRing.Unwrap(program, wrap);
            if (file is not null && OpenedFile.TryOpen<IndexCard>(file, row) is { } card)
            {
                found.Add(new CardEntry(row.File, card.Value));
            }
        }
        return found;
    }

    async Task Keep(HeldProgram program, SearchKey key, RowId before, RowId after, IReadOnlyList<CardEntry> cards)
    {
        var (set, pieces) = (RowId.New(), cards.Chunk(CardsToAPiece).ToList());
        for (var part = 0; part < Math.Max(1, pieces.Count); part++)
        {
            var row = new SegmentRow
            {
                Id = RowId.New(), Organisation = program.Organisation, Program = program.Id, Key = key.Id, Set = set, Part = part, Parts = Math.Max(1, pieces.Count), Before = before, After = after, Sealed = [],
            };
            var plain = CardSegment.Write(pieces.Count == 0 ? [] : pieces[part]);
            row.Sealed = Envelope.Seal(key.Key, Contexts.Segment(row), plain, PadPolicy.Note);
            CryptographicOperations.ZeroMemory(plain);
            store.Add(row);
        }
        try
        {
            await store.SaveChangesAsync();
        }
        catch (Exception e) when (e is DbUpdateException or DbException)
        {
            // It is a cache: the next search makes it anew.
        }
        store.ChangeTracker.Clear();
    }

    async Task Drop(IReadOnlyCollection<RowId> sets) => await store.Segments.Where(s => sets.Contains(s.Set)).ExecuteDeleteAsync();

    async Task<SearchKey?> Key(HeldProgram program)
    {
        var id = program.Id;
        return await keys.SearchKeys.SingleOrDefaultAsync(k => k.Program == id && k.Epoch >= program.Epoch) is { } row ? SearchKey.Open(program, row) : null;
    }

    // None where the program has begun a newer epoch than this request knows: whoever was shut out must not be able to read what is packed from now on.
    async Task<SearchKey?> NewKey(HeldProgram program)
    {
        if (!await program.IsNewest(keys))
        {
            return null;
        }
        var (id, made) = (program.Id, SearchKey.Make(program, session.Reader!.Id, session.Signs!, out var row));
        await keys.SearchKeys.Where(k => k.Program == id).ExecuteDeleteAsync();
        keys.Add(row);
        try
        {
            await keys.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // A colleague made one at the same moment: theirs counts, and what is kept under this one is never read.
        }
        keys.ChangeTracker.Clear();
        return made;
    }

    async Task<RowId> State(HeldProgram program)
    {
        var id = program.Id;
        if (await db.Set<CardStateRow>().Where(s => s.Program == id).Select(s => (RowId?)s.State).SingleOrDefaultAsync() is { } state)
        {
            return state;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (_, first) = (await Lock(program.Organisation, id), RowId.New());
        await Go(id, first);
        await transaction.CommitAsync();
        return first;
    }

    // The state of now; whoever changes a card of this program next waits until this transaction is over. Null where there was none.
    async Task<RowId?> Lock(OrganisationId organisation, ProgramId program)
    {
        var first = RowId.New();
        if (!db.IsSqlite)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO vault_card_states (program, organisation, state) VALUES ({program.Value}, {organisation.Value}, {first.Value}) ON CONFLICT (program) DO NOTHING");
            await db.Database.ExecuteSqlAsync($"SELECT state FROM vault_card_states WHERE program = {program.Value} FOR UPDATE");
        }
        var state = await db.Set<CardStateRow>().Where(s => s.Program == program).Select(s => (RowId?)s.State).SingleOrDefaultAsync();
        if (state is null)
        {
            db.Add(new CardStateRow { Program = program, Organisation = organisation, State = first });
            await db.SaveChangesAsync();
        }
        return state == first ? null : state;
    }

    Task<int> Go(ProgramId program, RowId state) => db.Set<CardStateRow>().Where(s => s.Program == program).ExecuteUpdateAsync(s => s.SetProperty(r => r.State, state));
}
