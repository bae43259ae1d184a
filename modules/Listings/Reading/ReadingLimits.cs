namespace Parasol.Listings.Reading;

/// <summary>How much a package may hold. A hostile file meets a sentence, not the end of the memory.</summary>
internal sealed record ReadingLimits
{
    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Bytes of all files together.</summary>
    public long PackageBytes { get; init; } = 256 * 1024 * 1024;

    public int Files { get; init; } = 20_000;

    /// <summary>Entries of a packed file, folders too.</summary>
    public int PackedEntries { get; init; } = 2_000;

    /// <summary>How many times larger a packed file may become.</summary>
    public int PackedRatio { get; init; } = 100;

    /// <summary>Rows of all tables together; in JSON, objects.</summary>
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Signs in one cell or text.</summary>
    public int CellLength { get; init; } = 50_000;

    public int Columns { get; init; } = 200;

    public int Depth { get; init; } = 32;

    public static ReadingLimits Ordinary { get; } = new();
}
