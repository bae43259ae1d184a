using Parasol.Care.Fees;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Coverage;

/// <summary>What was said: answers by the code of their question, and what comes in for how many people.</summary>
internal sealed record CoverageSaid(IReadOnlyDictionary<string, string> Answers, int? People = null, decimal? Income = null, IncomePeriod? Period = null)
{
    public override string ToString() => "sealed";
}

/// <summary>A program worth asking.</summary>
/// <param name="Row">Which.</param>
/// <param name="ToFindOut">The questions it turns on that nobody answered: English, keys of their translation.</param>
internal sealed record WorthAsking(CoverageRow Row, IReadOnlyList<string> ToFindOut);

/// <summary>Which programs are worth asking. Only what was said leaves one out; what is not known never does.</summary>
internal static class CoverageCheck
{
    const string Money = "What comes in, and for how many people?";

    public static IReadOnlyList<WorthAsking> Ask(CoverageSaid said, DateOnly day) =>
        [.. from row in CoverageTable.Rows let open = Open(row, said, day) where open is not null select new WorthAsking(row, open)];

    // Null when an answer rules the row out.
    static List<string>? Open(CoverageRow row, CoverageSaid said, DateOnly day)
    {
        var open = new List<string>();
        foreach (var condition in row.When)
        {
            if (said.Answers.GetValueOrDefault(condition.Question) is not { Length: > 0 } answer || answer == CoverageQuestions.Unsure)
            {
                open.Add(CoverageQuestions.All.First(q => q.Code == condition.Question).Label);
            }
            else if (!condition.Is.Contains(answer))
            {
                return null;
            }
        }
        if (row.UpTo is null && row.Above is null)
        {
            return open;
        }
        if (GuidelineTable.On(day, FeeTables.Guidelines) is not { } table || said is not { People: { } people, Income: { } income, Period: { } period })
        {
            open.Add(Money);
            return open;
        }
        var (yearly, guideline) = (income * period.Times, table.Regions[FeeRegions.States].For(people));
        var isBelow = row.UpTo is not { } ceiling || yearly * 100 <= guideline * ceiling;
        var isAbove = row.Above is not { } floor || yearly * 100 > guideline * floor;
        return isBelow && isAbove ? open : null;
    }
}

/// <summary>A screening that a worker kept: what was answered, and what was worth asking. No income stands in it.</summary>
[SealedAs(TableCode.CoverageScreen)]
internal sealed record CoverageScreen : SealedRecord
{
    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>"question=answer", as codes.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Ids of the rows that came out.</summary>
    public IReadOnlyList<string> WorthAsking { get; init; } = [];
}

/// <summary>Keeps a screening in a file, only when a worker presses Save.</summary>
[Opens]
internal sealed class KeepCoverage(IStaffVault vault)
{
    public async Task<Outcome> Keep(FileId file, CoverageSaid said, DateOnly day)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        act.Add(file, new CoverageScreen
        {
            At = act.At, By = vault.Me!.Id, WorthAsking = [.. CoverageCheck.Ask(said, day).Select(w => w.Row.Id)],
            Answers = [.. said.Answers.Where(a => a.Value.Length > 0).Select(a => $"{a.Key}={a.Value}")],
        });
        return await act.Commit(AuditCode.Made, "Kept which programs to ask");
    }

    /// <summary>The newest that was kept, or null.</summary>
    public async Task<Outcome<CoverageScreen?>> Last(FileId file)
    {
        var open = await vault.Open(file, "Looked at which programs to ask");
        return open.Then(f => f.All<CoverageScreen>().MaxBy(s => s.Value.At)?.Value);
    }
}
