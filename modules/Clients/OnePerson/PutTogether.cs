using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.Outbox;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>Two files that are about one person become one, in one act; the other is kept for 30 days, out of everybody's reach, so that they can be taken apart.</summary>
[Opens]
sealed class PutTogether(IStaffVault vault, IClientFiles files, QueuedMessages messages, IEnumerable<OnePerFile> singles)
{
    static readonly Refusal Closed = Refusal.Rule("The file that stays is closed. Let the other one stay, or open it again first.", "Stays");

    static readonly Refusal Holds = Refusal.Rule("The file that would go was put together with another one less than 30 days ago. Let that file stay.", "Stays");

    /// <param name="stays">The file that stays.</param>
    /// <param name="goes">The file whose records go into it.</param>
    /// <param name="wordsOfOther">Who they are is told in the words of the file that goes.</param>
    /// <param name="contact">Whose words on how to reach them hold.</param>
    public async Task<Outcome> Do(FileId stays, FileId goes, bool wordsOfOther = false, ContactFrom contact = ContactFrom.Stays)
    {
        await using var act = vault.Begin();
        var opened = await Two(act, stays, goes);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var (a, b) = opened.Value;
        if (a.One<Profile>() is not { } profile || b.One<Profile>() is not { } other || !a.IsWhole || !b.IsWhole)
        {
            return Refusal.Damaged;
        }
        if (profile.Value.Closed is not null)
        {
            return Closed;
        }
        if (b.All<SamePerson>().Any(s => s.Value.IsSame && s.Value.At > act.At.AddDays(-TwoAsOne.Days - 2)))
        {
            return Holds;
        }
        var rows = Rows(a, b);
        var memory = new BeforeTogether { Came = rows, WasThere = [.. a.Rows.Select(r => r.Row)], Profile = profile.Value, ProfileVersion = profile.Version + 1 };
        var now = TwoAsOne.Profile(profile.Value, other.Value, wordsOfOther);
        act.Change(profile, now);
        memory = await Contact(act, a, b, contact, memory);
        act.SetCard(a.Id, Cards.Of(now, TwoAsOne.Contact(a.One<SafeContact>()?.Value, b.One<SafeContact>()?.Value, contact)));
        memory = memory with { LastContact = await Days(act, a.Id, b.Id) };
        act.Add(b.Id, memory);
        act.Add(a.Id, new SamePerson { Other = b.Id, IsSame = true, Code = other.Value.Code, At = act.At, By = vault.Me!.Id });
        Tell(act, a, b);
        act.Move(b, a.Id, rows);
        act.PutAway(b.Id, a.Id, DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(TwoAsOne.Days));
        return await act.Commit(AuditCode.Changed, "Put two files of one person together");
    }

    static async Task<Outcome<(OpenFile Stays, OpenFile Goes)>> Two(StaffAct act, FileId stays, FileId goes)
    {
        var a = await FileChanges.Open(act, stays);
        var b = await FileChanges.Open(act, goes);
        return !a.IsDone || !b.IsDone || stays == goes || a.Value.Program != b.Value.Program ? Refusal.NotThere : (a.Value, b.Value);
    }

    // Everything but what a file has for itself. Of what a file has once, the one of the file that stays holds, where it has one.
    IReadOnlyList<RowId> Rows(OpenFile a, OpenFile b)
    {
        var has = a.Rows.Select(r => r.Kind).ToHashSet();
        var kept = singles.Where(s => s.Stays || has.Contains(s.Table)).Select(s => s.Table).ToHashSet();
        var own = b.All<Around.Bond>().Where(t => t.Value.Other == a.Id).Select(t => t.Row).Concat(b.All<SamePerson>().Where(s => s.Value.Other == a.Id).Select(s => s.Row)).ToHashSet();
        return [.. b.Rows.Where(r => !kept.Contains(r.Kind) && !own.Contains(r.Row)).Select(r => r.Row)];
    }

    async Task<BeforeTogether> Contact(StaffAct act, OpenFile a, OpenFile b, ContactFrom from, BeforeTogether memory)
    {
        var (mine, other) = (a.One<SafeContact>(), b.One<SafeContact>()?.Value);
        var now = TwoAsOne.Contact(mine?.Value, other, from);
        if (now != other)
        {
            await messages.EndAll(act, b.Id);
        }
        if (now is null || now == mine?.Value)
        {
            return memory;
        }
        // What waits under words that hold no more does not leave.
        await messages.EndAll(act, a.Id);
        if (mine is not null)
        {
            act.Change(mine, now);
        }
        else
        {
            act.Add(a.Id, now, Files.Single.Row(a.Id, TableCode.SafeContact));
        }
        return memory with { Contact = mine?.Value, ContactVersion = (mine?.Version ?? 0) + 1 };
    }

    // The clear row of the file that goes is taken away: no list, no count and no Today finds it.
    static async Task<DateOnly?> Days(StaffAct act, FileId stays, FileId goes)
    {
        var rows = await act.Db.Set<FileRow>().AsTracking().Where(f => f.File == stays || f.File == goes).ToListAsync();
        var (a, b) = (rows.Find(r => r.File == stays), rows.Find(r => r.File == goes));
        if (a is not null)
        {
            a.LastChange = DateOnly.FromDateTime(act.At.UtcDateTime);
            a.LastContact = b?.LastContact > a.LastContact || a.LastContact is null ? b?.LastContact ?? a.LastContact : a.LastContact;
        }
        if (b is not null)
        {
            act.Db.Remove(b);
        }
        return b?.LastContact;
    }

    // The newest mailbox counts from now on; the other one is still read, and what is written there still comes.
    void Tell(StaffAct act, OpenFile a, OpenFile b)
    {
        var boxes = a.All<FileMailbox>().Concat(b.All<FileMailbox>()).OrderByDescending(m => m.Value.Since).Select(m => m.Value.Address).OfType<MailboxAddress>().ToList();
        var mine = new[] { files.MailboxOf(a), files.MailboxOf(b) }.OfType<MailboxAddress>().DistinctBy(m => m.Id);
        foreach (var box in mine)
        {
            act.TellPerson(box, new PersonLine
            {
                About = new RowId(a.Id.Value),
                Says = box.Id == boxes[0].Id
                    ? "We had two files for you here. They are one now, and nothing was lost."
                    : "We had two files for you here. They are one now, and nothing was lost. From now on we write to your newer mailbox. Without its code, write to us here.",
            });
        }
    }
}
