using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>One thing that makes a place usable: a known kind, the source's words, or both.</summary>
internal sealed record Access(AccessKind? Kind, string Words)
{
    static readonly (string Start, AccessKind Kind)[] Known =
    [
        ("wheelchair", AccessKind.Wheelchair), ("step free", AccessKind.Wheelchair), ("ramp", AccessKind.Ramp), ("elevator", AccessKind.Lift), ("lift", AccessKind.Lift),
        ("restroom", AccessKind.Toilet), ("toilet", AccessKind.Toilet), ("disabled parking", AccessKind.Parking), ("parking", AccessKind.Parking),
        ("deaf interpreter", AccessKind.SignLanguage), ("sign language", AccessKind.SignLanguage), ("tape braille", AccessKind.Braille), ("braille", AccessKind.Braille),
        ("cd", AccessKind.Audio), ("induction loop", AccessKind.HearingLoop), ("hearing loop", AccessKind.HearingLoop),
    ];

    /// <summary>What the words say. A code such as "wheelchair" gives its kind; a sentence is searched for the same words unless it says no.</summary>
    public static Access Of(string words)
    {
        var folded = Prose.Fold(words);
        foreach (var (start, kind) in Known)
        {
            if (folded == start)
            {
                return new Access(kind, words);
            }
        }
        return new Access(null, words);
    }

    /// <summary>Whether someone who uses a wheelchair gets in, as far as these words say. Unknown is not no.</summary>
    public static Answer Wheelchair(IEnumerable<Access> all)
    {
        var answer = Answer.Unknown;
        foreach (var access in all)
        {
            if (access.Kind is AccessKind.Wheelchair)
            {
                return Answer.Yes;
            }
            if (access.Kind is null && Prose.Fold(access.Words) is var folded && folded.Contains("wheelchair", StringComparison.Ordinal))
            {
                var saysNo = folded.Split(' ').Any(word => word is "not" or "no" or "without" or "inaccessible" or "limited" or "except");
                if (!saysNo)
                {
                    return Answer.Yes;
                }
                answer = folded.Contains("no wheelchair", StringComparison.Ordinal) || folded.Contains("not wheelchair", StringComparison.Ordinal) ? Answer.No : answer;
            }
        }
        return answer;
    }
}

internal enum AccessKind
{
    Wheelchair,
    Ramp,
    Lift,
    Toilet,
    Parking,
    SignLanguage,
    Braille,
    Audio,
    HearingLoop,
}
