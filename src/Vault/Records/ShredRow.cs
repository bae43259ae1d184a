using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.Records;

/// <summary>
/// That the keys of a file are to be destroyed, and then that they were: written before the first of them goes, so that a stop in between is finished at the next
/// start, and kept as the receipt.
/// </summary>
sealed class ShredRow
{
    [Clear("A random id: the number on the receipt.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which file, while its keys are there: a random id. Empty afterwards.")]
    public FileId? File { get; set; }

    [Clear("The day the keys were destroyed.")]
    public required DateOnly Day { get; init; }

    [Clear("Asked for by a colleague or the person, or due by the clock of keeping.")]
    public required ShredReason Reason { get; init; }

    [Clear("To be done, done, or swept out of the key store's own files as well.")]
    public required ShredState State { get; set; }
}

/// <summary>How far it has come.</summary>
enum ShredState : short
{
    /// <summary>Keys may still be there.</summary>
    Intended = 1,

    /// <summary>Keys and records are deleted.</summary>
    Done = 2,

    /// <summary>The key store keeps no old copy of the bytes either.</summary>
    Swept = 3,
}
