using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Releases;

/// <summary>Writes down a release that a person gave, and stops one.</summary>
[Opens]
sealed class WriteRelease(IStaffVault vault, FileChanges changes, IClientFiles files)
{
    public Task<Outcome> Give(FileId file, NewRelease release) => changes.Make(file, AuditCode.Made, "Wrote down a release",
        async (act, open) => (await files.Give(act, open, release)).Plain);

    /// <summary>Stops a release at once: links under it open no more, and the person is told.</summary>
    public Task<Outcome> Stop(FileId file, RowId release) => changes.Make(file, AuditCode.Changed, "Stopped a release", async (act, open) =>
    {
        if (open.All<Release>().FirstOrDefault(r => r.Row == release) is not { } was)
        {
            return Refusal.NotThere;
        }
        var row = await act.Db.Set<ReleaseRow>().AsTracking().SingleOrDefaultAsync(r => r.Id == release && r.File == file);
        if (row is not { State: ReleaseState.Live })
        {
            return Refusal.Rule("This release was stopped already.");
        }
        row.State = ReleaseState.Stopped;
        act.Change(was, was.Value with { Stopped = act.At, StoppedBy = vault.Me!.Id });
        await act.EndLinks(release);
        if (files.MailboxOf(open) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "We stopped sharing with {0}.", With = [was.Value.To], About = release, Topic = LineTopic.Release });
        }
        return Outcome.Done;
    });
}
