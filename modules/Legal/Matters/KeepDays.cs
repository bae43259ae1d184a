using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>One day of a list across files.</summary>
internal sealed record DayLine(FileId File, string CallName, Matter Matter, RowId Row, MatterDay Day)
{
    public override string ToString() => "sealed";
}

/// <summary>Keeps the deadlines and court dates of matters, and reads them for a whole program.</summary>
[Opens]
internal sealed class KeepDays(LegalWall wall, IStaffVault vault)
{
    public Task<Outcome> Add(FileId file, RowId matter, MatterDay day) => wall.Change(file, AuditCode.Made, "Kept a day of a matter", (act, open) =>
    {
        if (open.Find<Matter>(matter) is null)
        {
            return Refusal.NotThere;
        }
        act.Add(file, day with { Matter = matter, At = act.At, Author = vault.Me!.Id });
        return Outcome.Done;
    });

    public Task<Outcome> Finish(FileId file, RowId matter, RowId row) => wall.Change(file, AuditCode.Changed, "Finished a day of a matter", (act, open) =>
    {
        if (open.Find<MatterDay>(row) is not { } was || was.Value.Matter != matter)
        {
            return Refusal.NotThere;
        }
        act.Change(was, was.Value.Finish(act.At));
        return Outcome.Done;
    });

    /// <summary>The days of one matter: what is open, soonest first, then what is done.</summary>
    public static IReadOnlyList<Opened<MatterDay>> Of(OpenFile file, RowId matter) =>
        [.. file.All<MatterDay>().Where(d => d.Value.Matter == matter).OrderBy(d => !d.Value.IsOpen).ThenBy(d => d.Value.Day).ThenBy(d => d.Value.Hour)];

    /// <summary>What is open in the open matters of a program, soonest first.</summary>
    /// <param name="program">Which; of others nothing comes.</param>
    /// <param name="what">What is being done, for the audit.</param>
    /// <param name="isMeant">Which matters.</param>
    public async Task<IReadOnlyList<DayLine>> Open(ProgramId program, string what, Func<Matter, bool>? isMeant = null)
    {
        var matters = (await vault.OpenAll<Matter>(program)).Where(m => m.Value.IsOpen && isMeant?.Invoke(m.Value) != false).ToDictionary(m => m.Row);
        var days = matters.Count == 0 ? [] : (await vault.OpenAll<MatterDay>(program)).Where(d => d.Value.IsOpen && matters.ContainsKey(d.Value.Matter)).ToList();
        if (days.Count == 0)
        {
            return [];
        }
        var cards = await vault.Cards([.. days.Select(d => d.File).Distinct()], what);
        return
        [
            .. days.Where(d => cards.ContainsKey(d.File)).Select(d => new DayLine(d.File, cards[d.File].Card.CallName, matters[d.Value.Matter].Value, d.Value.Matter, d.Value))
                .OrderBy(l => l.Day.Day).ThenBy(l => l.Day.Hour).ThenBy(l => l.CallName, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
