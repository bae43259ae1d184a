using Microsoft.EntityFrameworkCore;
using Parasol.Care.Appointments;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Calendars;

/// <summary>Where to seal a colleague's busy times. It stands on the desk of House, so that whoever makes an appointment for them can.</summary>
[SealedAs(TableCode.BusyFeed)]
internal sealed record BusyFeed : SealedRecord
{
    public StaffId Of { get; init; }

    public FeedAddress To { get; init; } = null!;
}

/// <summary>
/// Secret feeds for calendars elsewhere, which say "Busy" and no more. Whoever changes an appointment seals its hours to the feeds of the
/// colleagues who are at it; only the address of a feed opens them.
/// </summary>
[Opens]
internal sealed class Busy(IStaffVault vault, ParasolDb db, IOrganisationFace here)
{
    const int Quarter = 15;

    static readonly Refusal NoHouse = Refusal.Rule("You cannot make a feed yet. Ask a colleague to grant you House first.");

    public async Task<bool> HasMine() => (await Feeds("Looked at a calendar feed")).Any(f => f.Value.Of == vault.Me!.Id);

    /// <summary>A feed of the reader, in place of the one they had; the token of its address, shown once.</summary>
    public async Task<Outcome<string>> Make()
    {
        await using var act = vault.Begin();
        if (await vault.House() is not { } house || await act.OpenDesk(house) is not { IsDone: true, Value: var desk })
        {
            return NoHouse;
        }
        var me = vault.Me!.Id;
        Clear(act, desk, me);
        var made = act.NewFeed();
        act.Add(desk.Id, new BusyFeed { Of = me, To = made.Address });
        var (programs, today) = (await vault.MyPrograms(), here.DayAt(act.At));
        var rows = await db.Set<AppointmentRow>().Where(r => programs.Contains(r.Program) && !r.IsDone && r.DueDay >= today).Select(r => new { r.File, r.Row }).ToListAsync();
        foreach (var mine in (await vault.OpenRows<Appointment>([.. rows.Select(r => (r.File, r.Row))], "Looked at a calendar")).Values.Where(a => a.Value.Staff.Contains(me)))
        {
            act.TellFeed(made.Address, mine.Row, Hours(mine.Value));
        }
        var done = await act.Commit(AuditCode.Made, "Made a calendar feed");
        return done.IsDone ? made.Token : done.Refusal;
    }

    public async Task<Outcome> Stop()
    {
        await using var act = vault.Begin();
        if (await vault.House() is not { } house || await act.OpenDesk(house) is not { IsDone: true, Value: var desk })
        {
            return NoHouse;
        }
        Clear(act, desk, vault.Me!.Id);
        act.EndFeeds();
        return await act.Commit(AuditCode.Deleted, "Stopped a calendar feed");
    }

    /// <summary>The feeds of all who were or are at an appointment. Read before an act adds its rows: a read is written down at once, and would take them along.</summary>
    public async Task<IReadOnlyList<BusyFeed>> Of(Appointment? was, Appointment now)
    {
        var concerned = now.Staff.Concat(was?.Staff ?? []).ToHashSet();
        return concerned.Count == 0 ? [] : [.. (await Feeds("Looked whose calendar is kept elsewhere, too")).Select(f => f.Value).Where(f => concerned.Contains(f.Of))];
    }

    /// <summary>Tells them, inside the act that changes the appointment.</summary>
    public void Tell(StaffAct act, IReadOnlyList<BusyFeed> feeds, RowId row, Appointment now)
    {
        foreach (var feed in feeds)
        {
            act.TellFeed(feed.To, row, now.IsOpen && now.Staff.Contains(feed.Of) ? Hours(now) : null);
        }
    }

    async Task<IEnumerable<Opened<BusyFeed>>> Feeds(string what) =>
        await vault.House() is { } house && await vault.OpenDesk(house, what) is { IsDone: true, Value: var desk } ? desk.All<BusyFeed>() : [];

    static void Clear(StaffAct act, OpenFile desk, StaffId me)
    {
        foreach (var old in desk.All<BusyFeed>().Where(f => f.Value.Of == me))
        {
            act.Remove(old);
        }
    }

    // Without an hour nobody is busy. A clock that jumps over an hour in spring is read an hour on.
    BusyTime? Hours(Appointment a) => a.From is not { } from ? null
        : new BusyTime { From = Moment(a.Day, from, down: true), Until = Moment(a.Day, a.Until ?? (from.Hour < 23 ? from.AddHours(1) : new TimeOnly(23, 59)), down: false) };

    DateTimeOffset Moment(DateOnly day, TimeOnly at, bool down)
    {
        var minutes = (int)at.ToTimeSpan().TotalMinutes;
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(down ? minutes / Quarter * Quarter : (minutes + Quarter - 1) / Quarter * Quarter);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(here.TimeZone.IsInvalidTime(local) ? local.AddHours(1) : local, here.TimeZone), TimeSpan.Zero);
    }
}
