using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>What somebody asks for who must see a file of a program that is not theirs, while nobody of that program can be reached.</summary>
public sealed record EmergencyAsk
{
    /// <summary>Whose file: the name to use, another name, or the short code, as it stands on the card.</summary>
    public string Who { get; init; } = "";

    /// <summary>Why it cannot wait. The program's members read it, and it is kept in the file.</summary>
    public string Why { get; init; } = "";

    /// <summary>For how many days, 1 to <see cref="IEmergency.MostDays"/>.</summary>
    public int Days { get; init; }

    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Something that was asked of the reader, or by the reader.</summary>
/// <param name="Id">The id of the asking.</param>
/// <param name="Program">Of which program.</param>
/// <param name="By">Who asks.</param>
/// <param name="LastDay">The last day it may be agreed to.</param>
/// <param name="Ask">What is asked; null for what the reader asked: it is sealed to the others.</param>
public sealed record AskedInEmergency(RowId Id, ProgramId Program, StaffId By, DateOnly LastDay, EmergencyAsk? Ask);

/// <summary>
/// That a colleague was let into a file by two people outside the program. Sealed to the program's week, as what comes from outside, because neither of the two can write into the file;
/// the module that keeps files takes it in.
/// </summary>
[SealedAs(TableCode.LetIn)]
public sealed record LetIn : SealedRecord
{
    /// <summary>Which file.</summary>
    public FileId File { get; init; }

    /// <summary>Who was let in.</summary>
    public StaffId To { get; init; }

    /// <summary>Who agreed.</summary>
    public StaffId By { get; init; }

    /// <summary>Why it could not wait.</summary>
    public string Why { get; init; } = "";

    /// <summary>The last day.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>When, UTC, to the second.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// Emergency access. The members of a program may choose colleagues outside it of whom any two together can let one of the two into one file, for at most three days. Each holds half of a
/// way to the program's keys: one half opens nothing. The one asks, with a reason; the other agrees; then the first has the key of one file as a helper has (<see cref="IHelpVault"/>), the
/// program's members and the person are told, and the halves are drawn anew. Where members have chosen nobody, there is no such way.
/// </summary>
[Opens]
public interface IEmergency
{
    /// <summary>The longest that somebody is let in for, in days.</summary>
    const int MostDays = 3;

    /// <summary>How many colleagues may hold a half.</summary>
    const int MostHolders = 5;

    /// <summary>Who holds a half for a program of the reader; empty for every other.</summary>
    Task<IReadOnlyList<StaffId>> Holders(ProgramId program);

    /// <summary>Chooses who holds a half, in place of those who did: nobody, or two and more. The reader must be a member of the program.</summary>
    Task<Outcome> Choose(ProgramId program, IReadOnlyCollection<StaffId> holders);

    /// <summary>The programs for which the reader holds a half.</summary>
    Task<IReadOnlyList<ProgramId>> Mine();

    /// <summary>What others ask of the reader, and what the reader asks.</summary>
    Task<IReadOnlyList<AskedInEmergency>> Asked();

    /// <summary>Asks all others who hold a half. Takes the place of what the reader asked before in this program.</summary>
    Task<Outcome> Ask(ProgramId program, EmergencyAsk ask);

    /// <summary>Agrees: whoever asked has the file's key until the end of the last day. Refused where the words fit no file or more than one.</summary>
    Task<Outcome> Agree(RowId asked);

    /// <summary>Lets an asking go: the reader's own, or one that was asked of the reader.</summary>
    Task<Outcome> LetGo(RowId asked);

    /// <summary>Who has been let into files of the reader's programs in this way and still is.</summary>
    Task<IReadOnlyList<RunningHelp>> Running();
}
