using Parasol.Kernel;
using Parasol.Requests.Desk;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>Says that a person's letters have been read.</summary>
[Opens]
sealed class MarkRead(IStaffVault vault)
{
    /// <summary>The letters about a request, or the one letter in a file whose mark has this id. Read twice is read.</summary>
    public async Task<Outcome> Mark(ProgramId program, RowId requestOrMark)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var contents = DeskContents.Of(desk.Value);
        var request = contents.Requests.FirstOrDefault(r => r.Row == requestOrMark);
        var marks = request is null ? contents.Unread.Where(u => u.Row == requestOrMark) : contents.UnreadOf(request.Value);
        var some = false;
        foreach (var mark in marks)
        {
            act.Remove(desk.Value.Id, mark.Row);
            some = true;
        }
        return some ? await act.Commit(AuditCode.Changed, "Read a reply") : Outcome.Done;
    }
}
