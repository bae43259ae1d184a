using System.Globalization;

namespace Parasol.Legal.Screening;

/// <summary>Puts the tables of a screen to one person or record.</summary>
internal static class Screener
{
    /// <summary>The answer where what is missing decides between several.</summary>
    public const string NotEnoughKnown = "NOT_ENOUGH_KNOWN";

    public const string Open = "It turns on what is not known yet."; // English only: as the tables are.

    public static (IReadOnlyList<Finding> Found, IReadOnlyList<NotLookedAt> NotLookedAt) Look(ScreenText screen, Situation situation)
    {
        List<Finding> found = [];
        List<NotLookedAt> left = [];
        foreach (var table in screen.Tables.Where(t => t.Standing.Covers(situation.Today)))
        {
            List<string> missing = [];
            if (table.NotListed.Any(c => c.In(situation, []) == Truth.Yes))
            {
                continue;
            }
            var listed = table.Listed.Select(c => c.In(situation, missing)).Min();
            if (listed == Truth.Yes)
            {
                situation.Listed.Add(table.Name);
                found.Add(table.Elements.Count > 0 ? ByElements(screen, table, situation) : ByRows(screen, table, situation));
                if (table.IsAlone)
                {
                    return (found, []);
                }
            }
            else if (listed == Truth.Unknown && !table.IsAlone)
            {
                left.Add(new NotLookedAt(table, [.. missing.Distinct()]));
            }
        }
        return (screen.ByStatus ? [.. found.OrderBy(f => Place(screen, f))] : found, left);
    }

    // Rows of which nobody knows whether they hold stay in play, until one that holds for certain ends the search.
    static Finding ByRows(ScreenText screen, ReliefTable table, Situation situation)
    {
        List<string> missing = [];
        List<Leads> open = [];
        foreach (var row in table.Rows.Append(null))
        {
            var truth = row?.When.In(situation, missing) ?? Truth.Yes;
            if (truth == Truth.No)
            {
                continue;
            }
            open.Add(row?.Leads ?? table.Otherwise!);
            if (truth == Truth.Yes)
            {
                break;
            }
        }
        if (open.Select(o => (o.Status, o.Day)).Distinct().Count() == 1)
        {
            return Certain(screen, table, situation, open[^1], []);
        }
        return new Finding(table, NotEnoughKnown, null, ResultWords.NotEnough, Open, [.. missing.Distinct()], [.. open.Select(o => Shown(o, situation)).Distinct()], Flags(table, situation), [], Assumed(screen, table, situation));
    }

    static Finding ByElements(ScreenText screen, ReliefTable table, Situation situation)
    {
        List<ElementStands> stand = [];
        List<string> open = [], turning = [];
        var isSettled = false;
        foreach (var element in table.Elements)
        {
            List<string> lacking = [];
            var yes = element.Yes.Select(c => c.In(situation, lacking)).ToList();
            var no = element.No.Select(c => c.In(situation, lacking)).ToList();
            var stands = yes.Contains(Truth.Yes) ? Truth.Yes : no.Contains(Truth.Yes) ? Truth.No : Truth.Unknown;
            stand.Add(new ElementStands(element.Name, element.Says, stands));
            if (stands == Truth.Unknown)
            {
                open.AddRange(lacking);
            }
            else if (stands == Truth.No)
            {
                // A no that nobody can turn settles the table; one that an unasked question can turn does not.
                isSettled |= !yes.Contains(Truth.Unknown);
                turning.AddRange(yes.Contains(Truth.Unknown) ? lacking : []);
            }
        }
        var isNo = stand.Exists(e => e.Stands == Truth.No);
        var leads = isNo ? table.AnyNo! : stand.TrueForAll(e => e.Stands == Truth.Yes) ? table.AllYes! : table.Otherwise!;
        var missing = isSettled ? [] : turning.Concat(open).Distinct().ToList();
        return Certain(screen, table, situation, leads, missing) with { Elements = stand };
    }

    static Finding Certain(ScreenText screen, ReliefTable table, Situation situation, Leads leads, IReadOnlyList<string> missing)
    {
        var day = leads.Day.Length > 0 ? situation.Day(leads.Day) : null;
        IReadOnlyList<string> lacking = [.. missing.Concat(day?.Missing ?? []).Distinct()];
        return new Finding(table, leads.Status, day?.Day, missing.Count > 0 ? ResultWords.NotEnough : screen.Status(leads)!.Word, leads.Why, lacking, [], Flags(table, situation), [], Assumed(screen, table, situation));
    }

    static IReadOnlyList<FlagRaised> Flags(ReliefTable table, Situation situation) =>
        [.. table.Flags.Where(f => f.When.In(situation, []) == Truth.Yes).Select(f => new FlagRaised(f.Leads.Status, f.Leads.Day.Length > 0 ? situation.Day(f.Leads.Day).Day : null, f.Leads.Why))];

    static IReadOnlyList<string> Assumed(ScreenText screen, ReliefTable table, Situation situation) =>
        [.. table.Names.SelectMany(screen.FactsOf).Distinct().Where(situation.Assumed.ContainsKey).Select(f => $"{f}: {situation.Assumed[f]}")];

    static int Place(ScreenText screen, Finding finding)
    {
        var codes = screen.Statuses.Select(s => s.Code).ToList();
        var kind = finding.Status.Split('(')[0];
        return finding.Status == NotEnoughKnown ? codes.IndexOf("REVIEW") * 2 + 1 : (codes.IndexOf(finding.Status) is >= 0 and var exact ? exact : codes.IndexOf(kind)) * 2;
    }

    static string Shown(Leads leads, Situation situation) =>
        leads.Day.Length > 0 && situation.Day(leads.Day).Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{leads.Status} {day:yyyy-MM-dd}") : leads.Status;
}
