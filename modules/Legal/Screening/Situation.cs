namespace Parasol.Legal.Screening;

/// <summary>What is known of one person, or of one record of theirs, on one day; everything else is worked out of it when it is asked for.</summary>
internal sealed class Situation
{
    public const string AsOf = "asOf";

    readonly ScreenText _text;
    readonly IReadOnlyDictionary<string, FactValue> _own;
    readonly Dictionary<string, FactValue> _known = [];

    /// <param name="text">What can be worked out.</param>
    /// <param name="own">What was said.</param>
    /// <param name="asOf">The day the question is for.</param>
    /// <param name="label">How a record is called; empty for the person.</param>
    /// <param name="assumed">Facts that were left out and that count as something, with what they count as.</param>
    public Situation(ScreenText text, IReadOnlyDictionary<string, FactValue> own, DateOnly asOf, string label = "", IReadOnlyDictionary<string, string>? assumed = null)
    {
        (_text, _own, Label, Assumed) = (text, own, label, assumed ?? new Dictionary<string, string>());
        All = [this];
        _known[AsOf] = FactValue.Of(asOf);
        Today = asOf;
    }

    public DateOnly Today { get; }

    public string Label { get; }

    public IReadOnlyDictionary<string, string> Assumed { get; }

    /// <summary>Every record of the person.</summary>
    public IReadOnlyList<Situation> All { get; set; }

    /// <summary>The tables that were listed so far.</summary>
    public HashSet<string> Listed { get; } = [];

    public FactValue Value(string name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }
        var value = _text.WorkedOut.TryGetValue(name, out var worked) ? worked.In(this) : _own.GetValueOrDefault(name) ?? FactValue.Unknown([name]);
        return _known[name] = value;
    }

    /// <summary>A name, or a day as it is written.</summary>
    public FactValue Day(string nameOrDay) => DayAtom.Constant(nameOrDay) is { } day ? FactValue.Of(day) : Value(nameOrDay);

    /// <summary>How what another record lacks is called from here.</summary>
    public string Call(Situation other, string missing) => ReferenceEquals(this, other) || missing.Contains(": ", StringComparison.Ordinal) ? missing : $"{other.Label}: {missing}";
}
