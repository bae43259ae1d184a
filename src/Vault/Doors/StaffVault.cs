using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

[Opens]
sealed class StaffVault(ParasolDb db, KeyRing ring, SessionKeys session, ReadEntries entries, Trail trail, CardCache cards, IServiceProvider services) : IStaffVault
{
    readonly HashSet<(ProgramId Program, string What)> _lists = [];

    public Reader? Me => session.Reader;

    public async Task<IReadOnlyList<ProgramId>> MyPrograms() => [.. (await ring.Programs()).Keys];

    public async Task<ProgramId?> House() => (await ring.Programs()).Values.FirstOrDefault(p => p.Charter.Kind == ProgramKind.House)?.Id;

    public async Task<Outcome<OpenFile>> Open(FileId file, string what)
    {
        if (await ring.FileAndRows(file) is not var (held, rows) || rows.Count == 0)
        {
            return Refusal.NotThere;
        }
        var opened = new OpenedFile(held, rows);
        await Note(held.Program, opened.IsWhole ? AuditCode.Opened : AuditCode.Integrity, what, file, await trail.OfOpening(opened, held.Program, what));
        return opened;
    }

    public async Task<Outcome<OpenFile>> OpenDesk(ProgramId program, string what)
    {
        if (await ring.Program(program) is not { } held || await ring.FileAndRows(held.Charter.Desk) is not var (desk, rows))
        {
            return Refusal.NotThere;
        }
        var opened = new OpenedFile(desk, rows);
        await Note(held, AuditCode.Listed, what, null);
        return opened;
    }

    public async Task<IReadOnlyDictionary<RowId, Opened<T>>> OpenRows<T>(IReadOnlyCollection<(FileId File, RowId Row)> rows, string what) where T : SealedRecord
    {
        var files = await ring.Files([.. rows.Select(r => r.File)]);
        var table = SealedJson.CodeOf<T>();
        var opened = new Dictionary<RowId, Opened<T>>();
        foreach (var some in rows.Where(r => files.ContainsKey(r.File)).Chunk(400))
        {
            var ids = some.Select(r => r.Row).ToList();
            var fileIds = some.Select(r => r.File).Distinct().ToList();
            foreach (var row in await ring.Follow(await db.Set<SealedRow>().Where(r => fileIds.Contains(r.File) && ids.Contains(r.Row) && r.Table == table).ToListAsync()))
            {
                if (OpenedFile.TryOpen<T>(files[row.File], row) is { } one)
                {
                    opened[row.Row] = one;
                }
            }
        }
        if (opened.Count > 0)
        {
            await NoteList(files[opened.Values.First().File].Program, what);
        }
        return opened;
    }

    public async Task<IReadOnlyList<Opened<T>>> OpenAll<T>(ProgramId program) where T : SealedRecord
    {
        if (await ring.Program(program) is null)
        {
            return [];
        }
        var table = SealedJson.CodeOf<T>();
        var opened = new List<Opened<T>>();
        var rows = await Rows();
        var files = await ring.Files([.. rows.Select(r => r.File).Distinct()]);
        if (rows.Exists(r => files.TryGetValue(r.File, out var file) && file.Generation > r.Generation))
        {
            // A file got a new key between the two looks.
            rows = await Rows();
        }
        await ring.Follow(rows);
        foreach (var row in rows)
        {
            if (files.TryGetValue(row.File, out var file) && OpenedFile.TryOpen<T>(file, row) is { } one)
            {
                opened.Add(one);
            }
        }
        return opened;

        Task<List<SealedRow>> Rows() => db.Set<SealedRow>().Where(r => r.Program == program && r.Table == table).ToListAsync();
    }

    public async Task<IReadOnlyDictionary<FileId, Found>> Cards(IReadOnlyCollection<FileId> files, string? what)
    {
        var held = await ring.Files(files);
        var found = new Dictionary<FileId, Found>();
        foreach (var some in files.Where(held.ContainsKey).Distinct().Chunk(400))
        {
            foreach (var row in await ring.Follow(await db.Set<SealedRow>().Where(r => some.Contains(r.File) && r.Table == TableCode.Card).ToListAsync()))
            {
                if (OpenedFile.TryOpen<IndexCard>(held[row.File], row) is { } card)
                {
                    found[row.File] = new Found(row.File, row.Program, card.Value);
                }
            }
        }
        if (what is not null && found.Count > 0)
        {
            await NoteList(held[found.Keys.First()].Program, what);
        }
        return found;
    }

