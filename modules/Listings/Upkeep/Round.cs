using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Upkeep;

/// <summary>A listing that may be out of date.</summary>
internal sealed record StaleListing(Item Item, DateOnly? Due, int Tries, bool IsMine, bool IsNobodys, bool IsDoneToday);

/// <summary>How many listings somebody looks after, and how many of them are stale.</summary>
internal sealed record Load(int All, int Stale);

/// <summary>How many checks fall due in a month.</summary>
internal sealed record MonthDue(DateOnly FirstDay, int Count);

/// <summary>The round of checks: what may be out of date, the oldest first, and what comes in the year ahead.</summary>
internal sealed class Round
{
    /// <summary>After so many calls in vain the list says so.</summary>
    public const int ManyTries = 3;

    const int Months = 12;

    Round(IReadOnlyList<StaleListing> stale, int never, int all) => (Stale, Never, All) = (stale, never, all);

    /// <summary>What may be out of date, the oldest first; what was never checked before all else.</summary>
    public IReadOnlyList<StaleListing> Stale { get; }

    /// <summary>How many of them nobody here has ever checked.</summary>
    public int Never { get; }

    /// <summary>How many listings there are to keep.</summary>
    public int All { get; }

    public required Load Mine { get; init; }

    public required Load Nobodys { get; init; }

    public required Load Others { get; init; }

    /// <summary>How many checks the coming twelve months ask for, this month first.</summary>
    public required IReadOnlyList<MonthDue> Year { get; init; }

    /// <summary>As many in each month, if the work were spread evenly.</summary>
    public int Evenly => (Year.Sum(month => month.Count) + Months - 1) / Months;

    public static Round Of(IReadOnlyList<Item> items, IReadOnlyDictionary<ServiceId, ListingCare> cares, StaffId me, DateOnly today, bool mineOnly = false)
    {
        var all = items.Where(IsKept).Select(item => (Item: item, Care: cares.GetValueOrDefault(item.Service.Id))).ToList();
        Load LoadOf(Func<StaffId?, bool> isTheirs)
        {
            var theirs = all.FindAll(one => isTheirs(one.Care?.Keeper));
            return new Load(theirs.Count, theirs.Count(one => one.Item.IsStale(today)));
        }
        var (mine, nobodys, others) = (LoadOf(keeper => keeper == me), LoadOf(keeper => keeper is null), LoadOf(keeper => keeper is { } someone && someone != me));
        if (mineOnly)
        {
            all.RemoveAll(one => one.Care?.Keeper != me);
        }
        List<StaleListing> stale =
        [
            .. all.Where(one => one.Item.IsStale(today))
                .Select(one => new StaleListing(
                    one.Item, Due(one.Item.Service), one.Care?.TriesSince(one.Item.Service.LastChecked) ?? 0, one.Care?.Keeper == me, one.Care?.Keeper is null,
                    one.Item.Service.LastChecked == today || one.Care?.LastTry == today))
                .OrderBy(one => one.Due ?? DateOnly.MinValue),
        ];
        return new Round(stale, stale.Count(one => one.Item.Service.LastChecked is null), all.Count) { Mine = mine, Nobodys = nobodys, Others = others, Year = YearOf(all.Select(one => Due(one.Item.Service)), today) };
    }

    /// <summary>Whom to call next: the oldest where nobody called today.</summary>
    public StaleListing? Next(ServiceId? after = null) => Stale.FirstOrDefault(one => !one.IsDoneToday && one.Item.Service.Id != after);

    /// <summary>From this day on it may be out of date; null where nobody has ever checked it.</summary>
    public static DateOnly? Due(Service service) =>
        service.LastChecked is not { } day ? null
        : day.AddDays(Service.FreshDays + 1) is var old && service.ReviewOn?.AddDays(1) is { } review && review < old ? review : old;

    // What is put away, gone for good or never to be used is not called.
    static bool IsKept(Item item) => item.IsListedFor(Readers.Workers) && item.Status is not ServiceStatus.Defunct && item.Service.Vetting is not Vetting.DoNotRefer;

    // What is overdue is counted in this month, and each listing again whenever its days are over.
    static List<MonthDue> YearOf(IEnumerable<DateOnly?> dues, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        var counts = new int[Months];
        foreach (var due in dues)
        {
            for (var day = due > today ? due.Value : today; day < first.AddMonths(Months); day = day.AddDays(Service.FreshDays + 1))
            {
                counts[((day.Year - first.Year) * 12) + day.Month - first.Month]++;
            }
        }
        return [.. counts.Select((count, month) => new MonthDue(first.AddMonths(month), count))];
    }
}
