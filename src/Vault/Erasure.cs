using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>Why a file's keys were destroyed. Numbers are for ever.</summary>
public enum ShredReason : short
{
    /// <summary>A colleague deleted the file.</summary>
    Colleague = 1,

    /// <summary>The person deleted it with their return code.</summary>
    Person = 2,

    /// <summary>The program's clock of keeping ran out.</summary>
    Clock = 3,

    /// <summary>It had been put together with another file, and the days to undo that were over.</summary>
    Together = 4,
}

/// <summary>The receipt of a file whose keys were destroyed: it names nobody.</summary>
/// <param name="Number">A random number.</param>
/// <param name="Program">In which program.</param>
/// <param name="Day">Unreadable since.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsSwept">The key store's own files hold no old copy of the key any more.</param>
public sealed record ShredReceipt(RowId Number, ProgramId Program, DateOnly Day, ShredReason Reason, bool IsSwept)
{
    /// <summary>
    /// From this day on nothing brings it back, if backups of the keys are kept no longer than they are by default: the last one made before it is destroyed then.
    /// </summary>
    public DateOnly UnrecoverableAfter => Day.AddDays(IErasure.KeyBackupDays);
}

/// <summary>What was destroyed, and sweeping up behind it.</summary>
public interface IErasure
{
    /// <summary>How many days a backup of the keys is kept unless the operator says otherwise.</summary>
    const int KeyBackupDays = 14;

    /// <summary>Receipts of the reader's programs, newest first.</summary>
    Task<IReadOnlyList<ShredReceipt>> Receipts();

    /// <summary>Clock work, without a key: destroys files whose time to be kept is over, each if it is still so once nobody else can change the file.</summary>
    Task LetGo(IReadOnlyCollection<FileId> files, Func<FileId, Task<bool>> isStillDue);

    /// <summary>
    /// Clock work, without a key, once a day: removes what a database engine keeps of deleted and replaced rows from the key store's files, and marks the receipts. On PostgreSQL the tables of
    /// keys are written anew; what its log still holds goes when its segments are used again.
    /// </summary>
    /// <param name="atOnce">Also what was destroyed today; else it waits for the night, because on PostgreSQL everybody waits for it.</param>
    Task Sweep(bool atOnce);
}
