using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Parasol.Kernel;
using Parasol.Web.Seams;

namespace Parasol.Web.Words;

/// <summary>
/// Speaks to the reader of this request: in their language, in the organisation's own words and time zone. The English sentence is the key;
/// numbered places are filled with what is given, named ones (<c>{client}</c>, <c>{the client}</c>, <c>{Clients}</c> …) with the organisation's words.
/// </summary>
public sealed partial class Say(WordBook book, IHttpContextAccessor http, IOrganisationFace organisation)
{
    static readonly Dictionary<string, Dictionary<string, string>> Shipped = new(StringComparer.Ordinal)
    {
        ["en"] = new(StringComparer.Ordinal) { ["client"] = "client", ["clients"] = "clients", ["a client"] = "a client", ["the client"] = "the client", ["the clients"] = "the clients" },
        ["es"] = new(StringComparer.Ordinal) { ["client"] = "persona", ["clients"] = "personas", ["a client"] = "una persona", ["the client"] = "la persona", ["the clients"] = "las personas" },
    };

    /// <summary>The button that sends a form only to see it in another language.</summary>
    internal const string Speak = "speak";

    string? _language;
    string? _asked;

    /// <summary>The keys of the organisation's own words.</summary>
    public static IReadOnlyCollection<string> OwnWords => Shipped["en"].Keys;

    /// <summary>The shipped form of one of the organisation's own words.</summary>
    public static string ShippedWord(string language, string word) => Shipped[language][word];

    /// <summary>The reader's language, as a tag: chosen in the address, preferred by a staff member, or asked for by the browser.</summary>
    public string Language => _language ??= Choose();

    /// <summary>The language that was chosen in the address or carried on by a form; null when nobody chose. Links carry it on: visitors get no cookie.</summary>
    public string? Chosen => Language == _asked ? _asked : null;

    /// <summary>"rtl" for languages written from right to left.</summary>
    public string Direction => Culture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A sentence.</summary>
    public string this[string english, params object?[] with] => In(Language, english, with);

    /// <summary>A sentence in a language that is not the reader's.</summary>
    public string In(string language, string english, params object?[] with)
    {
        // One pass: what is filled in is never looked at again, whatever braces somebody typed.
        return Place().Replace(book.Find(language, english), match => Filling(language, match.Groups[1].Value, with) ?? match.Value);
    }

    /// <summary>A refusal's sentence.</summary>
    public string this[Refusal refusal] => this[refusal.Says, [.. refusal.With]];

    /// <summary>One sentence for one, another for many; both have the number as {0}.</summary>
    public string Plural(long number, string one, string many) => this[number == 1 ? one : many, number];

    /// <summary>A day, as 9 March 2026.</summary>
    public string Day(DateOnly day) => Day(Language, day);

    /// <summary>A time of day, as 14:05.</summary>
    public string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A moment's time of day where the organisation is.</summary>
    public string Time(DateTimeOffset at) => Time(TimeOnly.FromDateTime(Local(at).DateTime));

    /// <summary>A moment's day where the organisation is.</summary>
    public string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(Local(at).DateTime));

    /// <summary>A moment where the organisation is, as 9 March 2026, 14:05.</summary>
    public string Moment(DateTimeOffset at) => $"{Day(at)}, {Time(at)}";

    /// <summary>The name of a language in itself.</summary>
    public static string NameOf(string language)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(language).NativeName;
            return char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..];
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }

    static string Day(string language, DateOnly day) => day.ToString(language == "en" ? "d MMMM yyyy" : "d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo(language));

    CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, organisation.TimeZone);

    string? Filling(string language, string place, object?[] with)
    {
        if (!char.IsAsciiDigit(place[0]))
        {
            return OwnWord(language, place);
        }
        var number = int.Parse(place, CultureInfo.InvariantCulture);
        return number >= with.Length ? null : with[number] switch
        {
            IFormattable value => value.ToString(null, CultureInfo.GetCultureInfo(language)),
            // Sealed lines keep their days as 2026-03-09, whatever language they are read in.
            string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Day(language, day),
            var value => value?.ToString() ?? "",
        };
    }

    string? OwnWord(string language, string place)
    {
        var key = char.ToLowerInvariant(place[0]) + place[1..];
        if (!Shipped.TryGetValue(language, out var shipped) || !shipped.TryGetValue(key, out var word))
        {
            return null;
        }
        word = organisation.Words(language).GetValueOrDefault(key, word);
        return char.IsUpper(place[0]) ? char.ToUpper(word[0], CultureInfo.GetCultureInfo(language)) + word[1..] : word;
    }

    string Choose()
    {
        var request = http.HttpContext?.Request;
        // A form is looked into only after somebody else has read it: reading it here could block, or fail on an error page.
        var form = http.HttpContext?.Features.Get<IFormFeature>()?.Form;
        foreach (var asked in (string?[])[form?[Speak].ToString(), request?.Query["lang"].ToString(), form?["lang"].ToString()])
        {
            if (asked is not null && WordBook.Languages.Contains(asked))
            {
                return _asked = asked;
            }
        }
        if (organisation.ReaderLanguage is { } preferred && WordBook.Languages.Contains(preferred))
        {
            return preferred;
        }
        foreach (var wish in request?.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString()) ?? [])
        {
            var tag = wish.Split('-')[0].ToLowerInvariant();
            if (WordBook.Languages.Contains(tag))
            {
                return tag;
            }
        }
        return WordBook.Languages.Contains(organisation.DefaultLanguage) ? organisation.DefaultLanguage : WordBook.Languages[0];
    }

    [GeneratedRegex(@"\{([0-9]|[A-Za-z][a-z ]+)\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
