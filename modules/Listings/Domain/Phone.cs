namespace Parasol.Listings.Domain;

internal enum PhoneKind
{
    Voice,
    Text,
    Fax,
    Tty,
    Hotline,
    TollFree,
    Other,
}

/// <summary>A number as its source wrote it. It is shown word for word; only <see cref="Dial"/> is worked out.</summary>
internal sealed record Phone
{
    public required string Number { get; init; }

    public string? Extension { get; init; }

    public PhoneKind Kind { get; init; } = PhoneKind.Voice;

    /// <summary>Which desk answers.</summary>
    public string? Desk { get; init; }

    /// <summary>What to know before calling: whether texts are read, whether a message is safe, and so on.</summary>
    public string? Notes { get; init; }

    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>What a phone can dial, or null where the number is not plain enough to be sure.</summary>
    public string? Dial()
    {
        var digits = string.Concat(Number.Where(char.IsAsciiDigit));
        var isPlain = Number.All(c => char.IsAsciiDigit(c) || c is ' ' or '(' or ')' or '-' or '.' or '+' or '\u00A0' or '"');
        return (isPlain, digits.Length) switch
        {
            (false, _) => null,
            (true, 10) => "+1" + digits,
            (true, 11) when digits[0] == '1' => "+" + digits,
            (true, >= 8 and <= 15) when Number.TrimStart('"', ' ').StartsWith('+') => "+" + digits,
            _ => null,
        };
    }
}
