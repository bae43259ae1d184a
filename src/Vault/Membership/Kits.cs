using System.Security.Cryptography;
using System.Text;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Words;

namespace Parasol.Vault.Membership;

/// <summary>The words of printed kits, and what two of them open.</summary>
[Opens]
static class Kits
{
    const int Words = 10;

    /// <summary>Which words are typed back, counted from 1.</summary>
    public static readonly int[] Asked = [3, 8];

    static readonly Refusal NotAKit = Refusal.Rule("A kit has eleven words. Check whether one is missing or spelt differently.");
    static readonly Refusal WrongOrder = Refusal.Rule("These eleven words are not one kit. Check their spelling and their order.");
    static readonly Refusal OpensNothing = Refusal.Rule("These two kits do not open anything here. Check that both are of the newest set, and not the same one twice.");

    /// <summary>Ten words by chance: 129 bits; and the one that follows from them.</summary>
    public static IReadOnlyList<string> Draw()
    {
        var words = WordList.English.Draw(Words);
        return [.. words, Check(words)];
    }

    /// <summary>32 bytes of a kit, however it was typed.</summary>
    public static Outcome<byte[]> Read(string? typed)
    {
        if (WordList.English.Read(typed ?? "") is not { Count: Words + 1 } words)
        {
            return NotAKit;
        }
        return Prose.Fold(Check([.. words.Take(Words)])) == words[Words] ? SHA256.HashData(Encoding.UTF8.GetBytes("parasol/v1/kit/" + string.Join(' ', words.Take(Words)))) : WrongOrder;
    }

    /// <summary>The key that two kits make, in whichever order they come.</summary>
    public static SecretKey<Keys.KitKey> Pair(byte[] one, byte[] other)
    {
        var (first, second) = one.AsSpan().SequenceCompareTo(other) <= 0 ? (one, other) : (other, one);
        byte[] joined = [.. Encoding.ASCII.GetBytes("parasol/v1/kits"), .. first, .. second];
        var both = SHA256.HashData(joined);
        using (new Wiped(joined))
        using (new Wiped(both))
        {
            return SecretKey<Keys.KitKey>.From(both);
        }
    }

    /// <summary>Seals the recovery key and the root under each pair of three kits.</summary>
    public static void SealInto(RecoveryRow row, IReadOnlyList<byte[]> kits, SealKeyPair recovery, SignKeyPair root)
    {
        var secrets = new byte[64];
        using var wiped = new Wiped(secrets);
        recovery.CopySecret(secrets);
        root.CopySeed(secrets.AsSpan(32));
        (row.FirstAndSecond, row.FirstAndThird, row.SecondAndThird) = (Of(0, 1, 12), Of(0, 2, 13), Of(1, 2, 23));

        byte[] Of(int one, int other, int pair)
        {
            using var key = Pair(kits[one], kits[other]);
            return Envelope.Seal(key, Contexts.Kits(row.Organisation, pair), secrets, PadPolicy.None);
        }
    }

    /// <summary>What two kits open. Every pair is tried, so that it takes as long whichever they are.</summary>
    public static Outcome<OpenedRecovery> Open(RecoveryRow? row, TwoKits kits)
    {
        var (one, other) = (Read(kits.One), Read(kits.Other));
        if (!one.IsDone || !other.IsDone)
        {
            return Refusal.Rule((one.Refusal ?? other.Refusal)!.Says, one.IsDone ? "Other" : "One");
        }
        using var wipedOne = new Wiped(one.Value);
        using var wipedOther = new Wiped(other.Value);
        using var key = Pair(one.Value, other.Value);
        OpenedRecovery? opened = null;
        foreach (var (pair, envelope) in row is null ? [] : new[] { (12, row.FirstAndSecond), (13, row.FirstAndThird), (23, row.SecondAndThird) })
        {
            try
            {
                using var plain = Envelope.Open(key, Contexts.Kits(row!.Organisation, pair), envelope, PadPolicy.None);
                opened ??= new OpenedRecovery(SealKeyPair.From(plain.Span[..32]), SignKeyPair.From(plain.Span[32..]));
            }
            catch (SealBroken)
            {
                // Of another pair.
            }
        }
        return opened is null ? OpensNothing : opened;
    }

    static string Check(IReadOnlyList<string> words) =>
        WordList.English.Spell(SHA256.HashData(Encoding.UTF8.GetBytes("parasol/v1/kit-check/" + string.Join(' ', words.Select(Prose.Fold)))).AsSpan(0, 4));
}

/// <summary>The organisation's recovery key and root, for as long as one act takes.</summary>
[Opens]
sealed record OpenedRecovery(SealKeyPair Recovery, SignKeyPair Root) : IDisposable
{
    public void Dispose()
    {
        Recovery.Dispose();
        Root.Dispose();
    }

    public override string ToString() => "sealed";
}
