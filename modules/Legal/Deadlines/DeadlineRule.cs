using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Legal.Calendars;
using Parasol.Legal.Tables;

namespace Parasol.Legal.Deadlines;

/// <summary>One rule as it stood for some days: what starts the clock, how long it runs, where its end goes.</summary>
internal sealed partial record DeadlineRule
{
    /// <summary>For ever: D01.</summary>
    public required string Key { get; init; }

    /// <summary>Where one key has several clocks, which; empty for the one that runs unless somebody says otherwise.</summary>
    public required string Variant { get; init; }

    public required string Title { get; init; }

    /// <summary>Which day starts it.</summary>
    public required string Trigger { get; init; }

    /// <summary>Null for a window.</summary>
    public Period? Period { get; init; }

    /// <summary>Other periods that courts quarrel over; the earliest day counts.</summary>
    public required IReadOnlyList<(Period Period, string Why)> Or { get; init; }

    public required Roll Roll { get; init; }

    /// <summary>A check and no clock: something must have been done so many days before, at most and at least.</summary>
    public (int Most, int Least)? Window { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>As sentences call it.</summary>
    public string Name => Variant.Length == 0 ? Key : $"{Key} {Variant}";

    public static DeadlineRule Read(TextBlock block, IReadOnlyDictionary<string, LegalCalendar> calendars, Faults faults)
    {
        block.Only(faults, ["title", "trigger", "period", "or", "window", "roll", "note", .. Standing.Keys]);
        var (key, variant) = block.Name.Split(' ', 2) is [var k, var v] ? (k, v) : (block.Name, "");
        var window = WindowOf(block, faults);
        return new DeadlineRule
        {
            Key = key, Variant = variant, Title = block.Must("title", faults), Trigger = block.Must("trigger", faults),
            Period = window is not null ? null : PeriodOf(block, block.Must("period", faults), faults),
            Or = [.. block.Lines.Where(l => l.Key == "or").Select(l => TextLine.Part(l.Value, "|")).Select(p => (PeriodOf(block, p.Before, faults), p.After)).Where(p => p.Item1 is not null).Select(p => (p.Item1!, p.After))],
            Roll = RollOf(block, calendars, faults), Window = window,
            Notes = [.. block.Lines.Where(l => l.Key == "note").Select(l => l.Value)], Standing = Standing.Read(block, faults),
        };
    }

    static Period? PeriodOf(TextBlock block, string written, Faults faults)
    {
        var period = Period.Read(written);
        if (period is null && written.Length > 0)
        {
            faults.Add(block.Number, $"{block}: \"{written}\" is no period; write one as in \"90 days\", \"1 year and 90 days\", \"18 months\", \"3 court days\" or \"until 2027-07-29\".");
        }
        return period;
    }

    static Roll RollOf(TextBlock block, IReadOnlyDictionary<string, LegalCalendar> calendars, Faults faults)
    {
        var written = block.Must("roll", faults);
        if (Roll.Read(written, calendars) is { } roll)
        {
            if (roll.Calendar is null && block.One("period", faults)?.Contains("court day", StringComparison.Ordinal) == true)
            {
                faults.Add(block.Number, $"{block} counts court days and does not say of which calendar; write \"roll: never on NY\".");
            }
            return roll;
        }
        if (written.Length > 0)
        {
            faults.Add(block.Number, $"{block}: \"{written}\" is no roll rule; write \"never\", or \"forward on\" or \"back on\" with one of: {string.Join(", ", calendars.Keys)}.");
        }
        return Roll.Never;
    }

    static (int, int)? WindowOf(TextBlock block, Faults faults)
    {
        if (block.One("window", faults) is not { } written)
        {
            return null;
        }
        if (Between().Match(written) is { Success: true } match && (Number(match, "most"), Number(match, "least")) is var (most, least) && most > least)
        {
            return (most, least);
        }
        faults.Add(block.Number, $"{block}: \"{written}\" is no window; write one as in \"17 to 10 days before\".");
        return (1, 0);
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<most>[0-9]{1,3}) to (?<least>[0-9]{1,3}) days before\z", RegexOptions.None, 1000)]
    private static partial Regex Between();
}
