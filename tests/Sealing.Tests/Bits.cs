namespace Parasol.Sealing.Tests;

/// <summary>Small tools that several stories share.</summary>
internal static class Bits
{
    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    public static byte[] Bytes<TUse>(SecretKey<TUse> key) where TUse : IKeyUse
    {
        var bytes = new byte[32];
        key.CopyTo(bytes);
        return bytes;
    }

    /// <summary>The same bytes with one bit turned.</summary>
    public static byte[] Flip(ReadOnlySpan<byte> bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    public static byte[] Data(SealContext context, Algorithm algorithm)
    {
        var data = new byte[SealContext.Length];
        context.Write(algorithm, data);
        return data;
    }

    /// <summary>Asserts that it does not open, and that the exception is the same bare one in every case.</summary>
    public static void MustBeRefused(Func<IDisposable> open, string what)
    {
        try
        {
            open().Dispose();
        }
        catch (SealBroken refused)
        {
            refused.Message.ShouldBe("The seal is broken.", what);
            refused.InnerException.ShouldBeNull(what);
            refused.Data.Count.ShouldBe(0, what);
            return;
        }

        throw new Xunit.Sdk.XunitException($"It opened all the same: {what}.");
    }
}
