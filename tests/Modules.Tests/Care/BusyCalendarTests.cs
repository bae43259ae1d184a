using Parasol.Care.Calendars;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Care;

public sealed class BusyCalendarTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 9, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Its_size_has_steps_whatever_is_in_it()
    {
        var sizes = Enumerable.Range(0, 120).Select(count =>
        {
            var text = System.Text.Encoding.ASCII.GetString(BusyCalendar.Write(Times(count), Now));
            text.Split("\r\n").ShouldAllBe(line => line.Length <= 75);
            text.ShouldEndWith("\r\nEND:VCALENDAR\r\n");
            return text.Length;
        }).ToList();

        sizes.ShouldAllBe(size => size % 4096 == 0);
        sizes.Distinct().Count().ShouldBeLessThan(8);
    }

    [Fact]
    public void It_tells_sixty_days_and_no_more()
    {
        var text = System.Text.Encoding.ASCII.GetString(BusyCalendar.Write([At(59.9), At(60.1)], Now));

        text.Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    static IEnumerable<(RowId, BusyTime)> Times(int count) => Enumerable.Range(0, count).Select(n => At(n / 4.0));

    static (RowId, BusyTime) At(double days) => (RowId.New(), new BusyTime { From = Now.AddDays(days), Until = Now.AddDays(days).AddHours(1) });
}
