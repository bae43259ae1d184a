using System.Globalization;
using System.Text.Json.Nodes;
using Parasol.Kernel;
using Parasol.Legal.AtTheConsole;
using Parasol.Legal.Domain;

namespace Parasol.Legal.Screening;

/// <summary>What somebody said in a form that was made from a screen, put to its tables.</summary>
internal static class ScreenSaid
{
    /// <summary>So many records fit into one form.</summary>
    public const int MostRecords = 12;

    const int Longest = 100;

    /// <summary>The screens that there are.</summary>
    public static IReadOnlyList<ScreenText> All => [ScreenText.RecordRelief, ScreenText.Immigration];

    /// <summary>How a record of a form is called.</summary>
    public static string RecordName(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Looks through the answers: what was left out is left out, and what cannot be read is refused with its question.</summary>
    /// <param name="screen">The screen.</param>
    /// <param name="answers">As they were typed.</param>
    /// <param name="asOf">Today.</param>
    /// <param name="asks">A question in the reader's language.</param>
    public static Outcome<IReadOnlyList<ScreenAnswer>> Check(ScreenText screen, IEnumerable<ScreenAnswer> answers, DateOnly asOf, Func<Fact, string> asks)
    {
        List<ScreenAnswer> kept = [];
        foreach (var answer in answers)
        {
            if (Prose.Clean(answer.Said) is not { } said || screen.Facts.FirstOrDefault(f => f.Name == answer.Fact) is not { } fact)
            {
                continue;
            }
            if (fact.Kind is FactKind.Word or FactKind.Tags && !fact.Words.Contains(said) && said != FactValue.Unsure)
            {
                return Refusal.Rule("Choose from the list.");
            }
            if (said.Length > Longest)
            {
                return Refusal.Rule("Write less here: {0}", null, asks(fact));
            }
            if (fact.Kind == FactKind.Day && !IsDay(said, fact.IsRough, asOf))
            {
                return Refusal.Rule("Write a day that has been, as in 2016-04-01: {0}", null, asks(fact));
            }
            kept.Add(answer with { Said = said });
        }
        foreach (var record in kept.Where(a => a.Record.Length > 0).GroupBy(a => a.Record))
        {
            if (screen.Facts.FirstOrDefault(f => f.MustBeSaid && record.All(a => a.Fact != f.Name || a.Said == FactValue.Unsure)) is { } lacking)
            {
                return Refusal.Rule("Of each record this must be said: {0}", null, asks(lacking));
            }
        }
        return kept;
    }

    /// <summary>What the tables say. The answers have been looked through.</summary>
    public static ScreenResult Look(ScreenText screen, IReadOnlyList<ScreenAnswer> answers, DateOnly asOf)
    {
        var one = Case(screen, answers.Where(a => a.Record.Length == 0));
        one[Situation.AsOf] = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (screen.Each.Length > 0)
        {
            one[screen.Each] = new JsonArray([.. answers.Where(a => a.Record.Length > 0).GroupBy(a => a.Record).Select(g => With(Case(screen, g), g.Key))]);
        }
        var run = ScreenCases.Work(new JsonArray(one).ToJsonString(), screen);
        if (run.Faults.Count > 0)
        {
            throw new InvalidOperationException("A screen takes what its own form gives.");
        }
        return run.Answers[0] switch
        {
            RecordsLine records => new ScreenResult(
                [.. records.Records.SelectMany(r => r.Reliefs.Select(l => Finding(l, r.Record)))], [.. records.Records.SelectMany(r => r.NotLookedAt.Select(n => new ScreenOpen(r.Record, Title(screen, n.Relief), n.Missing)))]),
            PersonLine person => new ScreenResult([.. person.Reliefs.Select(l => Finding(l, ""))], [.. person.NotLookedAt.Select(n => new ScreenOpen("", Title(screen, n.Relief), n.Missing))]),
            _ => throw new InvalidOperationException("A case has an answer."),
        };
    }

    static bool IsDay(string said, bool isRough, DateOnly asOf) =>
        DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day <= asOf && day.Year >= 1900
        : isRough && (DateOnly.TryParseExact(said + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || DateOnly.TryParseExact(said + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) && day <= asOf && day.Year >= 1900;

    static JsonObject With(JsonObject record, string name)
    {
        record["id"] = name;
        return record;
    }

    static JsonObject Case(ScreenText screen, IEnumerable<ScreenAnswer> answers)
    {
        var one = new JsonObject();
        foreach (var fact in answers.GroupBy(a => a.Fact))
        {
            one[fact.Key] = screen.Facts.First(f => f.Name == fact.Key).Kind == FactKind.Tags ? new JsonArray([.. fact.Select(a => JsonValue.Create(a.Said))]) : JsonValue.Create(fact.First().Said);
        }
        return one;
    }

    static string Title(ScreenText screen, string table) => screen.Tables.First(t => t.Name == table).Title;

    static ScreenFinding Finding(ReliefLine line, string record) => new()
    {
        Record = record, Title = line.Title, Result = line.Result, Day = line.Date, Why = line.Why, Flags = [.. line.Flags.Select(f => f.Date is { } day ? $"{day:yyyy-MM-dd} {f.Why}" : f.Why)],
        Missing = line.Missing, Assumed = line.Assumed, Notes = line.Notes, Citation = line.Citation, LastChecked = line.LastChecked, ReviewStatus = line.ReviewStatus, IsVolatile = line.IsVolatile,
    };
}
