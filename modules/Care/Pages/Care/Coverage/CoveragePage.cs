using Parasol.Care.Coverage;
using Parasol.Care.Fees;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Coverage;

/// <summary>What is asked to see which programs may pay. All of it can be left out.</summary>
internal sealed record CoverageInput
{
    [AtMost(10)]
    public string? Emergency { get; init; }

    [AtMost(10)]
    public string? Insured { get; init; }

    [AtMost(10)]
    public string? State { get; init; }

    [AtMost(10)]
    public string? City { get; init; }

    [AtMost(10)]
    public string? Age { get; init; }

    [AtMost(10)]
    public string? Pregnancy { get; init; }

    [AtMost(10)]
    public string? HivCare { get; init; }

    [AtMost(10)]
    public string? Prep { get; init; }

    public int? People { get; init; }

    [AtMost(20)]
    public string? Income { get; init; }

    [AtMost(20)]
    public string? Period { get; init; } = "MONTH";
}

/// <summary>Which programs are worth asking: shown on the answer to the form, kept nowhere unless a worker presses Save.</summary>
internal abstract class CoveragePage(IOrganisationFace here, TimeProvider time) : FormPage<CoverageInput>
{
    public IReadOnlyList<WorthAsking>? Found { get; protected set; }

    public virtual bool CanKeep => false;

    public static IEnumerable<Choice> Answers => CoverageQuestions.Answers.Select(a => new Choice(a.Code, a.Label));

    public static IEnumerable<Choice> Ages => CoverageQuestions.Ages.Select(a => new Choice(a.Code, a.Label));

    public static IEnumerable<Choice> Periods => IncomePeriod.All.Select(p => new Choice(p.Code, p.Label));

    protected DateOnly Today => here.DayAt(time.GetUtcNow());

    protected Outcome<CoverageSaid> Said()
    {
        var income = Amounts.Read(Input.Income, nameof(Input.Income));
        if (!income.IsDone)
        {
            return income.Refusal;
        }
        if (Input.People is < 1 or > SlidingFee.MostPeople)
        {
            return Refusal.Rule("The household has between 1 and 100 people.", nameof(Input.People));
        }
        var answers = new Dictionary<string, string?>
        {
            ["emergency"] = Known(Input.Emergency), ["insured"] = Known(Input.Insured), ["state"] = Known(Input.State), ["city"] = Known(Input.City), ["pregnancy"] = Known(Input.Pregnancy),
            ["hiv-care"] = Known(Input.HivCare), ["prep"] = Known(Input.Prep), [CoverageQuestions.Age] = CoverageQuestions.Ages.Select(a => a.Code).FirstOrDefault(c => c == Input.Age),
        };
        return new CoverageSaid(answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!), Input.People, income.Value, IncomePeriod.Find(Input.Period));
    }

    protected override Task<Outcome> Do()
    {
        var said = Said();
        Found = said.IsDone ? CoverageCheck.Ask(said.Value, Today) : null;
        return Task.FromResult(said.Plain);
    }

    protected override Microsoft.AspNetCore.Mvc.IActionResult Next() => Page();

    static string? Known(string? answer) => CoverageQuestions.Answers.Select(a => a.Code).FirstOrDefault(c => c == answer);
}
