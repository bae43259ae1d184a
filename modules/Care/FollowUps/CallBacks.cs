using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.FollowUps;

/// <summary>A call-back is a follow-up with the hour from which it is safe. A file has one open at most.</summary>
[Opens]
internal sealed class CallBacks(IStaffVault vault, FollowUpBook book, IOrganisationFace here) : ICallBacks
{
    public async Task Set(StaffAct act, OpenFile file, DateTimeOffset safeFrom)
    {
        var made = FollowUp.CallBack(safeFrom, here.DayAt(safeFrom), vault.Me!.Id);
        if (Of(file) is { } open)
        {
            await book.Change(act, open, made);
        }
        else
        {
            book.Add(act, file.Id, file.Program, made);
        }
    }

    public async Task Finish(StaffAct act, OpenFile file)
    {
        if (Of(file) is { } open)
        {
            await book.Change(act, open, open.Value.Finish(act.At));
        }
    }

    static Opened<FollowUp>? Of(OpenFile file) => file.All<FollowUp>().FirstOrDefault(f => f.Value is { SafeFrom: not null, Done: null });
}
