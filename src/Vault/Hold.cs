using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>A legal hold: a file that must not be destroyed until two people lift it.</summary>
/// <param name="Number">A random number; why it was put on lies in the file under it.</param>
/// <param name="File">Which file.</param>
/// <param name="Program">Of which program.</param>
/// <param name="PutOn">Since when.</param>
/// <param name="ReviewDay">When it is to be looked at again. It goes on afterwards.</param>
/// <param name="By">Who put it on.</param>
/// <param name="SecondBy">Who signed it as the second; null while nobody has.</param>
/// <param name="LiftBy">Who asks to lift it; null while nobody does.</param>
public sealed record Hold(RowId Number, FileId File, ProgramId Program, DateOnly PutOn, DateOnly ReviewDay, StaffId By, StaffId? SecondBy, StaffId? LiftBy)
{
    /// <summary>The last day it keeps the file without a second signature.</summary>
    public DateOnly LapsesAfter => PutOn.AddDays(IHolds.DaysToSign);

    /// <summary>The reader was refused to delete from the file because of it: they do not lift it.</summary>
    public bool WasRefusedToReader { get; init; }
}

/// <summary>What is done with a hold.</summary>
public enum HoldStep
{
    /// <summary>Signs it as the second: it stays until it is lifted.</summary>
    Sign,

    /// <summary>Asks to lift it, as the first of two.</summary>
    AskToLift,

    /// <summary>Lifts it, as the second of two.</summary>
    Lift,

    /// <summary>Lets nobody lift it for now: whoever asked, asks anew.</summary>
    KeepOn,
}

/// <summary>
/// Legal holds. One member of a file's program puts one on (<see cref="StaffAct.PutHold"/>), and nothing destroys the file from then on, no colleague, not the person and not the clock of keeping.
/// Another member signs it within <see cref="DaysToSign"/> days, or it lapses. Two members lift it, neither of whom was refused to delete from the file because of it.
/// </summary>
public interface IHolds
{
    /// <summary>So many days it keeps a file without a second signature.</summary>
    const int DaysToSign = 7;

    /// <summary>So many days ahead the review day may be.</summary>
    const int MostDays = 366;

    /// <summary>The holds on a file of the reader's programs; empty for every other.</summary>
    Task<IReadOnlyList<Hold>> On(FileId file);

    /// <summary>The holds on files of the reader's programs. From clear columns: nothing is opened.</summary>
    Task<IReadOnlyList<Hold>> Mine();
}
