using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>What a worker writes down about a referral that is on its way.</summary>
[Opens]
internal sealed class MoveReferral(ReferralChange changes)
{
    public Task<Outcome> AskFirst(FileId file, RowId row, DateOnly? followUpDay) =>
        Do(file, row, r => r.Now.AskFirst(r.Author), "Waits for {the client}'s word", followUpDay);

    public Task<Outcome> Answer(FileId file, RowId row, PartnerReply reply, string? words, string? barrier) =>
        Do(file, row, r => r.Now.Answer(reply, words, barrier, r.Author), "Wrote down an answer by phone");

    /// <summary>Somebody of ours brought the person and the place together, in person or on one call: a warm handoff. Who and how stands in the words.</summary>
    public Task<Outcome> Introduce(FileId file, RowId row, string? words) => changes.Do(file, row, AuditCode.Changed, "Wrote down an introduction",
        r => Moves.IsOver(r.Now.State) ? Moves.Refused : r.Was.Value.Note(r.Author, "Introduced {the client} to somebody at {0}", Prose.Clean(words)), isMove: false);

    public Task<Outcome> Book(FileId file, RowId row, DateOnly? day, string? words) => Do(file, row, r => r.Now.Book(day, words, r.Author), "Wrote down a day");

    public Task<Outcome> Attend(FileId file, RowId row, string? words) => Do(file, row, r => r.Now.Attend(words, r.Author), "Wrote down a visit");

    public Task<Outcome> Help(FileId file, RowId row, string? words) => Do(file, row, r => r.Now.Help(words, r.Author), "Wrote down that it helped");

    public Task<Outcome> MissContact(FileId file, RowId row, string? words) => Do(file, row, r => r.Now.MissContact(words, r.Author), "Could not reach {the client}");

    public Task<Outcome> ChangeMind(FileId file, RowId row, string? words) => Do(file, row, r => r.Now.ChangeMind(words, r.Author), "{The client} changed their mind");

    public Task<Outcome> Withdraw(FileId file, RowId row, string? words) => Do(file, row, r => r.Now.Withdraw(words, r.Author), "Took a referral back");

    Task<Outcome> Do(FileId file, RowId row, Func<ReferralInHand, Outcome<Referral>> change, string what, DateOnly? day = null) =>
        changes.Do(file, row, AuditCode.Changed, what, change, followUpDay: day);
}
