using System.Globalization;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>Several things that must all be so.</summary>
/// <param name="Written">As it stands in the text.</param>
/// <param name="Line">Where.</param>
internal sealed record Condition(string Written, int Line, IReadOnlyList<Atom> Atoms)
{
    public IEnumerable<string> Names => Atoms.SelectMany(a => a.Names);

    /// <summary>One that is not so settles it, whatever else nobody knows.</summary>
    public Truth In(Situation situation, ICollection<string> missing)
    {
        List<string> lacking = [];
        var all = Truth.Yes;
        foreach (var atom in Atoms)
        {
            var one = atom.In(situation, lacking);
            if (one == Truth.No)
            {
                return Truth.No;
            }
            all = one < all ? one : all;
        }
        if (all == Truth.Unknown)
        {
            lacking.ForEach(missing.Add);
        }
        return all;
    }

    /// <summary>The same with these facts read word by word.</summary>
    public Condition Literal(IReadOnlySet<string> facts) => this with { Atoms = [.. Atoms.Select(a => a is WordAtom word && facts.Contains(word.Fact) ? word with { IsLiteral = true } : a)] };

    /// <summary>The facts for which some of these conditions name what nobody knows.</summary>
    public static IReadOnlySet<string> NamedUnknowns(IEnumerable<Condition> conditions) => conditions.SelectMany(c => c.Atoms).OfType<WordAtom>().Where(w => w.NamesTheUnknown).Select(w => w.Fact).ToHashSet();

    public static Condition Read(string written, int line, Faults faults)
    {
        List<Atom> atoms = [];
        foreach (var part in written.Split(" and "))
        {
            if (AtomOf(part.Trim()) is { } atom)
            {
                atoms.Add(atom);
            }
            else
            {
                faults.Add(line, $"\"{part.Trim()}\" is no condition; write one as in \"court is NY or FEDERAL\", \"tags has no ART_220\", \"asOf is before cleanSlate\", \"born is not said\", \"crimes is more than 2\" or \"VAWA is listed\".");
            }
        }
        return new Condition(written, line, atoms);
    }

    static Atom? AtomOf(string part)
    {
        foreach (var sign in DayAtom.Signs)
        {
            if (TextLine.Part(part, sign) is { After.Length: > 0 } days)
            {
                return new DayAtom(days.Before, sign, days.After);
            }
        }
        if (TextLine.Part(part, "has") is { After.Length: > 0 } tags)
        {
            var isNegated = tags.After.StartsWith("no ", StringComparison.Ordinal);
            return new TagAtom(tags.Before, Words(isNegated ? tags.After[3..] : tags.After), isNegated);
        }
        return TextLine.Part(part, "is") switch
        {
            { After: "listed" } table => new ListedAtom(table.Before),
            { After: "said" } said => new SaidAtom(said.Before, IsNegated: false),
            { After: "not said" } said => new SaidAtom(said.Before, IsNegated: true),
            var number when number.After.StartsWith("more than ", StringComparison.Ordinal) && int.TryParse(number.After[10..], CultureInfo.InvariantCulture, out var count) => new NumberAtom(number.Before, count),
            var not when not.After.StartsWith("not ", StringComparison.Ordinal) => new WordAtom(not.Before, Words(not.After[4..]), IsNegated: true),
            { After.Length: > 0 } word => new WordAtom(word.Before, Words(word.After), IsNegated: false),
            _ => null,
        };
    }

    static IReadOnlyList<string> Words(string written) => written.Split(" or ", StringSplitOptions.TrimEntries);
}