    public async Task<IReadOnlyList<Found>> Search(string words, ProgramId? program, int limit)
    {
        var mine = (await ring.Programs()).Values.Where(p => p.Charter.Kind == ProgramKind.Work && (program is null || p.Id == program)).ToList();
        var found = new List<(int Score, Found Card)>();
        var asked = new CardQuery(words);
        foreach (var held in mine)
        {
            found.AddRange(await cards.Find(held, asked));
        }
        if (mine is [var first, ..])
        {
            await Note(first, AuditCode.Listed, "Searched", null);
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Card.Card.CallName, StringComparer.Ordinal).ThenBy(f => f.Card.Card.Code, StringComparer.Ordinal).Take(limit).Select(f => f.Card)];
    }

    public async Task<IReadOnlyList<Found>> Near(ProgramId program, IReadOnlyCollection<string> words) =>
        await ring.Program(program) is { } held ? [.. (await cards.Find(held, [.. words.Select(w => new CardQuery(w))])).Select(f => f.Card)] : [];

    public async Task<IReadOnlyList<Found>> AllCards(ProgramId program, string? what)
    {
        if (await ring.Program(program) is not { } held)
        {
            return [];
        }
        var all = await cards.All(held);
        if (what is not null && all.Count > 0)
        {
            await NoteList(held, what);
        }
        return all;
    }

    public async Task<IReadOnlyDictionary<FileId, FileId>> LeadTo(IReadOnlyCollection<FileId> files)
    {
        var together = await ring.Together();
        return files.Distinct().Where(together.ContainsKey).ToDictionary(f => f, f => End(together, f));
    }

    public StaffAct Begin() => ActivatorUtilities.CreateInstance<StaffActs>(services);

    public async Task<Outcome<IReadOnlyList<AuditEntry>>> WhoOpened(FileId file, int limit)
    {
        if (await ring.File(file) is not { } held)
        {
            return Refusal.NotThere;
        }
        await entries.Flush();
        var found = new List<AuditEntry>();
        var together = await ring.Together();
        var files = together.Keys.Where(f => End(together, f) == file).Append(file).ToHashSet();
        var organisation = held.Program.Organisation;
        await foreach (var row in db.Set<AuditRow>().Where(r => r.Organisation == organisation).OrderByDescending(r => r.Hour).ThenByDescending(r => r.Seq).AsAsyncEnumerable())
        {
            if (OpenEntry(held.Program, row) is { } entry && ((entry.Detail.File is { } of && files.Contains(of)) || entry.Detail.Also == file))
            {
                found.Add(entry);
                if (found.Count == limit)
                {
                    break;
                }
            }
        }
        return Outcome.With<IReadOnlyList<AuditEntry>>(found);
    }

    public async Task<Outcome<IReadOnlyList<AuditEntry>>> WhatWasDone(ProgramId program, int skip, int take)
    {
        if (await ring.Program(program) is not { } held)
        {
            return Refusal.NotThere;
        }
        await entries.Flush();
        var (organisation, found) = (held.Organisation, new List<AuditEntry>());
        await foreach (var row in db.Set<AuditRow>().Where(r => r.Organisation == organisation).OrderByDescending(r => r.Hour).ThenByDescending(r => r.Seq).Take(AuditEntry.Newest).AsAsyncEnumerable())
        {
            if (OpenEntry(held, row) is { } entry && skip-- <= 0)
            {
                found.Add(entry);
                if (found.Count == take)
                {
                    break;
                }
            }
        }
        return Outcome.With<IReadOnlyList<AuditEntry>>(found);
    }

    /// <summary>Opens an audit entry of a program, or null when it is another's.</summary>
    public static AuditEntry? OpenEntry(HeldProgram program, AuditRow row)
    {
        try
        {
            var epoch = (int)Envelope.KeyGeneration(row.Detail);
            var context = Contexts.Audit(program.Organisation, program.Id, epoch, row.Node, row.Seq);
            using var plain = row.Detail[0] == 2
                ? program.Pair(epoch) is { } pair ? Hpke.Open(pair, context, row.Detail, PadPolicy.Note) : null
                : program.AuditKey(epoch) is { } key ? Envelope.Open(key, context, row.Detail, PadPolicy.Note) : null;
            return plain is null ? null : new AuditEntry(row.Code, SealedJson.Read<AuditDetail>(plain.Span));
        }
        catch (Exception e) when (e is SealBroken or JsonException)
        {
            return null;
        }
    }

    // Of three that were put together one after the other, the first leads to the last.
    static FileId End(IReadOnlyDictionary<FileId, FileId> together, FileId file)
    {
        for (var step = 0; step < together.Count && together.TryGetValue(file, out var next); step++)
        {
            file = next;
        }
        return file;
    }

    // A page that is put together from many lists is one list to whoever reads the audit.
    Task NoteList(HeldProgram program, string what) => _lists.Add((program.Id, what)) ? Note(program, AuditCode.Listed, what, null) : Task.CompletedTask;

    Task Note(HeldProgram program, AuditCode code, string what, FileId? file, SealedRow? trace = null) =>
        entries.Note(program, code, new AuditDetail { By = Me!.Id, Door = Door.Staff, File = file, What = what }, trace);
}
