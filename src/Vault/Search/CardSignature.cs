using System.Numerics;
using Parasol.Kernel;

namespace Parasol.Vault.Search;

/// <summary>
/// What letters and what pairs of letters a few words have, each in 64 bits: enough to pass over nearly every card without reading it.
/// Two letters may share a bit, so it lets a card through that does not fit; it never holds one back that does.
/// </summary>
readonly record struct CardSignature(ulong Letters, ulong Pairs)
{
    // One slip puts in one letter that is not there, and breaks three pairs at most: that is two neighbours the wrong way round.
    const int PairsToASlip = 3;

    /// <summary>The words that a card can be found by.</summary>
    public static CardSignature Of(IndexCard card)
    {
        var all = default(CardSignature);
        foreach (var text in card.Aliases.Concat(card.PhoneEndings).Prepend(card.Code).Prepend(card.CallName))
        {
            foreach (var word in Prose.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                all = all.With(OfWord(word));
            }
        }
        return all;
    }

    /// <summary>One word, folded.</summary>
    public static CardSignature OfWord(ReadOnlySpan<char> word)
    {
        var (letters, pairs, last) = (0UL, 0UL, '\0');
        foreach (var c in word)
        {
            letters |= 1UL << (int)(c * 0x9E3779B1u >> 26);
            pairs |= 1UL << (int)((last * 0x85EBCA6Bu ^ c * 0x9E3779B1u) * 0xC2B2AE35u >> 26);
            last = c;
        }
        return new CardSignature(letters, pairs);
    }

    /// <summary>Whether a card of this signature may have that word, or one that many slips away.</summary>
    public bool MayHave(CardSignature word, int slips) =>
        BitOperations.PopCount(word.Pairs & ~Pairs) <= slips * PairsToASlip && BitOperations.PopCount(word.Letters & ~Letters) <= slips;

    CardSignature With(CardSignature other) => new(Letters | other.Letters, Pairs | other.Pairs);
}
