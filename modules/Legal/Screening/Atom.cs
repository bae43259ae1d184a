using System.Globalization;

namespace Parasol.Legal.Screening;

/// <summary>One thing that is so, is not so, or that nobody knows.</summary>
internal abstract record Atom
{
    /// <summary>The names it asks for.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Whether it is so; what is missing to know it goes into the list.</summary>
    public abstract Truth In(Situation situation, ICollection<string> missing);

    protected static Truth Not(bool isNegated, bool isSo) => isNegated != isSo ? Truth.Yes : Truth.No;

    protected static Truth Lacks(FactValue value, ICollection<string> missing)
    {
        foreach (var name in value.Missing)
        {
            missing.Add(name);
        }
        return Truth.Unknown;
    }
}

/// <summary>"court is NY or FEDERAL", "court is not NY".</summary>
/// <param name="IsLiteral">The table has a line of its own for what nobody knows, so nothing is left open.</param>
internal sealed record WordAtom(string Fact, IReadOnlyList<string> Words, bool IsNegated, bool IsLiteral = false) : Atom
{
    public override IEnumerable<string> Names => [Fact];

    public bool NamesTheUnknown => Words.Contains(FactValue.Unsure) || Words.Contains(FactValue.NotAsked);

    public override Truth In(Situation situation, ICollection<string> missing)
    {
        var value = situation.Value(Fact);
        return Words.Contains(value.Word ?? FactValue.NotAsked) ? Not(IsNegated, isSo: true)
            : value.IsUnknown && !IsLiteral ? Lacks(value, missing)
            : Not(IsNegated, isSo: false);
    }
}

/// <summary>"tags has CLASS_A", "tags has no ART_220".</summary>
internal sealed record TagAtom(string Fact, IReadOnlyList<string> Tags, bool IsNegated) : Atom
{
    public override IEnumerable<string> Names => [Fact];

    public override Truth In(Situation situation, ICollection<string> missing) =>
        situation.Value(Fact) is var value && value.Tags is { } tags ? Not(IsNegated, tags.Intersect(Tags).Any()) : Lacks(value, missing);
}

/// <summary>"crimeTransactions is more than 2".</summary>
internal sealed record NumberAtom(string Fact, int MoreThan) : Atom
{
    public override IEnumerable<string> Names => [Fact];

    public override Truth In(Situation situation, ICollection<string> missing) =>
        situation.Value(Fact) is var value && value.Number is { } number ? Not(isNegated: false, number > MoreThan) : Lacks(value, missing);
}

/// <summary>"releasedOn is said", "releasedOn is not said": that there is none is known too.</summary>
internal sealed record SaidAtom(string Fact, bool IsNegated) : Atom
{
    public override IEnumerable<string> Names => [Fact];

    public override Truth In(Situation situation, ICollection<string> missing) =>
        situation.Value(Fact) is var value && value.IsUnknown ? Lacks(value, missing) : Not(IsNegated, !value.IsNone);
}

/// <summary>"asOf is before cleanSlate", "asOf is on or after 2027-11-16". A day that there is not lies nowhere.</summary>
internal sealed record DayAtom(string Left, string Sign, string Right) : Atom
{
    public static string[] Signs { get; } = ["is on or before", "is on or after", "is before", "is after"];

    public override IEnumerable<string> Names => new[] { Left, Right }.Where(n => Constant(n) is null);

    public static DateOnly? Constant(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public override Truth In(Situation situation, ICollection<string> missing)
    {
        var (left, right) = (situation.Day(Left), situation.Day(Right));
        if (left.IsUnknown || right.IsUnknown)
        {
            _ = Lacks(left, missing);
            return Lacks(right, missing);
        }
        return Not(isNegated: false, (left.Day, right.Day) is ({ } one, { } other) && Sign switch
        {
            "is before" => one < other,
            "is after" => one > other,
            "is on or before" => one <= other,
            _ => one >= other,
        });
    }
}

/// <summary>"VAWA is listed": another table of the same screen, above this one.</summary>
internal sealed record ListedAtom(string Table) : Atom
{
    public override IEnumerable<string> Names => [];

    public override Truth In(Situation situation, ICollection<string> missing) => Not(isNegated: false, situation.Listed.Contains(Table));
}
