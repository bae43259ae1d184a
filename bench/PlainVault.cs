using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.Sessions;

namespace Parasol.Bench;

/// <summary>The staff door over plain rows: what <see cref="StaffVault"/> does, without opening anything. Acts are the real ones; the benchmark makes none.</summary>
[Opens]
sealed class PlainVault(ParasolDb db, KeyRing ring, SessionKeys session, ReadEntries entries, StaffVault real) : IStaffVault
{
    public Reader? Me => session.Reader;

    public Task<IReadOnlyList<ProgramId>> MyPrograms() => real.MyPrograms();

    public Task<ProgramId?> House() => real.House();

    public async Task<Outcome<OpenFile>> Open(FileId file, string what)
    {
        await ring.Together();
        var program = await db.Set<PlainRow>().Where(r => r.File == file).Select(r => (ProgramId?)r.Program).FirstOrDefaultAsync();
        if (program is not { } id || await ring.Program(id) is not { } held)
        {
            return Refusal.NotThere;
        }
        var rows = await db.Set<PlainRow>().Where(r => r.File == file).ToListAsync();
        await Note(held, AuditCode.Opened, what, file);
        return new PlainFile(file, id, rows);
    }

    public async Task<Outcome<OpenFile>> OpenDesk(ProgramId program, string what)
    {
        if (await ring.Program(program) is not { } held)
        {
            return Refusal.NotThere;
        }
        var desk = held.Charter.Desk;
        await ring.Together();
        await db.Set<PlainRow>().Where(r => r.File == desk).Select(r => r.Program).FirstOrDefaultAsync();
        var rows = await db.Set<PlainRow>().Where(r => r.File == desk).ToListAsync();
        await Note(held, AuditCode.Listed, what, null);
        return new PlainFile(desk, program, rows);
    }

    public async Task<IReadOnlyDictionary<RowId, Opened<T>>> OpenRows<T>(IReadOnlyCollection<(FileId File, RowId Row)> rows, string what) where T : SealedRecord
    {
        var (found, table, mine) = (new Dictionary<RowId, Opened<T>>(), SealedJson.CodeOf<T>(), await ring.Programs());
        ProgramId? program = null;
        foreach (var some in rows.Chunk(400))
        {
            var files = some.Select(r => r.File).Distinct().ToList();
            var ids = some.Select(r => r.Row).ToList();
            await db.Set<PlainRow>().Where(r => files.Contains(r.File)).Select(r => r.Program).FirstOrDefaultAsync();
            foreach (var row in await db.Set<PlainRow>().Where(r => files.Contains(r.File) && ids.Contains(r.Row) && r.Table == table).ToListAsync())
            {
                if (mine.ContainsKey(row.Program))
                {
                    (found[row.Row], program) = (PlainFile.Read<T>(row), row.Program);
                }
            }
        }
        await NoteList(program, what);
        return found;
    }

    public async Task<IReadOnlyList<Opened<T>>> OpenAll<T>(ProgramId program) where T : SealedRecord
    {
        var table = SealedJson.CodeOf<T>();
        return await ring.Program(program) is null ? [] : [.. (await db.Set<PlainRow>().Where(r => r.Program == program && r.Table == table).ToListAsync()).Select(PlainFile.Read<T>)];
    }

    public async Task<IReadOnlyDictionary<FileId, Found>> Cards(IReadOnlyCollection<FileId> files, string? what)
    {
        var (found, mine) = (new Dictionary<FileId, Found>(), await ring.Programs());
        foreach (var some in files.Distinct().Chunk(400))
        {
            await db.Set<PlainRow>().Where(r => some.Contains(r.File)).Select(r => r.Program).FirstOrDefaultAsync();
            foreach (var row in await db.Set<PlainRow>().Where(r => some.Contains(r.File) && r.Table == TableCode.Card).ToListAsync())
            {
                if (mine.ContainsKey(row.Program))
                {
                    found[row.File] = new Found(row.File, row.Program, PlainFile.Read<IndexCard>(row).Value);
                }
            }
        }
        await NoteList(what is null || found.Count == 0 ? null : found.Values.First().Program, what ?? "");
        return found;
    }

