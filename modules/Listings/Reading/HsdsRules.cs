namespace Parasol.Listings.Reading;

/// <summary>
/// What HSDS asks of files that hold no listing: a description of an API, a term of a taxonomy that stands by itself. Where a term
/// only hangs on a service, its name is enough.
/// </summary>
internal static class HsdsRules
{
    public static bool IsApi(JsonPart root) => root["openapi_url"] is not null || (root["profile"] is not null && root["version"] is not null);

    public static void CheckApi(JsonPart root, Findings findings)
    {
        Must(root, "version", findings);
        Must(root, "profile", findings);
        Must(root, "openapi_url", findings);
        MustBeUri(root, "profile", findings);
        MustBeUri(root, "openapi_url", findings);
    }

    public static void CheckTerm(JsonPart term, Findings findings)
    {
        Must(term, "description", findings);
        MustBeUri(term, "term_uri", findings);
    }

    /// <summary>A record that stands in one list twice stands there whole both times: neither is the short form of the other.</summary>
    public static void CheckRepeated(IReadOnlyList<JsonPart> list, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            if (item["id"]?.Text is { } id && !seen.Add(id) && item["status"] is not null)
            {
                Must(item, "name", findings);
            }
        }
    }

    static void Must(JsonPart part, string name, Findings findings)
    {
        if (part[name]?.Text is null)
        {
            findings.Fault((part[name]?.At ?? part.At) with { Field = name }, Remarks.Empty);
        }
    }

    static void MustBeUri(JsonPart part, string name, Findings findings)
    {
        if (part[name] is { Text: { } text } cell && !Uri.TryCreate(text, UriKind.Absolute, out _))
        {
            findings.Fault(cell.At, Remarks.NotUri);
        }
    }
}
