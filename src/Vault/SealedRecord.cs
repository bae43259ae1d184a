using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// A record that is kept only sealed. It is written as JSON inside an envelope, so a property may be added (with a default)
/// and never renamed. Its text never shows by accident: <c>ToString</c> tells nothing.
/// </summary>
public abstract record SealedRecord
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public sealed override string ToString() => "sealed";
}

/// <summary>Says which table code a <see cref="SealedRecord"/> is sealed under. One record type, one code.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SealedAsAttribute(TableCode table) : Attribute
{
    /// <summary>The code in the envelope's associated data.</summary>
    public TableCode Table { get; } = table;
}

/// <summary>A sealed record that has been opened for this reader.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Row">Its id.</param>
/// <param name="Version">1 when made; one more with each change.</param>
/// <param name="Value">What it says.</param>
public sealed record Opened<T>(FileId File, RowId Row, long Version, T Value) where T : SealedRecord
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>
/// What a file can be found by. Sealed under the file's card key. Texts are kept as written; search folds them.
/// </summary>
[SealedAs(TableCode.Card)]
public sealed record IndexCard : SealedRecord
{
    /// <summary>The name to use with the person.</summary>
    public string CallName { get; init; } = "";

    /// <summary>A short code to say or write instead of a name, such as P-2041.</summary>
    public string Code { get; init; } = "";

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The last four digits of each phone number.</summary>
    public IReadOnlyList<string> PhoneEndings { get; init; } = [];

    /// <summary>The file is closed; it is still found, and listed last.</summary>
    public bool IsClosed { get; init; }
}

/// <summary>A card that was found or listed.</summary>
public sealed record Found(FileId File, ProgramId Program, IndexCard Card);
