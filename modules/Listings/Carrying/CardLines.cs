using System.Text;

namespace Parasol.Listings.Carrying;

/// <summary>
/// The lines of a vCard or an iCalendar file: text is escaped, a line longer than 75 bytes goes on after a line break and a blank, never in the
/// middle of a letter (RFC 5545 3.1, RFC 6350 3.2).
/// </summary>
internal sealed class CardLines
{
    const int Longest = 75;

    readonly StringBuilder _lines = new();

    /// <summary>A line of signs that need no escaping: a number, a rule, a time.</summary>
    public CardLines Add(string name, string value)
    {
        var bytes = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            // A line break would begin a line of its own.
            if (Rune.IsControl(rune))
            {
                continue;
            }
            if (bytes + rune.Utf8SequenceLength > Longest)
            {
                _lines.Append("\r\n ");
                bytes = 1;
            }
            _lines.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }
        _lines.Append("\r\n");
        return this;
    }

    /// <summary>A line of text; several parts are what semicolons part, as in a name or an address.</summary>
    public CardLines Text(string name, params IEnumerable<string?> parts) => Add(name, string.Join(';', parts.Select(Escaped)));

    /// <summary>The file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_lines.ToString());

    static string Escaped(string? text) => (text ?? "")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
