using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Outbox;

[Opens]
sealed class QueuedMessages(IStaffVault vault, IEnumerable<IChannel> channels, IDispatch dispatch) : IOutbox
{
    public Outcome<RowId> Queue(StaffAct act, OpenFile file, NeutralLine line, DateOnly day)
    {
        var contact = file.One<SafeContact>()?.Value;
        if (file.One<Profile>()?.Value is not { } profile)
        {
            return Refusal.Damaged;
        }
        if (profile.Closed is not null)
        {
            return ClientFiles.FileIsClosed;
        }
        if (SendingRules.WayOf(contact) is not { } way)
        {
            return Refusal.Rule("{The client} has not said that texts or e-mails are safe, so nothing can be sent.");
        }
        var isByItself = SendingRules.IsForMachines(contact!, way) && channels.Any(c => c.Way == way && c.IsSetUp);
        var row = act.Add(file.Id, new Outgoing { Line = line, Language = NeutralLines.LanguageFor(profile.Language), Way = way, Day = day, Queued = act.At, By = vault.Me!.Id });
        act.Db.Add(new OutgoingRow
        {
            Row = row, Organisation = vault.Me.Organisation, Program = file.Program, File = file.Id, DueDay = day, State = isByItself ? OutgoingState.Waiting : OutgoingState.ByHand,
        });
        return row;
    }

    public async Task Cancel(StaffAct act, RowId message)
    {
        if (await act.Db.Set<OutgoingRow>().AsTracking().SingleOrDefaultAsync(r => r.Row == message) is { State: OutgoingState.Waiting or OutgoingState.ByHand } row)
        {
            row.State = OutgoingState.Ended;
        }
        dispatch.Forget(message);
    }

    /// <summary>How to reach somebody has changed: what was queued under the old words does not leave.</summary>
    public async Task EndAll(StaffAct act, FileId file)
    {
        foreach (var row in await act.Db.Set<OutgoingRow>().AsTracking().Where(r => r.File == file && (r.State == OutgoingState.Waiting || r.State == OutgoingState.ByHand)).ToListAsync())
        {
            row.State = OutgoingState.Ended;
            dispatch.Forget(row.Row);
        }
    }
}

/// <summary>Notes that a message was sent by hand, or that somebody saw to one that failed. The safe hours hold for a hand too.</summary>
[Opens]
sealed class SettleMessage(FileChanges changes, Web.Seams.IOrganisationFace organisation)
{
    public Task<Outcome> Do(FileId file, RowId message) => changes.Make(file, AuditCode.Changed, "Saw to a message", async (act, open) =>
    {
        if (open.Find<Outgoing>(message) is not { } was || await act.Db.Set<OutgoingRow>().AsTracking().SingleOrDefaultAsync(r => r.Row == message && r.File == file) is not { } row)
        {
            return Refusal.NotThere;
        }
        if (row.State == OutgoingState.ByHand && ReachRules.MayReachNow(open.One<SafeContact>()?.Value, was.Value.Way, act.At, organisation.TimeZone).State == ReachState.Blocked)
        {
            return Refusal.Rule("Now is not a safe hour.");
        }
        row.State = row.State == OutgoingState.ByHand ? OutgoingState.Left : OutgoingState.Ended;
        act.Change(was, was.Value with { Settled = act.At });
        return Outcome.Done;
    });
}
