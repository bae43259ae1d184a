using System.Security.Cryptography;
using System.Text;

namespace Parasol.Listings.Hsds;

/// <summary>
/// Ids of what has no row of its own: a phone, an address, a term. Made from what it belongs to and what it says, so that they are the same
/// on every day and every instance. What is kept back never goes in.
/// </summary>
internal static class Derived
{
    /// <summary>A UUID of version 8 (its bits are our own: a hash).</summary>
    public static string Id(string kind, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts)
        {
            text.Append('\n').Append(part?.Length ?? -1).Append(' ').Append(part);
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString("D");
    }
}
