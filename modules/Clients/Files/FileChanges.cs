using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>Carries a change through one client file: opens it in an act, lets the change decide, notes the day, commits.</summary>
[Opens]
sealed class FileChanges(IStaffVault vault, IClientFiles files)
{
    /// <param name="id">The file. One of another program, and a file that is no client's, are not there.</param>
    /// <param name="code">What the audit entry says in clear.</param>
    /// <param name="what">What was done, in English; key of its translation.</param>
    /// <param name="change">Decides, adds and changes; when it refuses, nothing is written.</param>
    /// <param name="isContact">Somebody was in contact with the person.</param>
    public async Task<Outcome> Make(FileId id, AuditCode code, string what, Func<StaffAct, OpenFile, Task<Outcome>> change, bool isContact = false)
    {
        await using var act = vault.Begin();
        var opened = await Open(act, id);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var outcome = await change(act, opened.Value);
        if (!outcome.IsDone)
        {
            return outcome;
        }
        await (isContact ? files.MarkContact(act, id) : files.MarkChanged(act, id));
        return await act.Commit(code, what);
    }

    /// <inheritdoc cref="Make(FileId, AuditCode, string, Func{StaffAct, OpenFile, Task{Outcome}}, bool)"/>
    public Task<Outcome> Make(FileId id, AuditCode code, string what, Func<StaffAct, OpenFile, Outcome> change, bool isContact = false) =>
        Make(id, code, what, (act, file) => Task.FromResult(change(act, file)), isContact);

    /// <summary>The file, open in this act.</summary>
    public static async Task<Outcome<OpenFile>> Open(StaffAct act, FileId id)
    {
        var opened = await act.Open(id);
        return opened.IsDone && !IsClientFile(opened.Value) ? Refusal.NotThere : opened;
    }

    /// <summary>The file holds a profile, or one that does not open any more. A program's desk and a listing's file hold none.</summary>
    public static bool IsClientFile(OpenFile file) => file.All<Profile>().Count > 0 || file.Damaged > 0;
}
