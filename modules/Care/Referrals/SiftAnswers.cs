using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>
/// Takes in what partners answered: the referral moves, its timeline grows, its follow-up moves along. The person's mailbox was told when the
/// answer came. An answer whose referral cannot be opened is kept beside it, as it came.
/// </summary>
[Opens]
internal sealed class SiftAnswers(IStaffVault vault, IClientFiles clients, FollowUpBook book) : ISift
{
    // Two answers about one referral may come in one sift, and the file shows neither until the sift is over.
    readonly Dictionary<RowId, Referral> _inHand = [];
    ActId _act;

    public TableCode Table => TableCode.PartnerAnswer;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        if (_act != act.Id)
        {
            _act = act.Id;
            _inHand.Clear();
        }
        var answer = arrival.As<PartnerAnswer>();
        // The file may have been put together with another since the partner answered.
        answer = answer with { File = (await vault.LeadTo([answer.File])).GetValueOrDefault(answer.File, answer.File) };
        var open = await act.Open(answer.File);
        if (!open.IsDone)
        {
            // The file is gone: the person deleted it, and what is said about it goes the same way.
            return;
        }
        if (open.Value.Find<Referral>(answer.About) is not { } was)
        {
            act.Add(answer.File, answer, arrival.Row);
            return;
        }
        var before = _inHand.GetValueOrDefault(was.Row, was.Value);
        var answered = before.Answer(answer.Reply, answer.Words, null, new Author(answer.At, null));
        if (!answered.IsDone)
        {
            // The door demands a reason; what came without one all the same is not lost.
            act.Add(answer.File, answer, arrival.Row);
            return;
        }
        var moved = await book.Align(act, open.Value, was.Row, answered.Value);
        _inHand[was.Row] = moved;
        act.Change(was, moved);
        await clients.MarkChanged(act, answer.File);
    }
}
