using System.Globalization;
using System.Text;

namespace Parasol.Kernel;

/// <summary>What people type, made safe to keep and possible to find.</summary>
public static class Prose
{
    /// <summary>
    /// The text as it is kept: Unicode NFC, line ends as LF, without control characters, lone surrogates and the
    /// overrides that let a line show backwards; trimmed. Null, or nothing left, gives null.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (c is '\n' or '\t' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                kept.Append(c == '\r' ? '\n' : c);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && !TurnsTextAround(c) && c != '\uFEFF' && c is not ('\uFFFE' or '\uFFFF'))
            {
                kept.Append(c);
            }
        }
        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>
    /// The text as it is compared: lower case, without accents, letters and digits only, one space between words.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        return folded.ToString().TrimEnd();
    }

    static bool TurnsTextAround(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
