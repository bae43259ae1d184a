using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>
/// In which programs there is legal work: those in which an administrator switched it on. The wall is the program's key; this only says that a program
/// without the tick has no such pages either.
/// </summary>
[Opens]
internal sealed class LegalWall(IPrograms programs, IStaffVault vault, IClientFiles clients)
{
    /// <summary>The key of the tick on a program.</summary>
    public const string Tick = "legal-work";

    /// <summary>The reader's programs with legal work, by name.</summary>
    public async Task<IReadOnlyList<ProgramCard>> Mine() => [.. (await programs.Mine()).Where(p => p.OptionalFields.Contains(Tick))];

    /// <summary>Opens a file of a program with legal work; every other one is not there.</summary>
    public async Task<Outcome<OpenFile>> Open(FileId file, string what)
    {
        var open = await vault.Open(file, what);
        return open.IsDone && await Has(open.Value.Program) ? open : open.Refusal ?? Refusal.NotThere;
    }

    /// <summary>The one way in which a file's legal work is changed: opens it, lets the caller change it, saves with one audit entry.</summary>
    /// <param name="file">Of a program with legal work; every other one is not there.</param>
    /// <param name="code">What the entry says in clear.</param>
    /// <param name="what">What was done: a short English sentence, no client's words.</param>
    /// <param name="change">Adds and changes records; what it refuses is not saved.</param>
    public async Task<Outcome> Change(FileId file, AuditCode code, string what, Func<StaffAct, OpenFile, Outcome> change)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone || !await Has(open.Value.Program))
        {
            return open.Refusal ?? Refusal.NotThere;
        }
        var changed = change(act, open.Value);
        if (!changed.IsDone)
        {
            return changed;
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(code, what);
    }

    async Task<bool> Has(ProgramId program) => (await programs.Find(program))?.OptionalFields.Contains(Tick) == true;
}
