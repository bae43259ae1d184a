namespace Parasol.Legal.Tables;

/// <summary>What tables and rules say, in Spanish. The sentences are data and change with their tables, so they stand beside them and not in a word list.</summary>
internal sealed class SecondTongue
{
    static readonly Lazy<SecondTongue> OurSpanish = new(() => Read(LegalTexts.Read("spanish.txt")));

    readonly Dictionary<string, string> _pairs = [];

    /// <summary>The Spanish that ships.</summary>
    public static SecondTongue Spanish => OurSpanish.Value;

    public IReadOnlyDictionary<string, string> Pairs => _pairs;

    /// <summary>Sentences that stand there twice, or without another below them.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The sentence; in English where nobody has translated it.</summary>
    public string Of(string english) => _pairs.GetValueOrDefault(english, english);

    public IEnumerable<string> Missing(IEnumerable<string> sentences) => sentences.Distinct().Where(s => !_pairs.ContainsKey(s));

    public IEnumerable<string> LeftOver(IEnumerable<string> sentences) => _pairs.Keys.Except(sentences);

    public static SecondTongue Read(string text)
    {
        var tongue = new SecondTongue();
        string? waiting = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim() is { Length: > 0 } t && t[0] != '#').Append("end"))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                if (waiting is not null)
                {
                    tongue.Faults.Add(waiting);
                }
                waiting = line.Trim();
            }
            else if (waiting is null || !tongue._pairs.TryAdd(waiting, line.Trim()))
            {
                tongue.Faults.Add(waiting ?? line.Trim());
                waiting = null;
            }
            else
            {
                waiting = null;
            }
        }
        return tongue;
    }
}
