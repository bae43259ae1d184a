using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// One act of a signed-in staff member: sealed records, the module's own rows and one audit entry per file become real
/// together, or not at all. Module rows are added, changed and removed on <see cref="Db"/>; never call its SaveChanges.
/// </summary>
[Opens]
public abstract class StaffAct : IAsyncDisposable
{
    /// <summary>The id of the act.</summary>
    public abstract ActId Id { get; }

    /// <summary>The record database of this act. Tracks what is added; load with AsTracking() what is to change.</summary>
    public abstract ParasolDb Db { get; }

    /// <summary>The moment of the act, UTC.</summary>
    public abstract DateTimeOffset At { get; }

    /// <summary>Makes a new file in a program of the reader, with a new file key.</summary>
    public abstract Task<Outcome<FileId>> NewFile(ProgramId program);

    /// <summary>Opens a file in order to change it; must be called before any change in an existing file. Leaves no read entry of its own.</summary>
    public abstract Task<Outcome<OpenFile>> Open(FileId file);

    /// <summary>Opens a program's desk file in order to change it.</summary>
    public abstract Task<Outcome<OpenFile>> OpenDesk(ProgramId program);

    /// <summary>The desk file of a program whose desk is open in this act.</summary>
    public abstract FileId DeskOf(ProgramId program);

    /// <summary>Seals a new record into a file of this act.</summary>
    public abstract RowId Add<T>(FileId file, T value, RowId? row = null) where T : SealedRecord;

    /// <summary>Seals a changed record as the next version. If somebody saved in between, <see cref="Commit"/> refuses with <see cref="Refusal.Clash"/>.</summary>
    public abstract void Change<T>(Opened<T> was, T value) where T : SealedRecord;

    /// <summary>Removes a record.</summary>
    public abstract void Remove(FileId file, RowId row);

    /// <summary>Removes a record that was opened. If somebody saved or removed it in between, <see cref="Commit"/> refuses with <see cref="Refusal.Clash"/>.</summary>
    public abstract void Remove<T>(Opened<T> was) where T : SealedRecord;

    /// <summary>
    /// Removes a record, and with the same act everything else in the file is sealed anew under a new key and the old key is destroyed: a copy of the record
    /// that somebody kept does not open with the keys there are from then on. Nor does an older copy of the rest of the file: a backup of the records from
    /// before needs the keys from before. <see cref="Commit"/> refuses all of the act when the reader cannot give the file a new key.
    /// </summary>
    public abstract void RemoveForGood<T>(Opened<T> was) where T : SealedRecord;

    /// <summary>Puts the file's index card in place of the one it had.</summary>
    public abstract void SetCard(FileId file, IndexCard card);

    /// <summary>Seals a line to a person's mailbox, to be read with the return code.</summary>
    public abstract void TellPerson(MailboxAddress to, PersonLine line);

    /// <summary>Opens a new mailbox for a person who has none; the code is shown once and kept nowhere.</summary>
    public abstract Task<Outcome<NewMailbox>> NewMailbox(ProgramId program, string language);

    /// <summary>
    /// Seals what a partner may read under a one-time link or a slip code. The link dies with the release, at its last day, or once answered.
    /// </summary>
    public abstract Task<PartnerLink> OfferLink(FileId file, RowId release, RowId about, PartnerPage page, DateOnly lastDay, bool asSlip);

    /// <summary>Makes a calendar feed of the reader, in place of those they had: their addresses are nothing from now on.</summary>
    public abstract NewFeed NewFeed();

    /// <summary>Ends the reader's calendar feeds.</summary>
    public abstract void EndFeeds();

    /// <summary>Seals a busy time to a feed, in place of what it knew of this record; null where nobody is busy any more.</summary>
    public abstract void TellFeed(FeedAddress to, RowId about, BusyTime? busy);

