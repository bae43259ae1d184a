using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Around;

/// <summary>Somebody around the person, and their card where the reader may see it; null where the file is not there any more.</summary>
sealed record TiedFile(Opened<Bond> Tie, IndexCard? Card)
{
    public override string ToString() => "sealed";
}

/// <summary>Ties files of one program together, and unties them.</summary>
[Opens]
sealed class KeepAround(IStaffVault vault, IClientFiles files)
{
    const int MostShown = 5;

    static readonly Refusal NoTie = Refusal.Rule("Say what they are to each other.", "As");

    public async Task<IReadOnlyList<TiedFile>> Of(OpenFile file)
    {
        // A file that was put together with another is found under that one's name, and with this one it is nobody else.
        var led = await vault.LeadTo([.. file.All<Bond>().Select(t => t.Value.Other)]);
        var ties = file.All<Bond>().Select(t => led.TryGetValue(t.Value.Other, out var other) ? t with { Value = t.Value with { Other = other } } : t).Where(t => t.Value.Other != file.Id).ToList();
        var cards = await vault.Cards([.. ties.Select(t => t.Value.Other).Distinct()]);
        return [.. ties.OrderBy(t => t.Value.As).ThenBy(t => t.Value.At).Select(t => new TiedFile(t, cards.GetValueOrDefault(t.Value.Other)?.Card))];
    }

    /// <summary>A file of their own for somebody around the person.</summary>
    public async Task<Outcome<FileId>> Start(FileId file, Tie? tie, string? callName, bool both)
    {
        if (tie is not { } to || !Enum.IsDefined(to))
        {
            return NoTie;
        }
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var started = await files.Start(act, open.Value.Program, new NewClient { CallName = callName });
        if (!started.IsDone)
        {
            return started.Refusal;
        }
        Bind(act, file, started.Value, to, both);
        await files.MarkChanged(act, file);
        var done = await act.Commit(AuditCode.Made, "Started a file for somebody around them");
        return done.IsDone ? started.Value : done.Refusal;
    }

    /// <summary>Ties a file that is there, found by its code or by a name. More than one that fits is refused by naming their codes.</summary>
    public async Task<Outcome> Link(FileId file, Tie? tie, string? words, bool both)
    {
        if (tie is not { } to || !Enum.IsDefined(to))
        {
            return NoTie;
        }
        if (Prose.Clean(words) is not { } asked)
        {
            return Refusal.Rule("Write the name or the code of their file.", "Find");
        }
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var found = (await vault.Search(asked, open.Value.Program, MostShown)).Where(f => f.File != file).ToList();
        var exact = found.Where(f => string.Equals(f.Card.Code, asked, StringComparison.OrdinalIgnoreCase)).ToList();
        if ((exact.Count == 1 ? exact : found) is not [var other])
        {
            return found.Count == 0
                ? Refusal.Rule("No file of this program fits. Files of other programs cannot be tied: not even that they exist is known here.", "Find")
                : Refusal.Rule("More than one file fits. Write the code of the right one: {0}.", "Find", string.Join(", ", found.Select(f => $"{f.Card.Code} ({f.Card.CallName})")));
        }
        if (open.Value.All<Bond>().Any(t => t.Value.Other == other.File))
        {
            return Refusal.Rule("This file is tied already.", "Find");
        }
        if (both && await FileChanges.Open(act, other.File) is { IsDone: false } gone)
        {
            return gone.Refusal!;
        }
        Bind(act, file, other.File, to, both);
        await files.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Tied a file of somebody around them");
    }

    /// <summary>Unties: here, and in the other file where that shows it too.</summary>
    public async Task<Outcome> Remove(FileId file, RowId row)
    {
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Bond>(row) is not { } tie)
        {
            return Refusal.NotThere;
        }
        act.Remove(tie);
        var other = await FileChanges.Open(act, tie.Value.Other);
        foreach (var back in other.IsDone ? other.Value.All<Bond>().Where(t => t.Value.Other == file) : [])
        {
            act.Remove(back);
        }
        await files.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Untied a file of somebody around them");
    }

    void Bind(StaffAct act, FileId file, FileId other, Tie tie, bool both)
    {
        var me = vault.Me!.Id;
        act.Add(file, new Bond { Other = other, As = tie, At = act.At, By = me });
        if (both)
        {
            act.Add(other, new Bond { Other = file, As = Bond.Back(tie), At = act.At, By = me });
        }
    }
}
