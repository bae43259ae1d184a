using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Listings.Importing;
using Parasol.Vault;

namespace Parasol.Listings.Experience;

/// <summary>In which month each organisation's voices were counted last, as far as this node knows.</summary>
internal sealed class CountedMonths
{
    readonly ConcurrentDictionary<OrganisationId, string> _months = [];

    public bool IsDone(OrganisationId organisation, string month) => _months.TryGetValue(organisation, out var done) && string.CompareOrdinal(done, month) >= 0;

    public void Done(OrganisationId organisation, string month) => _months[organisation] = month;
}

/// <summary>
/// Counts what was said, once a month, on the first request of any colleague: only they have the keys. Nobody can tell from a band when a person spoke,
/// because all bands are written in one go, of months that are over.
/// </summary>
[Opens]
internal sealed class CountSaid(IStaffVault vault, CountedMonths months, TimeProvider time) : IHouseChore
{
    public async Task Run(ProgramId house)
    {
        if (vault.Me is not { } me || Months.Of(time.GetUtcNow()) is var month && months.IsDone(me.Organisation, month))
        {
            return;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(house);
        if (!desk.IsDone)
        {
            return;
        }
        var counted = desk.Value.One<Counted>();
        if (counted is null || string.CompareOrdinal(counted.Value.Month, month) < 0)
        {
            var people = new SortedDictionary<string, int>(counted?.Value.People.ToDictionary() ?? [], StringComparer.Ordinal);
            var bands = await act.Db.Set<Band>().AsTracking().Where(b => b.Organisation == me.Organisation).ToDictionaryAsync(b => b.About);
            var isChanged = false;
            foreach (var about in desk.Value.All<Said>().Select(one => one.Value).GroupBy(one => one.About, StringComparer.Ordinal))
            {
                if (Tally.Of(about, month, people.GetValueOrDefault(about.Key)) is { } counting)
                {
                    people[about.Key] = counting.People;
                    Write(act, me.Organisation, bands.GetValueOrDefault(about.Key), about.Key, counting);
                    isChanged = true;
                }
            }
            var now = new Counted { Month = month, People = people };
            if (counted is null)
            {
                act.Add(desk.Value.Id, now);
            }
            else
            {
                act.Change(counted, now);
            }
            if (isChanged)
            {
                await Editions.Next(act.Db, me.Organisation);
            }
            if (!(await act.Commit(AuditCode.Changed, "Counted what people said about places")).IsDone)
            {
                return;
            }
        }
        months.Done(me.Organisation, month);
    }

    static void Write(StaffAct act, OrganisationId organisation, Band? band, string about, Counting counting)
    {
        if (band is null)
        {
            band = new Band { Organisation = organisation, About = about, Shares = counting.Shares };
            act.Db.Add(band);
        }
        // A place that becomes low gets somebody to talk with it, until they have, or until it is low no more.
        var becomesLow = counting.IsLow && !band.IsLow && Experience.About.ServiceOf(about) is not null;
        band.IsRepairOpen = becomesLow || (counting.IsLow && band.IsRepairOpen);
        (band.Shares, band.IsLow) = (counting.Shares, counting.IsLow);
    }
}

/// <summary>Months, as they are kept.</summary>
internal static class Months
{
    public static string Of(DateTimeOffset moment) => moment.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
