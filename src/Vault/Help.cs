using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>Help with one file that runs: a colleague outside the program holds this one key until a day.</summary>
/// <param name="File">Which file.</param>
/// <param name="Program">Of which program.</param>
/// <param name="To">Who helps.</param>
/// <param name="By">Who gave it.</param>
/// <param name="LastDay">The last day; on the next one it opens nothing.</param>
public sealed record RunningHelp(FileId File, ProgramId Program, StaffId To, StaffId By, DateOnly LastDay)
{
    /// <summary>It was given by two people outside the program (<see cref="IEmergency"/>); <see cref="By"/> is the one who agreed.</summary>
    public bool InEmergency { get; init; }
}

/// <summary>
/// The helper's way to a file of a program that is not theirs: it opens one file, for some days, to read. It is given by an act of a member
/// (<see cref="StaffAct.GiveHelp"/>) and ends by itself, or by an act. Where no help runs a file is <see cref="RefusalKind.NotThere"/>, as it is for anybody outside.
/// </summary>
[Opens]
public interface IHelpVault
{
    /// <summary>The longest that help may be given for, in days.</summary>
    const int MostDays = 14;

    /// <summary>What the reader helps with today. From clear columns: nothing is opened.</summary>
    Task<IReadOnlyList<RunningHelp>> Mine();

    /// <summary>The help that runs with a file of the reader's programs; empty for every other.</summary>
    Task<IReadOnlyList<RunningHelp>> With(FileId file);

    /// <summary>Opens a file that the reader helps with, to read. Leaves an audit entry in its program, and a line for the person, before it returns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="what">What is being done, for "who opened it": a short English sentence, no client's words.</param>
    Task<Outcome<OpenFile>> Open(FileId file, string what);
}
