using System.Text.Json;
using Parasol.Kernel;

namespace Parasol.Legal.AtTheConsole;

/// <summary>An answer, and the lines that say it.</summary>
internal sealed record Answered(object Answer, IReadOnlyList<string> Sentences);

/// <summary>A file of cases: a list, or an object with <c>cases</c> and, if wanted, <c>asOf</c> for all of them.</summary>
internal static class CaseFile
{
    /// <summary>Reads and answers. What cannot be taken is named with its case and field, and then nothing is answered.</summary>
    /// <param name="json">The file.</param>
    /// <param name="answer">Answers one case; null once it has named a fault. Takes the case's fields, how a sentence calls it, the day of the file, and where faults go.</param>
    public static LegalRun Work(string json, Func<JsonElement, string, DateOnly?, List<string>, Answered?> answer)
    {
        List<string> faults = [];
        try
        {
            using var document = JsonDocument.Parse(json);
            var (cases, asOf) = (document.RootElement, (DateOnly?)null);
            if (cases.ValueKind == JsonValueKind.Object)
            {
                var whole = new CaseReader("The file", cases, faults);
                whole.Only("asOf", "cases");
                asOf = Days.Read(whole, "asOf");
                cases = whole.Find("cases") ?? default;
            }
            if (cases.ValueKind != JsonValueKind.Array)
            {
                return new LegalRun([.. faults, "The file, cases: write a list of cases."], [], []);
            }
            List<Answered> answers = [];
            foreach (var (one, number) in cases.EnumerateArray().Select((c, at) => (c, at + 1)))
            {
                var name = CaseReader.NameOf(one, number);
                if (one.ValueKind != JsonValueKind.Object)
                {
                    faults.Add($"{name}: write its fields between braces.");
                }
                else if (answer(one, name, asOf, faults) is { } answered)
                {
                    answers.Add(answered);
                }
            }
            return faults.Count > 0 ? new LegalRun(faults, [], []) : new LegalRun([], [.. answers.Select(a => a.Answer)], [.. answers.SelectMany(a => a.Sentences)]);
        }
        catch (JsonException e)
        {
            return new LegalRun([$"This is no JSON: look at line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}."], [], []);
        }
    }
}
