using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Joining;

/// <summary>What another program shares, as it reads now.</summary>
internal sealed record JoinedSheet(string From, Joined Read)
{
    /// <summary>The released name; null where it is not released.</summary>
    public string? Name => Read.Page.Fields.FirstOrDefault(f => f.Label == "Name to use")?.Text;

    public override string ToString() => "sealed";
}

/// <summary>Looks at what other programs share, and puts it with a file. The file keeps a token and where it comes from, never a copy.</summary>
[Opens]
internal sealed class ReceivedPlans(IStaffVault vault, IJoinedVault joined, IClientFiles clients, IPrograms programs, FileByName files)
{
    /// <summary>What is shared with a file now. What was stopped, is past its day or was deleted is absent, as if it never was.</summary>
    public async Task<IReadOnlyList<JoinedSheet>> Of(ProgramId program, IEnumerable<JoinedIn> received)
    {
        var sheets = new List<JoinedSheet>();
        foreach (var one in received.OrderBy(r => r.At))
        {
            if (await joined.Open(program, one.Token) is { IsDone: true } read)
            {
                sheets.Add(await Sheet(read.Value));
            }
        }
        return sheets;
    }

    /// <summary>What waits on a program's desk.</summary>
    public async Task<Outcome<JoinedSheet>> Look(ProgramId program, RowId row)
    {
        var desk = await vault.OpenDesk(program, "Looked at what another program shares");
        if (!desk.IsDone || desk.Value.Find<JoinedIn>(row) is not { } waits)
        {
            return Refusal.NotThere;
        }
        var read = await joined.Open(program, waits.Value.Token);
        return read.IsDone ? await Sheet(read.Value) : read.Refusal;
    }

    /// <summary>Puts it with a file of the program, found by its name or code.</summary>
    public async Task<Outcome<FileId>> PutWith(ProgramId program, RowId row, string? words)
    {
        var found = await files.Find(program, words);
        return found.IsDone ? await Put(program, row, async act => (await act.Open(found.Value)).Plain is { IsDone: false } gone ? gone.Refusal : found.Value, "Put with a file what another program shares") : found;
    }

    /// <summary>Starts a file with the released name and puts it there.</summary>
    public async Task<Outcome<FileId>> StartFile(ProgramId program, RowId row)
    {
        var sheet = await Look(program, row);
        return sheet.IsDone
            ? await Put(program, row, act => clients.Start(act, program, new NewClient { CallName = sheet.Value.Name }), "Started a file with what another program shares")
            : sheet.Refusal;
    }

    async Task<Outcome<FileId>> Put(ProgramId program, RowId row, Func<StaffAct, Task<Outcome<FileId>>> where, string what)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone || desk.Value.Find<JoinedIn>(row) is not { } waits || !await joined.IsThere(program, waits.Value.Token))
        {
            return Refusal.NotThere;
        }
        var file = await where(act);
        if (!file.IsDone)
        {
            return file;
        }
        act.Remove(waits);
        act.Add(file.Value, waits.Value);
        await clients.MarkChanged(act, file.Value);
        var done = await act.Commit(AuditCode.Changed, what);
        return done.IsDone ? file : done.Refusal;
    }

    async Task<JoinedSheet> Sheet(Joined read) => new((await programs.Find(read.From))?.Name ?? "", read);
}

/// <summary>Finds one file of a program by its code or a name, for a form that asks for it in one field.</summary>
[Opens]
internal sealed class FileByName(IStaffVault vault)
{
    const int MostShown = 5;

    public async Task<Outcome<FileId>> Find(ProgramId program, string? words)
    {
        if (Prose.Clean(words) is not { } asked)
        {
            return Refusal.Rule("Write the name or the code of their file.", "Find");
        }
        var found = await vault.Search(asked, program, MostShown);
        var exact = found.Where(f => string.Equals(f.Card.Code, asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact.Count == 1 ? exact : found) switch
        {
            [var one] => one.File,
            { Count: 0 } => Refusal.Rule("No file of this program fits.", "Find"),
            _ => Refusal.Rule("More than one file fits. Write the code of the right one: {0}.", "Find", string.Join(", ", found.Select(f => $"{f.Card.Code} ({f.Card.CallName})"))),
        };
    }
}
