using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class TodayTests
{
    static string Card(Browser browser, string heading) =>
        browser.Page.Document.QuerySelectorAll("section, .card, article, div").LastOrDefault(c => c.QuerySelector("h2")?.TextContent.Trim() == heading) is { } card ? Page.Words(card) : "";

    [Fact]
    public async Task A_follow_up_past_its_day_is_not_lost_and_one_press_finishes_it()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        scene.App.Clock.Advance(TimeSpan.FromDays(8));
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");
        Card(worker, "Do not lose").ShouldContain("Ask how things are");

        await worker.Press("Done: Ask how things are Robin");

        worker.Address.ShouldStartWith("/today");
        worker.Text.ShouldNotContain("Ask how things are");
    }

    [Fact]
    public async Task Nobody_in_touch_for_as_long_as_the_program_says_shows_until_there_was_contact()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var (worker, file) = await scene.FirstContact();
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Nobody has been in touch");
        await worker.Get($"/file/{file.Value:D}/follow-ups");
        await worker.Press("Done: Ask how things are");
        scene.App.Clock.Advance(TimeSpan.FromDays(14));
        worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Nobody has been in touch");

        scene.App.Clock.Advance(TimeSpan.FromDays(1));
        worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");
        Card(worker, "Do not lose").ShouldContain("Nobody has been in touch");

        await Watch(scene, "Never");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Nobody has been in touch");

        await Watch(scene, "7 days");
        await worker.Get("/today");
        worker.Text.ShouldContain("Nobody has been in touch");

        await worker.Get($"/file/{file.Value:D}/note");
        await worker.Fill("In free words", "We talked.").Press("Save");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Nobody has been in touch");
    }

    [Fact]
    public async Task A_place_that_owes_an_answer_is_named_with_the_day()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();

        await sent.Worker.Get("/today");

        Card(sent.Worker, "Waiting for an answer").ShouldContain("Harbor Clinic owes us an answer since");
    }

    [Fact]
    public async Task A_file_has_an_owner_and_a_backup_and_each_finds_it_among_their_own()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var colleague = await (await scene.Organisation.Colleague("bea", "Care", "House")).SignedIn();
        var (worker, file) = await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        await worker.Get("/caseload");
        worker.Text.ShouldContain("Robin");
        await colleague.Get("/caseload");
        colleague.Text.ShouldNotContain("Robin");

        await worker.Get($"/file/{file.Value:D}/owner");
        worker.ValueOf("Who looks after them?").ShouldNotBeEmpty();
        await worker.Choose("Who steps in when they are away?", "Bea").Press("Save");

        await colleague.Get("/caseload");
        colleague.Text.ShouldContain("Robin");
        await worker.Get($"/file/{file.Value:D}/owner");
        await worker.Choose("Who steps in when they are away?", "Ben").Press("Save");
        worker.Text.ShouldContain("Choose somebody else to step in.");
    }

    [Fact]
    public async Task In_the_evening_it_is_still_today_where_the_organisation_is()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var now = scene.App.Clock.GetUtcNow();
        // Half past one in the night, UTC, is the evening before in New York.
        scene.App.Clock.Advance(now.Date.AddDays(1).AddHours(1.5) - now.UtcDateTime);
        var here = scene.Today.AddDays(-1);
        var (worker, file) = await scene.FirstContact();
        foreach (var (words, day) in new[] { ("Bring the coat", here), ("Ask about the bus", here.AddDays(1)) })
        {
            await worker.Get($"/file/{file.Value:D}/follow-ups");
            await worker.Fill("What", words).Fill("By which day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Press("Add");
            worker.Errors.ShouldBeEmpty();
        }

        await worker.Get("/today");

        Card(worker, "Due").ShouldContain("Bring the coat");
        Card(worker, "Due").ShouldNotContain("Ask about the bus");
        Card(worker, "Do not lose").ShouldNotContain("Bring the coat");
    }

    [Fact]
    public async Task Mine_leaves_out_what_a_colleague_looks_after()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var bea = await scene.Organisation.Colleague("bea", "Care", "House");
        await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        var colleague = await bea.SignedIn();

        await colleague.Get("/today");
        colleague.Text.ShouldContain("Robin");
        await colleague.Click("Only mine");
        colleague.Text.ShouldNotContain("Robin");
    }

    [Fact]
    public async Task A_second_worker_sees_who_is_on_a_file_for_a_quarter_of_an_hour()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var bea = await scene.Organisation.Colleague("bea", "Care", "House");
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldNotContain("is on this since");
        var colleague = await bea.SignedIn();

        await colleague.Get("/today");
        colleague.Text.ShouldContain("Ben is on this since");
        await colleague.Get($"/file/{file.Value:D}");
        colleague.Text.ShouldContain("Ben is on this since");
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldNotContain("is on this since");

        scene.App.Clock.Advance(TimeSpan.FromMinutes(16));
        colleague = await bea.SignedIn();
        await colleague.Get($"/file/{file.Value:D}");
        colleague.Text.ShouldNotContain("is on this since");
    }

    [Fact]
    public async Task A_shift_is_handed_off_in_three_steps_and_stays_until_the_next_one_receives_it()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var bea = await scene.Organisation.Colleague("bea", "Care", "House");
        var (worker, file) = await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        scene.App.Clock.Advance(TimeSpan.FromDays(7));
        worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");

        var counted = new CountingBrowser(worker);
        await counted.Click("End the shift");
        worker.Text.ShouldContain("Robin");
        counted.Fill("A few words for the next shift", "Quiet night.");
        await counted.Press("End the shift");
        counted.Interactions.ShouldBeLessThanOrEqualTo(3);
        TestContext.Current.TestOutputHelper?.WriteLine($"interactions: {counted.Interactions}");

        worker.Address.ShouldStartWith("/today");
        worker.Text.ShouldContain("It waits for the next shift.");
        var colleague = await bea.SignedIn();
        await colleague.Get("/today");
        colleague.Text.ShouldContain("Quiet night.");
        await colleague.Get("/today");
        await colleague.Press("Received");
        colleague.Text.ShouldNotContain("Quiet night.");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Quiet night.");

        await colleague.Get("/hand-off");
        await colleague.Fill("Safe to wait until: Ask how things are Robin", "Friday noon").Press("End the shift");
        await worker.Get("/today");
        worker.Text.ShouldContain("Safe to wait until: Friday noon");
        var outsider = await scene.Organisation.Outsider.SignedIn();
        (await outsider.Get($"/hand-off?program={scene.Organisation.Programs["Care"].Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task Watch(CareScene scene, string days)
    {
        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.Organisation.Programs["Care"].Value:D}");
        await founder.Choose("Without contact for so long, Today says so", days).Press("Save");
        founder.Status.ShouldBe(HttpStatusCode.OK);
    }
}
