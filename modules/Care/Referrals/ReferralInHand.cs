using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>A referral that an act has opened, as it stands now.</summary>
/// <param name="Act">The act.</param>
/// <param name="File">Its file, open in the act.</param>
/// <param name="Was">The record as it is written.</param>
/// <param name="Now">As it stands for whoever reads it now: see <see cref="Referral.Seen"/>.</param>
/// <param name="Author">Who acts, and when.</param>
[Opens]
internal sealed record ReferralInHand(StaffAct Act, OpenFile File, Opened<Referral> Was, Referral Now, Author Author)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// The one way a worker changes a referral. What belongs to every change is done here: the follow-up moves along, a link that is out dies
/// when nothing more is expected, and the person's mailbox is told.
/// </summary>
[Opens]
internal sealed class ReferralChange(IStaffVault vault, IClientFiles clients, ReferralStanding standing, FollowUpBook book)
{
    /// <param name="file">Whose.</param>
    /// <param name="row">Which referral.</param>
    /// <param name="code">For the audit.</param>
    /// <param name="what">For the audit, in a short English sentence.</param>
    /// <param name="change">Decides: the changed referral and what else came of it, or a refusal, and then nothing is written.</param>
    /// <param name="isMove">The referral has moved, so that its follow-up, its links and the person hear of it.</param>
    /// <param name="followUpDay">The day of the next follow-up, where the worker chose one.</param>
    public async Task<Outcome<T>> Do<T>(
        FileId file, RowId row, AuditCode code, string what, Func<ReferralInHand, Task<Outcome<(Referral Referral, T Result)>>> change,
        bool isMove = true, DateOnly? followUpDay = null)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Referral>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = await standing.Now(open.Value, was);
        var changed = await change(new ReferralInHand(act, open.Value, was, now, new Author(act.At, vault.Me!.Id)));
        if (!changed.IsDone)
        {
            return changed.Refusal;
        }
        var (referral, result) = changed.Value;
        if (isMove)
        {
            referral = await Follow(act, open.Value, row, referral, followUpDay);
        }
        act.Change(was, referral);
        await clients.MarkChanged(act, file);
        var done = await act.Commit(code, what);
        return done.IsDone ? result : done.Refusal;
    }

    public async Task<Outcome> Do(
        FileId file, RowId row, AuditCode code, string what, Func<ReferralInHand, Outcome<Referral>> change, bool isMove = true, DateOnly? followUpDay = null) =>
        (await Do(file, row, code, what, r => Task.FromResult(change(r).Then<(Referral, bool)>(now => (now, true))), isMove, followUpDay)).Plain;

    async Task<Referral> Follow(StaffAct act, OpenFile file, RowId row, Referral referral, DateOnly? day)
    {
        referral = await book.Align(act, file, row, referral, day);
        if (Moves.IsOver(referral.State) && referral.Release is { } release)
        {
            await act.EndLinks(release);
        }
        if (clients.MailboxOf(file) is { } mailbox && States.ForPerson(referral) is { } says)
        {
            act.TellPerson(mailbox, new PersonLine { Says = says, With = States.PlacesFor(referral), About = row, Topic = LineTopic.Referral, Place = States.WasThere(referral) ? referral.Service?.Value : null });
        }
        return referral;
    }
}
