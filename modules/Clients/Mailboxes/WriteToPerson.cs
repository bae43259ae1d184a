using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Mailboxes;

/// <summary>Writes to the person's mailbox; the file keeps what was written.</summary>
[Opens]
sealed class WriteToPerson(IStaffVault vault, FileChanges changes, IClientFiles files)
{
    public Task<Outcome> Do(FileId file, string? words) => changes.Make(file, AuditCode.Made, "Wrote to the person", (act, open) =>
    {
        if (files.MailboxOf(open) is not { } mailbox)
        {
            return Refusal.Rule("There is no mailbox yet. Give a return code first.");
        }
        if (Prose.Clean(words) is not { } clean)
        {
            return Refusal.Rule("Write something first.", "Words");
        }
        act.TellPerson(mailbox, new PersonLine { Words = clean });
        act.Add(file, new Message { Words = clean, At = act.At, By = vault.Me!.Id });
        return Outcome.Done;
    }, isContact: true);
}

/// <summary>
/// Gives the person a new return code, and with it a new mailbox: live releases are told again there. A code they had before still opens what
/// it opened, and gets nothing new.
/// </summary>
[Opens]
sealed class GiveReturnCode(IStaffVault vault, IClientFiles files)
{
    /// <returns>The code. It is shown once and kept nowhere.</returns>
    public async Task<Outcome<string>> Do(FileId file, string language)
    {
        await using var act = vault.Begin();
        var opened = await FileChanges.Open(act, file);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var made = await act.NewMailbox(opened.Value.Program, language);
        if (!made.IsDone)
        {
            return made.Refusal;
        }
        await files.UseMailbox(act, opened.Value, made.Value.Address);
        var saved = await act.Commit(AuditCode.Made, "Gave a return code");
        return saved.IsDone ? made.Value.ReturnCode : saved.Refusal;
    }
}
