using System.Globalization;

namespace Parasol.Listings.Reading;

/// <summary>Where in a file something stands. Lines and columns count from 1; in a table the column is the number of the cell.</summary>
internal readonly record struct Spot(string File, int Line, int Column, string? Field = null);

/// <summary>Something in a file that cannot be taken in. The file is then refused as a whole.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Says">An English sentence that says what is wrong and what to do; places in it are filled from <paramref name="With"/>.</param>
/// <param name="With">What fills the places.</param>
internal sealed record Fault(Spot At, string Says, params object[] With)
{
    public string Text => With.Length == 0 ? Says : string.Format(CultureInfo.InvariantCulture, Says, With);

    public override string ToString() => At.Line == 0
        ? $"{At.File}: {Text}"
        : $"{At.File}, line {At.Line}, column {At.Column}{(At.Field is null ? "" : $" ({At.Field})")}: {Text}";
}

/// <summary>What a reading met on its way: faults refuse the package, notes only tell what was read otherwise than it stands.</summary>
internal sealed class Findings
{
    /// <summary>How many are kept; after that they are only counted.</summary>
    const int Most = 500;

    readonly List<Fault> _faults = [];
    readonly List<Fault> _notes = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public IReadOnlyList<Fault> Notes => _notes;

    public int FaultCount { get; private set; }

    public int NoteCount { get; private set; }

    public bool IsFull => FaultCount >= Most;

    public void Fault(Spot at, string says, params object[] with)
    {
        if (FaultCount++ < Most)
        {
            _faults.Add(new Fault(at, says, with));
        }
    }

    public void Note(Spot at, string says, params object[] with)
    {
        if (NoteCount++ < Most)
        {
            _notes.Add(new Fault(at, says, with));
        }
    }
}
