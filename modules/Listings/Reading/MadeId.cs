using System.Security.Cryptography;
using System.Text;
using Parasol.Kernel;

namespace Parasol.Listings.Reading;

/// <summary>An id for a record of a source that has none: made from what it is, so that reading it again gives the same.</summary>
internal static class MadeId
{
    public static string Of(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => Prose.Fold(part))))).AsSpan(0, 16));
}
