using System.Text;

namespace Parasol.Cli.Drills.Searching;

/// <summary>One form in which a canary might lie on a disk.</summary>
/// <param name="Of">The canary.</param>
/// <param name="As">The form: UTF-8, UTF-16LE, UTF-16BE, hex, base64 at one of three alignments.</param>
/// <param name="Bytes">What to look for.</param>
sealed record Pattern(Canary Of, string As, byte[] Bytes)
{
    /// <summary>Every form of a canary.</summary>
    public static IEnumerable<Pattern> FormsOf(Canary canary)
    {
        yield return new Pattern(canary, canary.IsText ? "UTF-8" : "bytes", canary.Bytes);
        if (canary.IsText)
        {
            var text = Encoding.UTF8.GetString(canary.Bytes);
            yield return new Pattern(canary, "UTF-16LE", Encoding.Unicode.GetBytes(text));
            yield return new Pattern(canary, "UTF-16BE", Encoding.BigEndianUnicode.GetBytes(text));
        }
        yield return new Pattern(canary, "hex", Encoding.ASCII.GetBytes(Convert.ToHexString(canary.Bytes)));
        yield return new Pattern(canary, "hex", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(canary.Bytes)));
        foreach (var offset in new[] { 0, 1, 2 })
        {
            var base64 = Base64At(canary.Bytes, offset);
            yield return new Pattern(canary, $"base64+{offset}", Encoding.ASCII.GetBytes(base64));
            if (base64.AsSpan().ContainsAny('+', '/'))
            {
                yield return new Pattern(canary, $"base64url+{offset}", Encoding.ASCII.GetBytes(base64.Replace('+', '-').Replace('/', '_')));
            }
        }
    }

    /// <summary>
    /// The characters of base64 that depend on these bytes alone, when as many other bytes as <paramref name="offset"/> says, 0 to 2, stand before
    /// them in their group of three, and whatever comes behind.
    /// </summary>
    public static string Base64At(ReadOnlySpan<byte> bytes, int offset)
    {
        byte[] shifted = [.. new byte[offset], .. bytes];
        var first = (offset * 8 + 5) / 6;
        var whole = shifted.Length * 8 / 6;
        return Convert.ToBase64String(shifted)[first..whole];
    }
}
