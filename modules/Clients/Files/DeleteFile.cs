using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>
/// Deletes a file for good: its keys are destroyed, so that it is unreadable at once, also in copies of the records. Links to partners die
/// with its releases. The person is told when they have a mailbox.
/// </summary>
[Opens]
sealed class DeleteFile(IStaffVault vault, IClientFiles files)
{
    /// <param name="id">Which file.</param>
    /// <param name="typedCode">The file's code, typed back, so that nobody deletes the wrong one by a slip.</param>
    public async Task<Outcome> Do(FileId id, string? typedCode)
    {
        await using var act = vault.Begin();
        var opened = await FileChanges.Open(act, id);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var file = opened.Value;
        if (!FileCodes.IsSame(files.ProfileOf(file).Code, typedCode))
        {
            return Refusal.Rule("This is not the code of this file. Type it as it stands above.", "Code");
        }
        foreach (var release in file.All<Release>())
        {
            await act.EndLinks(release.Row);
        }
        if (files.MailboxOf(file) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "Your file here was deleted. It cannot be read any more.", About = new RowId(id.Value) });
        }
        var shredded = await act.Shred(id);
        return shredded.IsDone ? await act.Commit(AuditCode.Deleted, "Deleted the file for good") : shredded;
    }
}
