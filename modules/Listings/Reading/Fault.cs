using System.Globalization;

namespace Parasol.Listings.Reading;

/// <summary>Where in a file something stands. Lines and columns count from 1; in a table the column is the number of the cell.</summary>
internal readonly record struct Spot(string File, int Line, int Column, string? Field = null);

/// <summary>Something in a file that cannot be taken in. The file is then refused as a whole.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Remark">What it is; places in its sentence are filled from <paramref name="With"/>.</param>
/// <param name="With">What fills the places.</param>
internal sealed record Fault(Spot At, Remark Remark, params object[] With)
{
    public string Code => Remark.Code;

    public string Says => Remark.Says;

    public string Text => With.Length == 0 ? Says : string.Format(CultureInfo.InvariantCulture, Says, With);

    public override string ToString() => At.Line == 0
        ? $"{At.File}: {Text} [{Code}]"
        : $"{At.File}, line {At.Line}, column {At.Column}{(At.Field is null ? "" : $" ({At.Field})")}: {Text} [{Code}]";
}

/// <summary>What a reading met on its way: faults refuse the package, what is set aside refuses itself, notes only tell what was read otherwise than it stands.</summary>
internal sealed class Findings
{
    /// <summary>How many are kept; after that they are only counted.</summary>
    const int Most = 500;

    readonly List<Fault> _faults = [];
    readonly List<Fault> _notes = [];
    readonly List<Fault> _aside = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public IReadOnlyList<Fault> Notes => _notes;

    /// <summary>Records that were set aside while the rest comes in.</summary>
    public IReadOnlyList<Fault> Aside => _aside;

    public int FaultCount { get; private set; }

    public int AsideCount { get; private set; }

    public int NoteCount { get; private set; }

    public bool IsFull => FaultCount >= Most;

    public void Fault(Spot at, Remark remark, params object[] with)
    {
        if (FaultCount++ < Most)
        {
            _faults.Add(new Fault(at, remark, with));
        }
    }

    public void SetAside(Spot at, Remark remark, params object[] with)
    {
        if (AsideCount++ < Most)
        {
            _aside.Add(new Fault(at, remark, with));
        }
    }

    public void Note(Spot at, Remark remark, params object[] with)
    {
        if (NoteCount++ < Most)
        {
            _notes.Add(new Fault(at, remark, with));
        }
    }
}
