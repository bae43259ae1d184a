using System.Globalization;
using System.Text.Json;
using Parasol.Listings.Domain;
using Parasol.Listings.History;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Pages;

/// <summary>Says what a public field is called and what it said, for the history of a listing.</summary>
internal static class FieldWords
{
    /// <summary>What the field is called: English, key of its translation.</summary>
    public static string Label(string field) => field switch
    {
        FieldChanges.Listing => "Came in",
        FieldChanges.Places => "Where",
        FieldChanges.Provider => "Provider",
        "name" or "alternateName" => "Name",
        "description" => "What they say they do",
        "website" => "Website",
        "email" => "E-mail",
        "status" => "Does it run, as the source says",
        "statusHere" => "Does it run?",
        "publication" => "Who sees it",
        "needs" or "needsHere" => "Helps with",
        "lastChecked" => "Last checked",
        "trainedOn" => "Trained by us",
        "visibility" or "told" => "How much of the address anyone is told",
        "howToStart" => "How to start",
        "wait" => "Wait",
        "interpretation" => "Interpreters",
        "alert" => "Notice",
        "cost" => "Cost",
        "eligibility" => "For whom",
        "documents" => "Papers they ask for",
        "areas" => "Areas",
        "languages" => "Languages",
        "phones" => "Phone",
        "openings" => "Opening hours",
        "terms" or "keywords" => "How others sort it",
        "addresses" or "latitude" or "longitude" => "Address",
        "transport" => "How to get there",
        "access" => "Access",
        "sourceChecked" or "modified" => "When the source last looked",
        _ => "More from the source",
    };

    /// <summary>What the field said, line by line; none where it said nothing.</summary>
    public static IReadOnlyList<Sentence> Lines(string field, string? text) => text is null ? [] : field switch
    {
        FieldChanges.Listing or FieldChanges.Places or FieldChanges.Provider => [Words(text)],
        "publication" => [new(Enum.Parse<Publication>(text).Label())],
        "statusHere" => [new(Enum.Parse<ServiceStatus>(text).Label())],
        "visibility" => [new(Enum.Parse<AddressVisibility>(text).Label())],
        "lastChecked" or "trainedOn" => [new("{0}", DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture))],
        "needsHere" => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Need)],
        "needs" => [.. FactsText.Read<List<string>>(text).Select(Need)],
        "status" => [new(FactsText.Read<ServiceStatus>(text).Label())],
        "told" => [new(FactsText.Read<AddressVisibility>(text).Label())],
        "cost" => FactsText.Read<Cost>(text) is var cost ? [cost.Says(), .. cost.Payments is { } payments ? new[] { Words(payments) } : []] : [],
        "eligibility" => Showing.Eligible(FactsText.Read<Eligibility>(text)),
        "languages" => [.. FactsText.Read<List<Language>>(text).Select(language => Words(language.Name))],
        "access" => [.. FactsText.Read<List<Access>>(text).Select(Showing.Words)],
        "terms" => [.. FactsText.Read<List<Term>>(text).Select(term => Words(term.Name))],
        "phones" => [.. FactsText.Read<List<Phone>>(text).Select(phone => Words(string.Join(" · ", new[] { phone.Number, phone.Extension, phone.Desk, phone.Notes }.OfType<string>())))],
        "openings" => [.. FactsText.Read<List<Opening>>(text).SelectMany(Hours)],
        _ => [.. Leaves(text).Select(Words)],
    };

    static IEnumerable<Sentence> Hours(Opening rule) => HourLines.Of(rule).ToList() is { Count: > 0 } lines ? lines : [Words(rule.Words ?? rule.Notes ?? rule.Every.ToString())];

    static Sentence Need(string code) => Needs.Find(code) is { } need ? new Sentence("{0}", need) : Words(code);

    static Sentence Words(string words) => new("{0}", words);

    // What has no words of its own here is shown as the source wrote it.
    static List<string> Leaves(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. Leaves(json.RootElement)];
    }

    static IEnumerable<string> Leaves(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(one => string.Join(" · ", Leaves(one))),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Leaves(one.Value)),
        JsonValueKind.String => [value.GetString()!],
        _ => [value.GetRawText()],
    };
}
