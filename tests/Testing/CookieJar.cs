using System.Globalization;

namespace Parasol.Testing;

/// <summary>Cookies as a browser keeps them for one origin: prefixes, Secure, Path, SameSite and age are honoured.</summary>
public sealed class CookieJar(TimeProvider clock)
{
    readonly List<Cookie> _cookies = [];
    readonly List<string> _refused = [];

    /// <summary>Cookies that the site tried to set and no browser would keep, each with the reason.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>The names of the cookies that are kept now.</summary>
    public IReadOnlyList<string> Names => [.. Alive().Select(c => c.Name)];

    /// <summary>A cookie's value, or null.</summary>
    public string? this[string name] => Alive().FirstOrDefault(c => c.Name == name)?.Value;

    /// <summary>Forgets every cookie, as a closed private window does.</summary>
    public void Clear() => _cookies.Clear();

    /// <summary>Puts a cookie in as it stands, as someone who copied it from another browser could.</summary>
    public void Plant(string name, string value) => Keep(new Cookie(name, value, "/", true, false, null));

    /// <summary>All cookies, to plant in another browser.</summary>
    public IReadOnlyDictionary<string, string> Copy() => Alive().ToDictionary(c => c.Name, c => c.Value);

    internal string? HeaderFor(Uri address, bool fromElsewhere)
    {
        var sent = Alive()
            .Where(c => Covers(c.Path, address.AbsolutePath) && (!c.Secure || address.Scheme == Uri.UriSchemeHttps) && !(c.Strict && fromElsewhere))
            .OrderByDescending(c => c.Path.Length)
            .Select(c => $"{c.Name}={c.Value}")
            .ToList();
        return sent.Count == 0 ? null : string.Join("; ", sent);
    }

    internal void Take(Uri address, string setCookie)
    {
        var parts = setCookie.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = Pair(parts[0]);
        var rest = parts.Skip(1).Select(Pair).ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        var secure = rest.Contains("secure");
        var path = rest["path"].LastOrDefault() is ['/', ..] given ? given : Folder(address.AbsolutePath);
        if (WhyNot(name, address, secure, path, rest.Contains("domain")) is { } reason)
        {
            _refused.Add($"{name}: {reason}");
            return;
        }
        Keep(new Cookie(name, value, path, secure, string.Equals(rest["samesite"].LastOrDefault(), "strict", StringComparison.OrdinalIgnoreCase), Until(rest)));
    }

    static string? WhyNot(string name, Uri address, bool secure, string path, bool hasDomain) => name switch
    {
        "" => "it has no name",
        _ when secure && address.Scheme != Uri.UriSchemeHttps => "Secure over plain HTTP",
        _ when name.StartsWith("__Secure-", StringComparison.OrdinalIgnoreCase) && !secure => "__Secure- without Secure",
        _ when name.StartsWith("__Host-", StringComparison.OrdinalIgnoreCase) && (!secure || path != "/" || hasDomain) => "__Host- wants Secure, Path=/ and no Domain",
        _ => null,
    };

    DateTimeOffset? Until(ILookup<string, string> rest)
    {
        if (long.TryParse(rest["max-age"].LastOrDefault(), CultureInfo.InvariantCulture, out var seconds))
        {
            return clock.GetUtcNow().AddSeconds(Math.Clamp(seconds, 0, 400L * 24 * 3600));
        }
        return DateTimeOffset.TryParse(rest["expires"].LastOrDefault(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }

    void Keep(Cookie cookie)
    {
        _cookies.RemoveAll(c => c.Name == cookie.Name && c.Path == cookie.Path);
        _cookies.Add(cookie);
    }

    IEnumerable<Cookie> Alive() => _cookies.Where(c => c.Until is not { } until || until > clock.GetUtcNow());

    static (string Name, string Value) Pair(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign < 0 ? (text.Trim(), "") : (text[..sign].Trim(), text[(sign + 1)..].Trim());
    }

    static string Folder(string path) => path.LastIndexOf('/') is > 0 and var last ? path[..last] : "/";

    static bool Covers(string cookiePath, string path) =>
        path.StartsWith(cookiePath, StringComparison.Ordinal) && (path.Length == cookiePath.Length || cookiePath.EndsWith('/') || path[cookiePath.Length] == '/');

    sealed record Cookie(string Name, string Value, string Path, bool Secure, bool Strict, DateTimeOffset? Until);
}
