using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// Memory for a secret: the collector never moves it, so no copies stay behind, and it is zeros once disposed.
/// There is no finalizer: one could run, and wipe, while native code still reads the bytes through a span.
/// </summary>
internal sealed class Pinned : IDisposable
{
    private readonly byte[] bytes;
    private readonly SecretsInHand? among = SecretsInHand.Current;
    private volatile bool isWiped;

    public Pinned(int length)
    {
        bytes = GC.AllocateArray<byte>(length, pinned: true);
        among?.Add(this);
    }

    /// <summary>Whether nothing but zeros is there.</summary>
    public bool IsZero => !bytes.AsSpan().ContainsAnyExcept((byte)0);

    public int Length => bytes.Length;

    /// <summary>The bytes; throws once they have been wiped.</summary>
    public Span<byte> Span
    {
        get
        {
            MustStillBeHeld();
            return bytes;
        }
    }

    /// <summary>The same bytes, to read a stream into.</summary>
    public Memory<byte> Memory
    {
        get
        {
            MustStillBeHeld();
            return bytes;
        }
    }

    public static Pinned Copy(ReadOnlySpan<byte> source)
    {
        var copy = new Pinned(source.Length);
        source.CopyTo(copy.bytes);
        return copy;
    }

    public static Pinned Random(int length)
    {
        var random = new Pinned(length);
        RandomNumberGenerator.Fill(random.bytes);
        return random;
    }

    /// <summary>
    /// Throws if the bytes have been wiped by now. Whoever has computed with them calls this last: if it returns, no other
    /// thread had begun to wipe, and the result was not made with zeros.
    /// </summary>
    public void MustStillBeHeld() => ObjectDisposedException.ThrowIf(isWiped, typeof(Pinned));

    public void Dispose()
    {
        Wipe();
        among?.Remove(this);
    }

    /// <summary>Wipes the bytes; whoever holds the secret disposes it all the same.</summary>
    public void Wipe()
    {
        isWiped = true;
        CryptographicOperations.ZeroMemory(bytes);
    }
}
