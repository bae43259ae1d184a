using System.Collections.Concurrent;
using Parasol.Sealing;

namespace Parasol.Vault.Walls;

/// <summary>Signed statements that are still to be checked, each with what is said when it does not hold.</summary>
sealed class Claims
{
    const int KeyLength = 32;
    const int SignatureLength = 64;
    readonly List<(byte[] Signer, Func<byte[]> Statement, byte[] Signature, WallException Otherwise)> _all = [];

    public int Count { get; private set; }

    /// <summary>To be checked with the others.</summary>
    public void Add(byte[] signer, Func<byte[]> statement, byte[] signature, WallException otherwise) => _all.Add((signer, statement, signature, otherwise));

    /// <summary>Checks one at once: others rest on it.</summary>
    public bool Holds(byte[] signer, Func<byte[]> statement, byte[] signature)
    {
        Count++;
        return Verify(signer, statement, signature);
    }

    /// <summary>Checks all that were added, on every core.</summary>
    public IEnumerable<WallException> Failing()
    {
        var failing = new ConcurrentBag<WallException>();
        Parallel.ForEach(_all, claim =>
        {
            if (!Verify(claim.Signer, claim.Statement, claim.Signature))
            {
                failing.Add(claim.Otherwise);
            }
        });
        Count += _all.Count;
        _all.Clear();
        return failing;
    }

    // A key or a statement that cannot even be read holds no signature.
    static bool Verify(byte[] signer, Func<byte[]> statement, byte[] signature)
    {
        try
        {
            return signer.Length == KeyLength && signature.Length == SignatureLength && Signature.Verify(SignPublicKey.From(signer), statement(), signature);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
