namespace Parasol.Clients.Domain;

/// <summary>The last four digits of each phone number in what was typed: what an index card may know of a phone.</summary>
static class PhoneEndings
{
    // Fewer digits are a house number or an hour.
    const int Shortest = 7;

    public static IReadOnlyList<string> Of(string? typed)
    {
        var endings = new List<string>();
        var digits = "";
        // The end of the text ends a number as a comma does.
        foreach (var c in (typed ?? "") + ",")
        {
            if (char.IsAsciiDigit(c))
            {
                digits += c;
            }
            else if (!IsInside(c))
            {
                if (digits.Length >= Shortest && !endings.Contains(digits[^4..], StringComparer.Ordinal))
                {
                    endings.Add(digits[^4..]);
                }
                digits = "";
            }
        }
        return endings;
    }

    // The signs people put inside one number. Anything else, a comma, a plus, a word, ends it.
    static bool IsInside(char c) => c is ' ' or '.' or '-' or '(' or ')' or '\u00A0' or (>= '\u2010' and <= '\u2015');
}
