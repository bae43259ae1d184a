using Parasol.Listings;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

/// <summary>A year and a half, half hour by half hour, in four parts of the world, against a wall clock that is read by hand.</summary>
public class OpenAtAnyTimeTests
{
    static readonly DateTimeOffset Begins = new(2026, 1, 1, 0, 10, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Ends = new(2027, 7, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // By day on weekdays, over midnight on Friday and Saturday; over Christmas closed each year, on the third of July only an hour.
    static readonly Opening[] Rules =
    [
        new() { Every = Every.Week, Opens = new(9, 0), Closes = new(17, 0), Days = [.. Weekdays.Select(day => new OnDay(day))] },
        new() { Every = Every.Week, Opens = new(20, 0), Closes = new(5, 0), Days = [new(DayOfWeek.Friday), new(DayOfWeek.Saturday)] },
        new() { Every = Every.Year, IsClosed = true, ValidFrom = new(2026, 12, 24), ValidTo = new(2027, 1, 2) },
        new() { Every = Every.Date, Opens = new(12, 0), Closes = new(13, 0), ValidFrom = new(2026, 7, 3), ValidTo = new(2026, 7, 3) },
    ];

    public static TheoryData<string> Zones => ["America/New_York", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Kathmandu"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void It_is_open_when_the_clock_on_its_wall_says_so(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var (asked, open) = (0, 0);
        for (var moment = Begins; moment < Ends; moment = moment.AddMinutes(30))
        {
            if (zone.GetUtcOffset(moment.AddHours(-3)) != zone.GetUtcOffset(moment.AddHours(12)))
            {
                // Around a change of the clock the wall says one thing twice: those hours have tests of their own.
                continue;
            }
            var expected = OnTheWall(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
            new Hours(Rules, zone).At(moment).IsOpen.ShouldBe(expected ? Answer.Yes : Answer.No, moment.ToString("O"));
            (asked, open) = (asked + 1, open + (expected ? 1 : 0));
        }
        (asked, open).ShouldSatisfyAllConditions(all => all.asked.ShouldBeGreaterThan(25_000), all => all.open.ShouldBeInRange(5_000, 20_000));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void What_is_remembered_of_the_moment_before_is_what_would_be_worked_out(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var remembers = new Hours(Rules, zone);
        // Forwards in uneven steps, which meet both changes of the clock, then back and forth.
        var steps = Enumerable.Range(0, 12_000).Select(n => Begins.AddMinutes(n * 37)).Concat(Enumerable.Range(0, 2_000).Select(n => Begins.AddMinutes(n * 104_729L % 700_000)));
        foreach (var moment in steps)
        {
            remembers.At(moment).ShouldBe(new Hours(Rules, zone).At(moment), moment.ToString("O"));
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Pacific/Pago_Pago")]
    [InlineData("Asia/Kathmandu")]
    public void Where_the_server_stands_makes_no_difference(string server)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var moments = Enumerable.Range(0, 2_000).Select(n => Begins.AddMinutes(n * 331)).ToList();
        List<OpenState> Asked() => [.. moments.Select(moment => new Hours(Rules, zone).At(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.Local)))];
        var before = (Environment.GetEnvironmentVariable("TZ"), Here: Asked());
        try
        {
            Environment.SetEnvironmentVariable("TZ", server);
            TimeZoneInfo.ClearCachedData();
            TimeZoneInfo.Local.GetUtcOffset(Begins).ShouldBe(TimeZoneInfo.FindSystemTimeZoneById(server).GetUtcOffset(Begins));
            Asked().ShouldBe(before.Here);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before.Item1);
            TimeZoneInfo.ClearCachedData();
        }
    }

    static bool OnTheWall(DateTime wall)
    {
        bool IsClosed(DateOnly day) => (day.Month, day.Day) is (12, >= 24) or (1, <= 2);
        bool IsNight(DateOnly day) => day.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday && !IsClosed(day) && day != new DateOnly(2026, 7, 3);
        var (today, time) = (DateOnly.FromDateTime(wall), wall.TimeOfDay);
        if (IsNight(today.AddDays(-1)) && time < TimeSpan.FromHours(5))
        {
            return true;
        }
        if (IsClosed(today))
        {
            return false;
        }
        if (today == new DateOnly(2026, 7, 3))
        {
            return time >= TimeSpan.FromHours(12) && time < TimeSpan.FromHours(13);
        }
        return (Weekdays.Contains(today.DayOfWeek) && time >= TimeSpan.FromHours(9) && time < TimeSpan.FromHours(17)) || (IsNight(today) && time >= TimeSpan.FromHours(20));
    }
}
