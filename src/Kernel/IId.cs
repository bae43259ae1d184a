using System.Security.Cryptography;

namespace Parasol.Kernel;

/// <summary>
/// A typed id: a random UUID (RFC 9562, version 4) that cannot be mistaken for the id of another kind of thing.
/// It carries no time and no order. It is a name, never a secret.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    /// <summary>The UUID. All zeros means "none" and is never made by <c>New()</c>.</summary>
    Guid Value { get; }

    /// <summary>The id that has this UUID.</summary>
    static abstract TSelf Of(Guid value);
}

/// <summary>Makes the UUIDs behind typed ids.</summary>
public static class RandomId
{
    /// <summary>A version 4 UUID from the system's generator.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
