using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>One program's waits.</summary>
sealed record ProgramWaits(ProgramCard Program, ReplyTimes Times);

/// <summary>
/// How long people wait for an answer in the reader's own programs: counted from what stands on the desks and what moved into files, and kept
/// nowhere. A request that another program has now is that program's; it waits there since the day it was sent.
/// </summary>
[Opens]
sealed class HowLongPeopleWait(RequestDesk desk, IStaffVault vault, IPrograms programs, TimeProvider time)
{
    public async Task<IReadOnlyList<ProgramWaits>> Read()
    {
        var read = new List<ProgramWaits>();
        foreach (var program in await programs.Mine())
        {
            var opened = await desk.Open(program.Id, "Looked at how long people wait");
            if (opened.IsDone)
            {
                var requests = await vault.OpenAll<HelpRequest>(program.Id);
                var letters = await vault.OpenAll<Letter>(program.Id);
                var unread = opened.Value.Unread.Select(u => u.Value.Letter).ToHashSet();
                read.Add(new ProgramWaits(program, ReplyTimes.Of([.. WaitsOf(requests, letters, unread)], time.GetUtcNow())));
            }
        }
        return read;
    }

    /// <summary>The waits of a program's conversations.</summary>
    /// <param name="requests">Its requests, on the desk and in files.</param>
    /// <param name="letters">Its letters, likewise.</param>
    /// <param name="unread">Those of the letters that nobody has read.</param>
    public static IEnumerable<Wait> WaitsOf(IReadOnlyList<Opened<HelpRequest>> requests, IReadOnlyList<Opened<Letter>> letters, IReadOnlySet<RowId> unread)
    {
        // What was said by phone stands in notes; a letter that was read and not answered in writing is therefore not called unanswered.
        var ours = requests.Where(r => r.Value.State != RequestState.PassedOn).ToLookup(r => r.Value.Mailbox?.Id.Value ?? r.Row.Value);
        var theirs = letters.ToLookup(l => l.Value.Mailbox?.Id.Value ?? l.Row.Value);
        foreach (var one in ours.Select(r => r.Key).Union(theirs.Select(l => l.Key)))
        {
            var isWaiting = ours[one].Any(r => r.Value is { State: RequestState.New, IsAnswered: false }) || theirs[one].Any(l => unread.Contains(l.Row));
            var wrote = ours[one].Where(r => !r.Value.IsFromReply || !theirs[one].Any()).Select(r => r.Value.At).Concat(theirs[one].Where(l => l.Value.By is null).Select(l => l.Value.At));
            var answered = ours[one].SelectMany(r => r.Value.History).Where(s => s.What != RequestDeed.PassedOn).Select(s => s.At)
                .Concat(theirs[one].Where(l => l.Value.By is not null).Select(l => l.Value.At));
            foreach (var wait in Wait.Of(wrote, answered).Where(w => w.Until is not null || isWaiting))
            {
                yield return wait;
            }
        }
    }
}
