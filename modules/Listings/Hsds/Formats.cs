using System.Text.RegularExpressions;

namespace Parasol.Listings.Hsds;

/// <summary>Texts in the formats that HSDS names: stricter than what people write.</summary>
internal static partial class Formats
{
    /// <summary>A URI after RFC 3986, with what it does not allow escaped; null for what cannot be one.</summary>
    public static string? Uri(string? text) =>
        text is null ? null
        : Allowed().IsMatch(text) ? text
        : System.Uri.TryCreate(text, UriKind.Absolute, out var uri) && Allowed().IsMatch(uri.AbsoluteUri) ? uri.AbsoluteUri
        : null;

    public static bool IsMail(string text) => Mail().IsMatch(text);

    [GeneratedRegex(@"\Ahttps?://[A-Za-z0-9\-._~]+(:[0-9]+)?(/([A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*)?(\?([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?(#([A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~\-]+)*@([A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mail();
}
