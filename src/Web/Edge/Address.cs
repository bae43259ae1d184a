using Microsoft.AspNetCore.Http;
using Parasol.Web.Forms;
using Parasol.Web.Words;

namespace Parasol.Web.Edge;

/// <summary>Our own addresses, with something added to their query.</summary>
static class Address
{
    /// <summary>The address with one more value. Both are of our own making: nothing is encoded here.</summary>
    public static string With(string href, string name, string value)
    {
        var end = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? at : href.Length;
        return $"{href[..end]}{(href[..end].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}{href[end..]}";
    }

    /// <summary>The address with the language that the reader chose: it travels in addresses, because visitors get no cookie.</summary>
    public static string Carry(Say say, string href) =>
        say.Chosen is { } language && IsOurs(href) && !href.Contains("lang=", StringComparison.Ordinal) ? With(href, "lang", language) : href;

    /// <summary>This page in another language: the same address with the same query.</summary>
    public static string InLanguage(HttpRequest request, string language)
    {
        var query = QueryString.Empty;
        foreach (var (name, values) in request.Query.Where(q => q.Key is not ("lang" or "said" or Said.Entries)))
        {
            foreach (var value in values)
            {
                query = query.Add(name, value ?? "");
            }
        }
        return request.PathBase + request.Path + query.Add("lang", language);
    }

    static bool IsOurs(string href) => href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal);
}
