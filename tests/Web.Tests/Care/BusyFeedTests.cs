using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public sealed class BusyFeedTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task It_says_Busy_with_the_hours_and_nothing_else_and_follows_what_colleagues_change(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (worker, file) = await scene.FirstContact(more: b => b.Fill("What name should we use?", "Robin"));
        await Make(worker, $"/file/{file.Value:D}", scene.Today.AddDays(1), "14:05", "14:50");
        await Make(worker, $"/file/{file.Value:D}", scene.Today.AddDays(70), "14:00", "15:00");
        await Make(worker, $"/file/{file.Value:D}", scene.Today.AddDays(2), "", "");
        var feed = await Address(worker);

        var elsewhere = scene.Organisation.Visitor();
        var busy = (await elsewhere.GetFromElsewhere(feed)).Html;
        Lines(busy, "DTSTART:").ShouldHaveSingleItem().ShouldMatch(@"T\d\d0000Z$");
        Hours(busy).ShouldBe([1]);
        Lines(busy, "SUMMARY:").ShouldBe(["Busy"]);
        busy.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':')[0]).Distinct()
            .ShouldBe(["BEGIN", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "X-FILL", "END"], ignoreOrder: true);
        busy.Length.ShouldBe(4096);
        busy.ShouldEndWith("END:VCALENDAR\r\n");
        busy.Split("\r\n").ShouldAllBe(line => line.Length <= 75);
        busy.ShouldNotContain("Robin");
        busy.ShouldNotContain("arasol");
        elsewhere.Cookies.Copy().ShouldBeEmpty();

        var ana = await scene.Organisation.Founder.SignedIn();
        await ana.Get($"/file/{file.Value:D}/appointments");
        await ana.Fill("Which day?", Iso(scene.Today.AddDays(3))).Fill("From", "10:00").Fill("Until", "12:00").Fill("With whom?", "The court").Choose("Who goes along?", "Ben").Press("Save");
        Hours((await elsewhere.GetFromElsewhere(feed)).Html).ShouldBe([1, 2]);

        await ana.Click($"{Day(scene.Today.AddDays(3))} 10:00–12:00");
        await ana.Choose("Choose one", "Called off").Press("Save");
        Hours((await elsewhere.GetFromElsewhere(feed)).Html).ShouldBe([1]);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Stopped_replaced_and_never_made_look_the_same_and_so_does_that_of_somebody_who_left(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var bea = await scene.Organisation.Colleague("bea", "Care", "House");
        var worker = await bea.SignedIn();
        var elsewhere = scene.Organisation.Visitor();
        var first = await Address(worker);
        (await elsewhere.GetFromElsewhere(first)).Status.ShouldBe(HttpStatusCode.OK);

        await worker.Get("/calendar/feed");
        await worker.Press("Make a new address");
        var second = Shown(worker);
        var never = $"/busy/{new string('A', 43)}.ics";
        var nothing = (await elsewhere.GetFromElsewhere(never)).Html;
        elsewhere.Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetFromElsewhere(first)).Html.ShouldBe(nothing);
        (await elsewhere.GetFromElsewhere(second)).Status.ShouldBe(HttpStatusCode.OK);

        await worker.Get("/calendar/feed");
        await worker.Press("Stop the feed");
        (await elsewhere.GetFromElsewhere(second)).Html.ShouldBe(nothing);
        worker.Text.ShouldNotContain("You have a feed.");

        var third = await Address(worker);
        await using (var founder = await scene.Organisation.Founder.Visit())
        {
            (await founder.Get<Parasol.Vault.ILeaving>().Disable(bea.Id, isShutOut: false)).IsDone.ShouldBeTrue();
        }
        (await elsewhere.GetFromElsewhere(third)).Html.ShouldBe(nothing);
    }

    static async Task<string> Address(Browser worker)
    {
        await worker.Get("/calendar");
        await worker.Click("Your times in another calendar");
        await worker.Press("Make an address");
        return Shown(worker);
    }

    static string Shown(Browser worker) => new Uri(Testing.Page.Words(worker.Page.Document.QuerySelector(".code"))).AbsolutePath;

    static async Task Make(Browser worker, string file, DateOnly day, string from, string until)
    {
        await worker.Get(file + "/appointments");
        await worker.Fill("Which day?", Iso(day)).Fill("From", from).Fill("Until", until).Press("Save");
        worker.Status.ShouldBe(HttpStatusCode.OK);
    }

    static IEnumerable<string> Lines(string calendar, string name) => calendar.Split("\r\n").Where(l => l.StartsWith(name, StringComparison.Ordinal)).Select(l => l[name.Length..]);

    static IEnumerable<double> Hours(string calendar) => Lines(calendar, "DTSTART:").Zip(Lines(calendar, "DTEND:"), (from, until) => (Moment(until) - Moment(from)).TotalHours);

    static DateTime Moment(string utc) => DateTime.ParseExact(utc, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
