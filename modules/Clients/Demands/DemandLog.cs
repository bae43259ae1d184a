using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Clients.Demands;

/// <summary>A line of the log.</summary>
/// <param name="One">The demand.</param>
/// <param name="CallName">Whose file it asks for; null for nobody's, and where that is gone.</param>
sealed record LoggedDemand(Opened<Demand> One, string? CallName)
{
    public override string ToString() => "sealed";
}

/// <summary>A demand with what it asks for.</summary>
/// <param name="One">The demand.</param>
/// <param name="In">Where it lies: the file, or the desk.</param>
/// <param name="IsInFile">It lies in the file that it asks for.</param>
sealed record DemandSheet(Opened<Demand> One, OpenFile In, bool IsInFile)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads the demands of a program. They are for its members alone.</summary>
[Opens]
sealed class DemandLog(IStaffVault vault)
{
    /// <summary>The log: what waits comes first, the soonest day before the others; then what ended, the newest first. Null for a program that is not the reader's.</summary>
    public async Task<IReadOnlyList<LoggedDemand>?> Of(ProgramId program)
    {
        if (!(await vault.OpenDesk(program, "Looked at the legal demands")).IsDone)
        {
            return null;
        }
        var all = await vault.OpenAll<Demand>(program);
        var cards = await vault.Cards([.. all.Select(Whose).OfType<FileId>().Distinct()]);
        return [.. all.OrderBy(d => d.Value.End is not null).ThenBy(d => d.Value.End is null ? d.Value.AnswerBy ?? DateOnly.MaxValue : default).ThenByDescending(d => d.Value.Received).ThenByDescending(d => d.Value.At)
            .Select(d => new LoggedDemand(d, Whose(d) is { } file && cards.TryGetValue(file, out var card) ? card.Card.CallName : null))];
    }

    /// <summary>The demands for one file, the newest first; also what the person is not told of.</summary>
    public async Task<IReadOnlyList<Opened<Demand>>> For(OpenFile file) =>
        [.. (await vault.OpenAll<Demand>(file.Program)).Where(d => Whose(d) == file.Id).OrderByDescending(d => d.Value.At)];

    /// <summary>One demand of a program of the reader, with the file in which it lies.</summary>
    public async Task<Outcome<DemandSheet>> One(ProgramId program, RowId row)
    {
        if ((await vault.OpenAll<Demand>(program)).FirstOrDefault(d => d.Row == row) is not { } found)
        {
            return Refusal.NotThere;
        }
        var open = await vault.Open(found.File, "Looked at a legal demand");
        return open.IsDone ? open.Value.Find<Demand>(row) is { } one ? new DemandSheet(one, open.Value, FileChanges.IsClientFile(open.Value)) : Refusal.NotThere : open.Refusal;
    }

    // What lies on the desk names its file; what lies in a file is about that.
    static FileId? Whose(Opened<Demand> demand) => demand.Value.Telling == Telling.Told ? demand.File : demand.Value.About;
}

/// <summary>On Today, for the members of the program: demands that wait for an answer, what waits for a second person, and the day from which somebody may be told.</summary>
[Opens]
sealed class DemandToday(IStaffVault vault, IPrograms programs, IOrganisationFace place, TimeProvider time) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (items, today, me) = (new List<TodayItem>(), place.DayAt(time.GetUtcNow()), vault.Me?.Id);
        foreach (var program in await programs.Mine())
        {
            foreach (var (_, row, _, demand) in (await vault.OpenAll<Demand>(program.Id)).Where(d => d.Value.End is null))
            {
                var says = demand is { Giving: { AgreedBy: null } giving } && giving.AskedBy != me ? "A colleague proposes what to give out under a legal demand"
                    : demand is { Telling: Telling.Barred, BarredUntil: { } until } && until < today ? "The day has passed until which nobody may be told of a legal demand"
                    : "A legal demand waits for an answer";
                items.Add(new TodayItem(demand.AnswerBy is null || demand.AnswerBy > today.AddDays(Week) ? TodayPart.Soon : TodayPart.Due, says, program.Name, ClientsLinks.Demand(program.Id, row), demand.AnswerBy) { Program = program.Id });
            }
        }
        return items;
    }

    const int Week = 7;
}

/// <summary>How many demands came in a year, as the public page says it.</summary>
/// <param name="Year">By the day on which they came.</param>
/// <param name="Received">How many came.</param>
/// <param name="Given">Under how many of them something was given.</param>
sealed record DemandYear(int Year, Band Received, Band Given);

/// <summary>A number as it is published: none, or between two.</summary>
/// <param name="From">The lowest it can be.</param>
/// <param name="To">The highest; null where there is none.</param>
readonly record struct Band(int From, int? To)
{
    static readonly int[] Starts = [0, 1, 5, 10, 20, 50, 100];

    /// <summary>The band of a number.</summary>
    public static Band Of(int number)
    {
        var at = Array.FindLastIndex(Starts, s => s <= number);
        return at == 0 ? new Band(0, 0) : new Band(Starts[at], at + 1 < Starts.Length ? Starts[at + 1] - 1 : null);
    }
}

/// <summary>What the public page says of demands: counted from clear rows that name nobody. Opens nothing.</summary>
sealed class DemandYears(ParasolDb db, ICurrentOrganisation current, IOrganisationFace place, TimeProvider time)
{
    /// <summary>So many years are shown, this one included.</summary>
    public const int Years = 5;

    /// <summary>This year and those before, the newest first, from the first year with a demand on.</summary>
    public async Task<IReadOnlyList<DemandYear>> Read()
    {
        var year = place.DayAt(time.GetUtcNow()).Year;
        var (organisation, first) = (current.Id ?? default, (short)(year - Years + 1));
        var counted = await db.Set<DemandRow>().Where(d => d.Organisation == organisation && d.Year >= first).GroupBy(d => d.Year)
            .Select(g => new { Year = g.Key, All = g.Count(), Given = g.Count(d => d.WasGiven) }).ToListAsync();
        var from = counted.Count == 0 ? year : Math.Min(counted.Min(c => c.Year), year);
        return [.. Enumerable.Range(from, year - from + 1).Reverse().Select(y => counted.Find(c => c.Year == y) is { } of ? new DemandYear(y, Band.Of(of.All), Band.Of(of.Given)) : new DemandYear(y, Band.Of(0), Band.Of(0)))];
    }
}
