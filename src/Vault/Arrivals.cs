using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// The public door: takes in what someone outside sends, sealed to the program's week key before it touches a disk. It can seal and cannot open.
/// </summary>
public interface IPublicVault
{
    /// <summary>The program has a verified key for this week. When not, its form closes and shows the phone number.</summary>
    Task<bool> IsOpen(ProgramId program);

    /// <summary>How many enabled people hold each program's keys, in this request's organisation. Counts only: no key is touched.</summary>
    Task<IReadOnlyDictionary<ProgramId, int>> Holders();

    /// <summary>
    /// Opens a mailbox for the sender and seals what they sent to the program's week key, together with the address of that mailbox.
    /// The sender can read a first line (<paramref name="receipt"/>) with the return code, and take the request back.
    /// </summary>
    /// <param name="program">To which program.</param>
    /// <param name="language">The language of the code's words, as a tag.</param>
    /// <param name="payload">Makes the record to seal from the new mailbox's address.</param>
    /// <param name="receipt">The first line in the mailbox; the offer to withdraw is added to it.</param>
    /// <param name="isAside">It is set aside: see <see cref="Crowd.Busy"/>.</param>
    Task<Outcome<Received>> Receive<T>(ProgramId program, string language, Func<MailboxAddress, T> payload, PersonLine receipt, bool isAside = false) where T : SealedRecord;

    /// <summary>House, which every colleague holds, has a verified key for this week: something can be left for it.</summary>
    Task<bool> HouseIsOpen();

    /// <summary>
    /// Seals something to House's week key: what somebody outside leaves for all colleagues and expects no answer to, so that there is no mailbox. A
    /// colleague's next request takes it in.
    /// </summary>
    /// <param name="payloads">Each becomes a record of its own.</param>
    Task<Outcome> LeaveForHouse<T>(IReadOnlyList<T> payloads) where T : SealedRecord;

    /// <summary>How much comes in at this door now, from this network and in all; a share of what is left is taken with the question.</summary>
    /// <param name="bytes">How much this one would keep.</param>
    /// <param name="isAside">For the lane of those set aside, which has a measure of its own.</param>
    Crowd Crowd(int bytes, bool isAside = false);

    /// <summary>Words that look like a return code and open nothing: shown to a sender that gave itself away as a machine. Nothing is kept.</summary>
    string Decoy(string language);
}

/// <summary>How much comes in at the public door.</summary>
public enum Crowd
{
    /// <summary>As on any day.</summary>
    Calm,

    /// <summary>
    /// Far more than people write. Whoever answers a question that machines find hard is taken in all the same, and set aside: at most 500 wait
    /// there, the oldest go first, and a member takes them in by hand, so that no flood buries what came in before it.
    /// </summary>
    Busy,

    /// <summary>Nothing more fits today.</summary>
    Full,
}

/// <summary>Requests that were set aside while the door was <see cref="Crowd.Busy"/>, in the programs of the reader.</summary>
public interface IAside
{
    /// <summary>How many wait.</summary>
    Task<int> Count();

    /// <summary>Lets them in: the reader's next request takes them in like all others.</summary>
    Task LetIn();
}

/// <summary>What a sender keeps: the return code, shown once.</summary>
public sealed record Received(RowId Id, string ReturnCode)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Something that came in sealed to a week key, opened for sifting.</summary>
/// <param name="Row">Its id.</param>
/// <param name="Table">What kind of record it holds.</param>
/// <param name="Json">The record, still as UTF-8 JSON; read with <see cref="As{T}"/>.</param>
[Opens]
public sealed record Arrival(RowId Row, TableCode Table, ReadOnlyMemory<byte> Json)
{
    /// <summary>The record.</summary>
    public T As<T>() where T : SealedRecord => SealedJson.Read<T>(Json.Span);

    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>
/// Takes in what has arrived for a program, on the next request of one of its members: registered by the module that owns the kind.
/// It re-seals the record where it belongs; the arrival itself is then deleted in the same act.
/// </summary>
public interface ISift
{
    /// <summary>Which records it takes in.</summary>
    TableCode Table { get; }

    /// <summary>Takes one in, inside <paramref name="act"/>, which commits later with all others of this sift. The program's desk is open in the act.</summary>
    Task Sift(StaffAct act, ProgramId program, Arrival arrival);
}

/// <summary>Chores that need a member's keys. Run on every request of a signed-in staff member, before the page; a few milliseconds.</summary>
public interface IKeyedChores
{
    /// <summary>Makes missing week keys and takes in what has arrived.</summary>
    Task Run();
}

/// <summary>A chore of House, done on a colleague's next request after what has arrived was taken in. Registered by the module that has it.</summary>
public interface IHouseChore
{
    /// <summary>Does it, or finds out in no time that nothing is to be done.</summary>
    Task Run(ProgramId house);
}
