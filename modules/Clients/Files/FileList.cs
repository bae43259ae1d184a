using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>A line of the list of files.</summary>
sealed record FileLine(FileId File, string CallName, string Code, string Program, bool IsClosed)
{
    public override string ToString() => "sealed";
}

/// <summary>A page of the list.</summary>
sealed record FileLines(IReadOnlyList<FileLine> Lines, int Page, bool HasMore);

/// <summary>The files of the reader's programs: the last changed first, closed ones at the end; or those that a search finds.</summary>
[Opens]
sealed class FileList(IStaffVault vault, ParasolDb db, IPrograms programs)
{
    public const int PageSize = 25;

    public const int MostFound = 50;

    public Task<IReadOnlyList<ProgramCard>> Programs() => programs.Mine();

    public async Task<FileLines> Page(int page)
    {
        var mine = (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name);
        List<ProgramId> ids = [.. mine.Keys];
        var files = await db.Set<FileRow>().Where(f => ids.Contains(f.Program)).OrderBy(f => f.IsClosed).ThenByDescending(f => f.LastChange).ThenBy(f => f.File)
            .Skip((page - 1) * PageSize).Take(PageSize + 1).Select(f => f.File).ToListAsync();
        var cards = await vault.Cards([.. files.Take(PageSize)], "Looked at the list of files");
        return new FileLines([.. files.Where(cards.ContainsKey).Select(f => Line(cards[f], mine))], page, files.Count > PageSize);
    }

    public async Task<FileLines> Find(string words, ProgramId? program)
    {
        var mine = (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name);
        var found = await vault.Search(words, program, MostFound + 1);
        return new FileLines([.. found.Take(MostFound).Select(f => Line(f, mine))], 1, found.Count > MostFound);
    }

    static FileLine Line(Found found, Dictionary<ProgramId, string> programs) =>
        new(found.File, found.Card.CallName, found.Card.Code, programs.GetValueOrDefault(found.Program, ""), found.Card.IsClosed);
}
