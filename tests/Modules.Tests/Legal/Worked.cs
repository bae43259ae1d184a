using System.Globalization;
using System.Text.Json;
using Parasol.Legal.AtTheConsole;

namespace Parasol.Modules.Tests.Legal;

/// <summary>Puts one case to a screen and reads the answer as the worked examples are written: "CLEAN_SLATE = NOT_YET 2029-02-02".</summary>
static class Worked
{
    public static IReadOnlyList<string> Relief(string records, string person = "", string asOf = "2026-12-01", int record = 0) =>
        Lines(Answer("record-relief", $$"""[{ "asOf": "{{asOf}}", {{person}} "records": [ {{records}} ] }]""").GetProperty("records")[record].GetProperty("reliefs"));

    public static IReadOnlyList<string> Immigration(string answers, string asOf = "2026-12-01", string status = "OTHER") => Lines(Case(answers, asOf, status).GetProperty("reliefs"));

    public static JsonElement Case(string answers, string asOf = "2026-12-01", string status = "OTHER") => Answer("immigration", $$"""[{ "asOf": "{{asOf}}", "status": "{{status}}", {{answers}} }]""");

    public static JsonElement One(JsonElement reliefs, string relief) => reliefs.EnumerateArray().Single(r => r.GetProperty("relief").GetString() == relief);

    public static JsonElement Answer(string screen, string json)
    {
        var run = Run(screen, json);
        run.Faults.ShouldBeEmpty();
        return JsonSerializer.SerializeToElement(run.Answers[0], JsonSerializerOptions.Web);
    }

    public static LegalRun Run(string screen, string json) => LegalConsole.Screen(screen, json, _ => null);

    public static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IReadOnlyList<string> Lines(JsonElement reliefs) => [.. reliefs.EnumerateArray().Select(Line)];

    static string Line(JsonElement relief)
    {
        var flags = string.Concat(relief.GetProperty("flags").EnumerateArray().Select(f => $" + {f.GetProperty("flag").GetString()}{Spaced(f.GetProperty("date"))}"));
        var reason = relief.GetProperty("reason").GetString() is { } r ? $"({r})" : "";
        return $"{relief.GetProperty("relief").GetString()} = {relief.GetProperty("status").GetString()}{reason}{Spaced(relief.GetProperty("date"))}{flags}";
    }

    static string Spaced(JsonElement date) => date.GetString() is { } day ? $" {day}" : "";
}