    /// <summary>
    /// Offers something to the person: whoever shows the secret later makes it happen. The secret goes into a <see cref="PersonLine"/>;
    /// the server keeps its SHA-256 only.
    /// </summary>
    public abstract string Offer(OfferKind kind, FileId file, RowId row);

    /// <summary>
    /// Ends what was offered to the person about a record. If they have taken it in the meantime, <see cref="Commit"/> refuses with <see cref="Refusal.Clash"/>.
    /// </summary>
    public abstract void EndOffer(OfferKind kind, RowId row);

    /// <summary>
    /// Seals a record to the current week of another program of the organisation, whose keys the reader need not hold: its members take it in
    /// as if it had come from outside. It keeps its id, and the offer to take it back follows it. Refused when that program has no verified key.
    /// </summary>
    public abstract Task<Outcome> PassOn<T>(ProgramId to, RowId row, T value) where T : SealedRecord;

    /// <summary>
    /// Shares a file with another program under a release: what that says is sealed under a random token, and anew whenever the file changes, for as
    /// long as the release is live. Returns the token, which is to travel sealed (<see cref="PassOn"/>). <see cref="Commit"/> refuses all of the act
    /// when the release is not live then.
    /// </summary>
    public abstract string Join(FileId file, RowId release, ProgramId to, string toName, DateOnly lastDay);

    /// <summary>Kills the links under a release.</summary>
    public abstract Task EndLinks(RowId release);

    /// <summary>
    /// Destroys all keys of a file and deletes its records. The modules' clear rows of it go in the same transaction: each
    /// <see cref="IOfferHandler"/> of <see cref="OfferKind.DeleteFile"/> is asked, as when the person deletes the file.
    /// </summary>
    public abstract Task<Outcome> Shred(FileId file);

    /// <summary>
    /// Seals the key of a file of this act to a colleague outside its program, until the end of a day: they open this one file and nothing else (<see cref="IHelpVault"/>).
    /// Takes the place of help that runs between the same file and colleague.
    /// </summary>
    public abstract Task<Outcome> GiveHelp(FileId file, StaffId to, DateOnly lastDay);

    /// <summary>Destroys a helper's key of a file of this act.</summary>
    public abstract void EndHelp(FileId file, StaffId to);

    /// <summary>Puts a hold on a file of this act: from its commit on nothing destroys the file. Gives the number of the hold, under which the reason is to be added.</summary>
    public abstract Outcome<RowId> PutHold(FileId file, DateOnly reviewDay);

    /// <summary>Signs, lifts or keeps on a hold of a file of this act (<see cref="IHolds"/>). <see cref="Commit"/> refuses all of the act when the reader may not, or somebody was first.</summary>
    public abstract void ChangeHold(FileId file, RowId number, HoldStep step);

    /// <summary>
    /// Moves records from one file of this act into another of the same program: each is opened under the one's key and sealed anew under the other's, keeps
    /// its id, and its version goes on. What names them in clear goes along: links, offers, and the modules' rows (<see cref="IGoesWithRecords"/>). If
    /// anybody saved in <paramref name="from"/> since it was opened, <see cref="Commit"/> refuses with <see cref="Refusal.Clash"/>.
    /// </summary>
    public abstract void Move(OpenFile from, FileId to, IReadOnlyCollection<RowId> rows);

    /// <summary>Puts a file of this act away, for another of its program: from then on it is not there for anybody. Its keys are destroyed after the last day.</summary>
    public abstract void PutAway(FileId file, FileId into, DateOnly lastDay);

    /// <summary>
    /// Opens a file that was put away for this one, in order to bring it back with this act. Not there when its last day has passed.
    /// </summary>
    public abstract Task<Outcome<OpenFile>> BringBack(FileId file, FileId from);

    /// <summary>Writes everything, with one audit entry for each file touched. After it the act is over.</summary>
    /// <param name="code">What the entry says in clear.</param>
    /// <param name="what">What was done: a short English sentence, no client's words.</param>
    public abstract Task<Outcome> Commit(AuditCode code, string what);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
