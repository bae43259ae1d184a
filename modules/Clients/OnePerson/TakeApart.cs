using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.Mailboxes;
using Parasol.Clients.Outbox;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>Takes two files apart that were put together by mistake: what came goes back as it is now, what was added since stays.</summary>
[Opens]
sealed class TakeApart(IStaffVault vault, QueuedMessages messages)
{
    static readonly Refusal Over = Refusal.Rule("The 30 days are over. What was kept for taking them apart was destroyed.");

    static readonly Refusal Already = Refusal.Rule("These files were taken apart already.");

    public async Task<Outcome> Do(FileId from, FileId file)
    {
        await using var act = vault.Begin();
        var opened = await FileChanges.Open(act, from);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var a = opened.Value;
        if (a.All<SamePerson>().FirstOrDefault(s => s.Value.Other == file) is not { } same || a.One<Profile>() is not { } profile)
        {
            return Refusal.NotThere;
        }
        if (!same.Value.IsSame)
        {
            return Already;
        }
        var away = await act.BringBack(file, from);
        if (!away.IsDone)
        {
            return Over;
        }
        var b = away.Value;
        if (!a.IsWhole || !b.IsWhole || b.One<BeforeTogether>() is not { Value.Profile: { } before } memory || b.One<Profile>() is not { } other)
        {
            return Refusal.Damaged;
        }
        var now = profile.Version == memory.Value.ProfileVersion ? before with { Closed = profile.Value.Closed } : TwoAsOne.Without(profile.Value, before, other.Value);
        act.Change(profile, now);
        var contact = await Contact(act, a, memory.Value);
        act.SetCard(a.Id, Cards.Of(now, contact));
        act.Change(same, same.Value with { IsSame = false, At = act.At, By = vault.Me!.Id });
        act.Remove(memory);
        await Days(act, a, memory.Value, file, other.Value.Closed is not null);
        foreach (var box in new[] { OwnFiles.MailboxOf(a) }.Concat(a.All<FileMailbox>().Where(m => memory.Value.Came.Contains(m.Row)).OrderByDescending(m => m.Value.Since).Take(1).Select(m => m.Value.Address)).OfType<MailboxAddress>().DistinctBy(m => m.Id))
        {
            act.TellPerson(box, new PersonLine { About = new RowId(a.Id.Value), Says = "Two files had been put together here by mistake. They are apart again." });
        }
        act.Move(a, file, TwoAsOne.Back(memory.Value, a));
        return await act.Commit(AuditCode.Changed, "Took two files apart again");
    }

    // The words that held before hold again, unless somebody has written others since.
    async Task<SafeContact?> Contact(StaffAct act, OpenFile a, BeforeTogether memory)
    {
        var now = a.One<SafeContact>();
        if (memory.ContactVersion == 0 || now?.Version != memory.ContactVersion)
        {
            return now?.Value;
        }
        await messages.EndAll(act, a.Id);
        if (memory.Contact is { } before)
        {
            act.Change(now, before);
        }
        else
        {
            act.Remove(now);
        }
        return memory.Contact;
    }

    async Task Days(StaffAct act, OpenFile a, BeforeTogether memory, FileId file, bool isClosed)
    {
        var (id, today) = (a.Id, DateOnly.FromDateTime(act.At.UtcDateTime));
        if (await act.Db.Set<FileRow>().AsTracking().SingleOrDefaultAsync(f => f.File == id) is { } row)
        {
            row.LastChange = today;
        }
        act.Db.Add(new FileRow { File = file, Organisation = vault.Me!.Organisation, Program = a.Program, IsClosed = isClosed, LastChange = today, LastContact = memory.LastContact });
    }
}
