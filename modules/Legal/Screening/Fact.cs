using Parasol.Legal.Tables;

namespace Parasol.Legal.Screening;

/// <summary>How a fact is answered.</summary>
internal enum FactKind
{
    Word,
    Day,
    Tags,
    Text,
}

/// <summary>Something a case may say.</summary>
/// <param name="Name">For ever.</param>
/// <param name="Asks">As a question.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Words">Which words there are.</param>
/// <param name="IsOfRecord">It is asked of each record, not of the person.</param>
/// <param name="CanBeNone">Left out means that there is none.</param>
/// <param name="IsRough">A year or a month alone will do, and counts as its last day.</param>
/// <param name="LeftOut">The word that counts when it is left out; null leaves it unknown.</param>
/// <param name="MustBeSaid">It cannot be left out.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record Fact(string Name, string Asks, FactKind Kind, IReadOnlyList<string> Words, bool IsOfRecord, bool CanBeNone, bool IsRough, string? LeftOut, bool MustBeSaid, int Line)
{
    const string Must = "must be said";

    static readonly string[] YesOrNo = [FactValue.Yes, FactValue.No];

    public static Fact Read(TextBlock block, Faults faults)
    {
        block.Only(faults, "asks", "of", "is", "left out");
        var (written, leftOut, of) = (block.Must("is", faults), block.One("left out", faults), block.One("of", faults));
        if (of is not (null or "record" or "person"))
        {
            faults.Add(block.Number, $"{block} is of \"{of}\"; there are person and record.");
        }
        var (kind, words, none, rough) = written switch
        {
            "yes or no" => (FactKind.Word, YesOrNo, false, false),
            "text" => (FactKind.Text, [], true, false),
            "day" => (FactKind.Day, [], false, false),
            "day or none" => (FactKind.Day, [], true, false),
            "rough day" => (FactKind.Day, [], false, true),
            "rough day or none" => (FactKind.Day, [], true, true),
            _ when written.StartsWith("any of ", StringComparison.Ordinal) => (FactKind.Tags, written[7..].Split(", "), true, false),
            _ => (FactKind.Word, written.Split(", "), false, false),
        };
        if (leftOut is not (null or Must) && !words.Contains(leftOut))
        {
            faults.Add(block.Number, $"{block}: left out cannot mean \"{leftOut}\"; there are {string.Join(", ", words.Append(Must))}.");
        }
        return new Fact(block.Name, block.Must("asks", faults), kind, words, of == "record", none, rough, leftOut is Must ? null : leftOut, leftOut is Must, block.Number);
    }
}
