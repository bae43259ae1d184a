using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>Which records one looks at, seen from one of them.</summary>
internal enum Among
{
    All,
    Later,
    ThisAndLater,
}

/// <summary>What is gathered from several records.</summary>
internal enum Gathers
{
    /// <summary>The latest of a day.</summary>
    Latest,

    /// <summary>How many happenings.</summary>
    Count,

    /// <summary>Whether there is one.</summary>
    Any,
}

/// <summary>Something that is worked out of all records of a person. One record of which too little is known leaves it unknown.</summary>
internal sealed record Gathering(string Name, string Says, int Line, Gathers What, Among Among, string Day, Condition Where, string LaterBy, string TogetherBy) : WorkedOut(Name, Says, Line)
{
    public override IEnumerable<string> Names => Where.Names.Concat(What == Gathers.Latest ? [Day] : []).Concat(Among == Among.All ? [] : [LaterBy]).Concat(What == Gathers.Count ? [TogetherBy] : []);

    public override IEnumerable<Condition> Conditions => [Where];

    public override FactValue In(Situation situation)
    {
        List<string> missing = [];
        List<Situation> found = [];
        foreach (var other in situation.All)
        {
            List<string> lacking = [];
            switch (IsMeant(situation, other, lacking))
            {
                case Truth.Yes: found.Add(other); break;
                case Truth.Unknown:
                    missing.AddRange(lacking.Select(l => situation.Call(other, l)).Concat(Among == Among.All ? [] : situation.Value(LaterBy).Missing));
                    break;
            }
        }
        if (missing.Count > 0)
        {
            return FactValue.Unknown(missing);
        }
        return What switch
        {
            Gathers.Any => FactValue.Of(found.Count > 0 ? FactValue.Yes : FactValue.No),
            Gathers.Count => FactValue.Of(found.Select((f, at) => f.Value(TogetherBy).Word is { } together ? $"={together}" : $"#{at}").Distinct().Count()),
            _ => Latest(situation, found),
        };
    }

    Truth IsMeant(Situation here, Situation other, List<string> lacking)
    {
        if (ReferenceEquals(here, other) && Among != Among.All)
        {
            return Among == Among.ThisAndLater ? Truth.Yes : Truth.No;
        }
        var fits = Where.In(other, lacking);
        if (fits == Truth.No || Among == Among.All)
        {
            return fits;
        }
        var (mine, theirs) = (here.Value(LaterBy), other.Value(LaterBy));
        if (mine.Day is { } first && theirs.Day is { } second)
        {
            return second > first ? fits : Truth.No;
        }
        lacking.AddRange(theirs.Missing);
        return Truth.Unknown;
    }

    FactValue Latest(Situation here, List<Situation> found)
    {
        List<(Situation Of, FactValue Day)> days = [.. found.Select(f => (f, f.Day(Day)))];
        var unknown = days.Where(d => d.Day.IsUnknown).SelectMany(d => d.Day.Missing.Select(m => here.Call(d.Of, m))).ToList();
        return unknown.Count > 0 ? FactValue.Unknown(unknown) : days.Select(d => d.Day.Day).Max() is { } latest ? FactValue.Of(latest) : FactValue.None;
    }

    public static Gathering Read(TextBlock block, string laterBy, string togetherBy, Faults faults)
    {
        block.Only(faults, "says", "latest", "count", "any", "among", "where");
        var (latest, count, any) = (block.One("latest", faults), block.One("count", faults), block.One("any", faults));
        var among = (any ?? block.One("among", faults)) switch
        {
            null or "all" => (Among?)Among.All,
            "later" => Among.Later,
            "this and later" => Among.ThisAndLater,
            _ => null,
        };
        if (new[] { latest, count, any }.Count(g => g is not null) != 1 || among is null || count is not (null or "transactions"))
        {
            faults.Add(block.Number, $"{block} gathers one thing: \"latest: start\" with \"among: all\" or \"among: this and later\", \"count: transactions\" or \"any: later\".");
        }
        var what = latest is not null ? Gathers.Latest : count is not null ? Gathers.Count : Gathers.Any;
        return new Gathering(block.Name, block.Must("says", faults), block.Number, what, among ?? Among.All, latest ?? "", Condition.Read(block.Must("where", faults), block.Number, faults), laterBy, togetherBy);
    }
}
