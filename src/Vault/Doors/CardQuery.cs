using Parasol.Kernel;
using Parasol.Vault.Search;

namespace Parasol.Vault.Doors;

/// <summary>
/// Compares what was typed with a card: code and phone ending exactly, names by whole word, beginning of a word, or a word with one
/// letter wrong, missing, added or two swapped (two in words of eight letters and more; words of three letters only beside another word, shorter ones never).
/// </summary>
sealed class CardQuery
{
    readonly string _text;
    readonly string[] _words;
    readonly string _digits;
    readonly (CardSignature Signature, int Slips)[] _marks;
    readonly CardSignature? _phone;

    public CardQuery(string typed)
    {
        _text = Prose.Fold(typed);
        _words = _text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _digits = new string([.. typed.Where(char.IsAsciiDigit)]);
        _marks = [.. _words.Select(w => (CardSignature.OfWord(w), Slips(w)))];
        _phone = _digits.Length >= 4 ? CardSignature.OfWord(_digits.AsSpan()[^4..]) : null;
    }

    /// <summary>Whether a card with this signature may score; false is certain.</summary>
    public bool MayFit(CardSignature card)
    {
        if (_phone is { } phone && card.MayHave(phone, 0))
        {
            return true;
        }
        foreach (var (word, slips) in _marks)
        {
            if (!card.MayHave(word, slips))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>0 when it is not the one; higher is nearer.</summary>
    public int Score(IndexCard card)
    {
        if (_words.Length == 0)
        {
            return 1;
        }
        if (Prose.Fold(card.Code) == _text)
        {
            return 1000;
        }
        if (_digits.Length >= 4 && _digits.Length == _text.Replace(" ", "", StringComparison.Ordinal).Length && card.PhoneEndings.Any(p => _digits.EndsWith(p, StringComparison.Ordinal)))
        {
            return 900;
        }
        var best = card.Aliases.Prepend(card.CallName).Max(Name);
        return best == 0 ? 0 : best - (card.IsClosed ? 5 : 0);
    }

    // Every typed word must be found in the name; the sum says how well.
    int Name(string name)
    {
        var folded = Prose.Fold(name);
        if (folded == _text)
        {
            return 800;
        }
        var parts = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sum = 0;
        foreach (var word in _words)
        {
            var near = parts.Length == 0 ? 0 : parts.Max(p => Word(word, p));
            if (near == 0)
            {
                return 0;
            }
            sum += near;
        }
        return 100 + sum / _words.Length;
    }

    int Word(string typed, string part)
    {
        if (typed == part)
        {
            return 300;
        }
        if (typed.Length >= 2 && part.StartsWith(typed, StringComparison.Ordinal))
        {
            return 200;
        }
        var allowed = Slips(typed);
        return allowed > 0 && Distance(typed, part, allowed) is var d && d <= allowed ? 150 - 50 * (d - 1) : 0;
    }

    // A word of three letters alone would fit too many; beside another one it does not.
    int Slips(string word) => word.Length >= 8 ? 2 : word.Length >= 4 || (word.Length == 3 && _words.Length > 1) ? 1 : 0;

    // Edit distance in which two neighbours swapped count as one; larger than the limit ends early.
    static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
