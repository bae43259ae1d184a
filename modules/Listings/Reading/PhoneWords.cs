using System.Text.RegularExpressions;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Reading;

/// <summary>Numbers as people write them into one cell: several at once, with extensions, with words. What is not plain stays word for word.</summary>
internal static partial class PhoneWords
{
    /// <summary>"(617) 327-7175 ext. 200"; "(413) 586-1125 (office)"; two with a comma between; "main: 305-285-5922, tdd: …".</summary>
    public static IReadOnlyList<Phone> Read(string text)
    {
        var parts = Between().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var phones = parts.ConvertAll(One);
        return phones.TrueForAll(phone => phone is not null) ? [.. phones!] : [new Phone { Number = text }];
    }

    static Phone? One(string text)
    {
        var match = Single().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var label = match.Groups["label"] is { Success: true } before ? before.Value : match.Groups["note"] is { Success: true } after ? after.Value : null;
        var kind = KindOf(label);
        return new Phone
        {
            Number = match.Groups["number"].Value.Trim(),
            Extension = match.Groups["ext"] is { Success: true } ext ? ext.Value : null,
            Kind = kind ?? PhoneKind.Voice,
            Desk = kind is null && label?.ToLowerInvariant() is not (null or "main") ? label : null,
        };
    }

    /// <summary>What a source's word for the kind of line means; null when it is no such word.</summary>
    public static PhoneKind? KindOf(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "voice" or "cell" or "work" or "home" => PhoneKind.Voice,
        "text" or "sms" => PhoneKind.Text,
        "fax" => PhoneKind.Fax,
        "tty" or "tdd" or "textphone" => PhoneKind.Tty,
        "hotline" => PhoneKind.Hotline,
        "tollfree" or "toll-free" or "toll free" => PhoneKind.TollFree,
        "video" or "pager" => PhoneKind.Other,
        _ => null,
    };

    // A comma parts two numbers only where another number or label follows: ", ext 36" belongs to the first.
    [GeneratedRegex(@"[,;/]\s*(?=\(?\+?\d|[a-z]+:)|(?<=\))\s{2,}(?=\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^((?<label>[a-z]+):\s*)?(?<number>\+?[\d(][\d() .\-]{5,20}\d)(,?\s*(ext\.?|x)\s?(?<ext>\d{1,6}))?(\s*\((?<note>[^()\d]{1,40})\))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();
}