    public async Task<IReadOnlyList<Found>> AllCards(ProgramId program, string? what)
    {
        await NoteList(what is null ? null : program, what ?? "");
        return [.. (await OpenAll<IndexCard>(program)).Select(c => new Found(c.File, program, c.Value))];
    }

    public async Task<IReadOnlyList<Found>> Near(ProgramId program, IReadOnlyCollection<string> words)
    {
        var found = new Dictionary<FileId, Found>();
        foreach (var one in words)
        {
            foreach (var card in await Nearest(one, 100))
            {
                found[card.File] = card;
            }
        }
        return [.. found.Values];
    }

    // The engine's index of three letters brings the nearest, and they are ranked as ours are.
    public async Task<IReadOnlyList<Found>> Search(string words, ProgramId? program, int limit)
    {
        var (asked, cards) = (new CardQuery(words), await Nearest(words, limit));
        await NoteList(cards.Count == 0 ? null : cards[0].Program, "Searched");
        return [.. cards.Select(c => (Score: asked.Score(c.Card), Card: c)).OrderByDescending(f => f.Score).ThenBy(f => f.Card.Card.CallName, StringComparer.Ordinal).Select(f => f.Card)];
    }

    async Task<IReadOnlyList<Found>> Nearest(string words, int limit)
    {
        var folded = Prose.Fold(words);
        var trigrams = string.Join(" OR ", Enumerable.Range(0, Math.Max(0, folded.Length - 2)).Select(n => folded.Substring(n, 3)).Where(t => !t.Contains(' ', StringComparison.Ordinal)).Distinct().Select(t => $"\"{t}\""));
        var files = db.IsSqlite
            ? await db.Database.SqlQuery<byte[]>($"SELECT file AS Value FROM plain_names WHERE plain_names MATCH {trigrams} ORDER BY rank LIMIT {limit}").ToListAsync()
            : (await db.Database.SqlQuery<Guid>($"SELECT file AS \"Value\" FROM plain_names WHERE name % {folded} ORDER BY similarity(name, {folded}) DESC LIMIT {limit}").ToListAsync()).ConvertAll(id => id.ToByteArray(bigEndian: true));
        return [.. (await Cards([.. files.Select(f => new FileId(new Guid(f, bigEndian: true)))], null)).Values];
    }

    public Task<IReadOnlyDictionary<FileId, FileId>> LeadTo(IReadOnlyCollection<FileId> files) => real.LeadTo(files);

    public StaffAct Begin() => real.Begin();

    public Task<Outcome<IReadOnlyList<AuditEntry>>> WhoOpened(FileId file, int limit) => real.WhoOpened(file, limit);

    public Task<Outcome<IReadOnlyList<AuditEntry>>> WhatWasDone(ProgramId program, int skip, int take) => real.WhatWasDone(program, skip, take);

    async Task NoteList(ProgramId? program, string what)
    {
        if (program is { } id && await ring.Program(id) is { } held && _lists.Add((id, what)))
        {
            await Note(held, AuditCode.Listed, what, null);
        }
    }

    readonly HashSet<(ProgramId, string)> _lists = [];

    Task Note(HeldProgram program, AuditCode code, string what, FileId? file) =>
        entries.Note(program, code, new AuditDetail { By = Me!.Id, Door = Door.Staff, File = file, What = what }, null);
}

/// <summary>A file of plain rows.</summary>
sealed class PlainFile(FileId file, ProgramId program, IReadOnlyList<PlainRow> rows) : OpenFile
{
    public override FileId Id => file;

    public override ProgramId Program => program;

    public override bool IsWhole => true;

    public override int Damaged => 0;

    public override IReadOnlyList<RowInFile> Rows => [.. rows.Select(r => new RowInFile(r.Table, r.Row, r.Version))];

    public override IReadOnlyList<Opened<T>> All<T>()
    {
        var table = SealedJson.CodeOf<T>();
        return [.. rows.Where(r => r.Table == table).Select(Read<T>)];
    }

    public override IReadOnlyList<KeptRecord> Everything() => [.. rows.Select(r => new KeptRecord(r.Table, r.Row, JsonDocument.Parse(r.Json).RootElement))];

    public static Opened<T> Read<T>(PlainRow row) where T : SealedRecord => new(row.File, row.Row, row.Version, SealedJson.Read<T>(row.Json));
}
