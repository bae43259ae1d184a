using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Legal.Screening;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Legal.Pages.Legal.Screens;

/// <summary>The answers about one record, or about the person, by the names of the facts.</summary>
internal sealed class FactsInput
{
    /// <summary>Facts with one answer.</summary>
    public Dictionary<string, string?> One { get; set; } = [];

    /// <summary>Facts with several.</summary>
    public Dictionary<string, List<string>> Several { get; set; } = [];

    /// <summary>Gives each fact a place, so that a form can show it.</summary>
    public void Fill(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
        {
            _ = fact.Kind == FactKind.Tags ? Several.TryAdd(fact.Name, []) : One.TryAdd(fact.Name, null);
        }
    }

    public IEnumerable<ScreenAnswer> Answers(string record) =>
        One.Where(o => o.Value is not null).Select(o => new ScreenAnswer(record, o.Key, o.Value!)).Concat(Several.SelectMany(s => s.Value.Select(v => new ScreenAnswer(record, s.Key, v))));
}

internal sealed class ScreenInput
{
    /// <summary>"look", "keep" or "more".</summary>
    [AtMost(20)]
    public string? What { get; set; }

    public FactsInput Person { get; set; } = new();

    public List<FactsInput> Records { get; set; } = [];
}

/// <summary>A screen as a form. What it says is shown on the answer, and kept only when somebody presses that.</summary>
internal sealed class ScreenModel(ReadMatters read, KeepScreens keep, IOrganisationFace here, TimeProvider time) : MatterPage<ScreenInput>(read)
{
    public ScreenText Screen { get; private set; } = null!;

    public ScreenResult? Result { get; private set; }

    public IReadOnlyList<KeptScreen> Kept => KeepScreens.Of(Sheet.Open, Row, Screen.Name);

    public IEnumerable<Fact> OfPerson => Screen.Facts.Where(f => !f.IsOfRecord);

    public IEnumerable<Fact> OfRecord => Screen.Facts.Where(f => f.IsOfRecord);

    public bool CanHaveMore => Screen.Each.Length > 0 && Input.Records.Count < ScreenSaid.MostRecords;

    public IEnumerable<Choice> Choices(Fact fact) =>
        [.. fact.Words.Select(w => new Choice(w, FactWords.Label(w))), .. fact.MustBeSaid || fact.Kind == FactKind.Tags ? (Choice[])[] : [new Choice(FactValue.Unsure, FactWords.Label(FactValue.Unsure))]];

    /// <summary>What is missing or was taken for granted, as a page says it: "2: Which court decided?".</summary>
    public string Asks(string name)
    {
        var (record, fact) = name.Split(": ", 2) is [var before, var after] && Screen.Facts.All(f => f.Name != before) ? ($"{Say["Record {0}", before]}: ", after) : ("", name);
        var (bare, counts) = fact.Split(": ", 2) is [var known, var word] ? (known, $" {Say[FactWords.Label(word)]}") : (fact, "");
        return record + (Screen.Facts.FirstOrDefault(f => f.Name == bare) is { } found ? Say.Law(found.Asks) : bare) + counts;
    }

    /// <summary>A flag: the day that goes with it, and why.</summary>
    public string Flag(string flag) => flag.Length > 10 && DateOnly.TryParseExact(flag[..10], "yyyy-MM-dd", out var day) ? $"{Say.Day(day)}: {Say.Law(flag[11..])}" : Say.Law(flag);

    /// <summary>How a result is coloured.</summary>
    public static string Tone(string result) => result switch { ResultWords.LooksEligible => "teal", ResultWords.AskALawyer => "plum", _ => "amber" };

    protected override Task<Outcome> Fill(bool isNew)
    {
        if (ScreenSaid.All.FirstOrDefault(s => s.Name == RouteData.Values["screen"]?.ToString()) is not { } screen)
        {
            return Task.FromResult<Outcome>(Refusal.NotThere);
        }
        Screen = screen;
        Input.Person.Fill(OfPerson);
        Input.Records = [.. Input.Records.Take(ScreenSaid.MostRecords)];
        if (screen.Each.Length > 0 && Input.Records.Count == 0)
        {
            Input.Records.Add(new FactsInput());
        }
        Input.Records.ForEach(r => r.Fill(OfRecord));
        return Task.FromResult(Outcome.Done);
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.What == "more")
        {
            if (CanHaveMore)
            {
                Input.Records.Add(new FactsInput());
                Input.Records[^1].Fill(OfRecord);
            }
            return Outcome.Done;
        }
        var today = here.DayAt(time.GetUtcNow());
        var answers = ScreenSaid.Check(Screen, [.. Input.Person.Answers(""), .. Input.Records.SelectMany((r, n) => r.Answers(ScreenSaid.RecordName(n)))], today, f => Say.Law(f.Asks));
        if (!answers.IsDone)
        {
            return answers.Refusal;
        }
        Result = ScreenSaid.Look(Screen, answers.Value, today);
        return Input.What == "keep" ? await keep.Keep(Whose, new KeptScreen { Matter = Row, Screen = Screen.Name, AsOf = today, Answers = answers.Value, Found = Result.Found, Open = Result.Open }) : Outcome.Done;
    }

    protected override IActionResult Next() => Input.What == "keep" ? On(LegalLinks.Screen(Whose, Row, Screen.Name), "saved") : Page();
}
