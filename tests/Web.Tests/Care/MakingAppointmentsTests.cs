using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Care;

public class MakingAppointmentsTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_day_is_enough_and_it_stands_on_Today_in_both_calendars_and_on_the_timeline(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (browser, file) = await scene.FirstContact();
        await browser.Get($"/file/{file.Value:D}");
        var worker = new CountingBrowser(browser);

        await worker.Click("Appointments");
        worker.Fill("Which day?", Iso(scene.Today));
        await worker.Press("Save");

        worker.Interactions.ShouldBe(3);
        await browser.Get("/today");
        browser.Text.ShouldContain("Appointment");
        await browser.Get("/calendar");
        browser.Text.ShouldContain("No hour yet");
        await browser.Click("Care");
        browser.Text.ShouldContain("No hour yet");
        await browser.Click("Week after");
        browser.Text.ShouldNotContain("No hour yet");
        await browser.Get($"/file/{file.Value:D}");
        browser.Text.ShouldContain($"Appointment on {Day(scene.Today)}");
    }

    [Fact]
    public async Task The_same_hour_is_said_before_saving_and_can_be_saved_anyway()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        var (_, other) = await scene.FirstContact();
        await Make(worker, $"/file/{file.Value:D}", scene.Today, "14:00", "15:00");
        await Make(worker, $"/file/{other.Value:D}", scene.Today, "14:30", "14:45");

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldHaveSingleItem().ShouldStartWith("At this time there is another appointment");
        worker.ValueOf("From").ShouldStartWith("14:30");
        await worker.Tick("It is all right that both are at the same time").Press("Save");
        worker.Status.ShouldBe(HttpStatusCode.OK);

        await Make(worker, $"/file/{other.Value:D}", scene.Today, "15:00", "16:00");
        worker.Status.ShouldBe(HttpStatusCode.OK, "one ends when the other begins");
    }

    [Fact]
    public async Task On_a_referral_being_there_moves_the_referral_and_the_person_reads_the_newest()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Make an appointment");
        await sent.Worker.Fill("Which day?", Iso(scene.Today)).Fill("From", "09:00").Press("Save");
        (await sent.State()).ShouldBe("Booked");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        person.Text.ShouldContain($"You have an appointment at Harbor Clinic: {Day(scene.Today)}, 09:00.");

        await sent.Worker.Get($"/file/{sent.File.Value:D}/appointments");
        await sent.Worker.Click($"{Day(scene.Today)} 09:00");
        await sent.Worker.Choose("Choose one", "It happened").Press("Save");
        (await sent.State()).ShouldBe("Attended");
    }

    [Fact]
    public async Task What_did_not_happen_blames_nobody_and_the_referral_says_that_we_could_not_reach_them()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Make an appointment");
        await sent.Worker.Fill("Which day?", Iso(scene.Today)).Press("Save");
        await sent.Worker.Get(sent.Worker.Page.Document.QuerySelector("main a[href*='/appointments/']")!.GetAttribute("href")!);

        await sent.Worker.Choose("Choose one", "It did not happen").Press("Save");

        sent.Worker.Text.ShouldContain("It did not happen");
        (await sent.State()).ShouldBe("Could not reach");
        await sent.Worker.Get("/calendar");
        sent.Worker.Text.ShouldContain("It did not happen");
    }

    [Fact]
    public async Task A_reminder_leaves_only_where_the_person_wants_messages_and_calling_off_ends_it()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/appointments");
        await worker.Fill("Which day?", Iso(scene.Today)).Tick("Send a neutral reminder the day before and on the day").Press("Save");
        worker.Errors.ShouldHaveSingleItem().ShouldContain("has not said that texts or e-mails are safe");

        await worker.Get($"/file/{file.Value:D}/contact");
        await worker.Choose("May we contact you?", "Yes").Tick("Text message").Fill("Phone", "212-555-0142").Press("Save");
        await worker.Get($"/file/{file.Value:D}/appointments");
        await worker.Fill("Which day?", Iso(scene.Today)).Tick("Send a neutral reminder the day before and on the day").Press("Save");
        await worker.Get("/today");
        worker.Text.ShouldContain("Send a message by hand");

        await worker.Get($"/file/{file.Value:D}/appointments");
        await worker.Get(worker.Page.Document.QuerySelector("main a[href*='/appointments/']")!.GetAttribute("href")!);
        await worker.Choose("Choose one", "Called off").Press("Save");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Send a message by hand");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_neither_the_appointment_nor_the_calendar()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Make(worker, $"/file/{file.Value:D}", scene.Today, "14:00", "15:00");
        var one = worker.Page.Document.QuerySelector("main a[href*='/appointments/']")!.GetAttribute("href")!;
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get(one)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get($"/calendar/{scene.Organisation.Programs["Care"].Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get("/calendar")).Text.ShouldNotContain("14:00");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Who_goes_along_is_looked_for_on_Today_until_somebody_says_I_do(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var colleague = await (await scene.Organisation.Colleague("bea", "Care", "House")).SignedIn();
        var (worker, file) = await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        await scene.Introduce(file, mailbox.Address);
        await worker.Get($"/file/{file.Value:D}/appointments");
        await worker.Fill("Which day?", Iso(scene.Today.AddDays(20))).Fill("With whom?", "Harbor Clinic").Choose("Who goes along?", "A peer or volunteer").Press("Save");

        await colleague.Get("/today");
        await colleague.Click("Somebody is looked for who goes along: Robin");
        var appointment = colleague.Address;
        await worker.Get(appointment);
        await colleague.Press("I go along");

        (await colleague.Get("/today")).Text.ShouldNotContain("Somebody is looked for");
        await worker.Press("I go along");
        worker.Errors.ShouldBe(["Nobody is looked for any more. Thank you."]);
        await colleague.Get(appointment);
        Testing.Page.Words(colleague.Page.Document.QuerySelector("main dl")).ShouldContain("Who goes along? Bea");
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        person.Text.ShouldContain("One of us goes along.");
    }

    static async Task Make(Browser worker, string file, DateOnly day, string from, string until)
    {
        await worker.Get(file + "/appointments");
        await worker.Fill("Which day?", Iso(day)).Fill("From", from).Fill("Until", until).Press("Save");
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
