using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>Closes a file and opens it again. A closed file is still found and read; no release can be given from it.</summary>
[Opens]
sealed class CloseFile(FileChanges changes, IClientFiles files)
{
    public Task<Outcome> Close(FileId file) => changes.Make(file, AuditCode.Changed, "Closed the file", async (act, open) =>
        (await files.Releases(open)).Any(r => r.IsLive)
            ? Refusal.Rule("A release is still live. Stop it first: nothing may leave from a closed file.")
            : await Set(act, open, act.At));

    public Task<Outcome> Reopen(FileId file) => changes.Make(file, AuditCode.Changed, "Opened the file again", (act, open) => Set(act, open, null));

    static async Task<Outcome> Set(StaffAct act, OpenFile open, DateTimeOffset? closed)
    {
        if (open.One<Profile>() is not { } was)
        {
            return Refusal.Damaged;
        }
        if (was.Value.Closed is null == closed is null)
        {
            return Refusal.Rule(closed is null ? "This file is open already." : "This file is closed already.");
        }
        var profile = was.Value with { Closed = closed };
        act.Change(was, profile);
        act.SetCard(open.Id, Cards.Of(profile, open.One<SafeContact>()?.Value));
        var id = open.Id;
        if (await act.Db.Set<FileRow>().AsTracking().SingleOrDefaultAsync(f => f.File == id) is { } row)
        {
            row.IsClosed = closed is not null;
        }
        return Outcome.Done;
    }
}
