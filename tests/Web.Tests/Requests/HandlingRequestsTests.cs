using System.Net;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Requests;

public sealed class HandlingRequestsTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Another_program_gets_a_request_with_everything_and_answers_it(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "a letter from a court");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        var address = worker.Address;
        await worker.Fill("Write to them", "We ask our lawyers").Press("Send");
        await worker.Click("Pass it on");
        await worker.Choose("Legal").Press("Pass it on");

        await worker.Get(address);
        worker.Text.ShouldNotContain("a letter from a court");
        await person.OpenMailbox(code);
        person.Text.ShouldContain("We passed your request on to Legal");
        await person.Fill("Write to us", "It is dated March").Press("Send");

        var lawyer = await organisation.Outsider.SignedIn();
        await lawyer.Open("Somebody asks for help");
        lawyer.Text.ShouldContain("a letter from a court");
        lawyer.Text.ShouldContain("We ask our lawyers");
        lawyer.Text.ShouldContain("It is dated March");
        await worker.Get("/requests");
        worker.Text.ShouldNotContain("A reply waits");

        await lawyer.Click("Start a file");
        await lawyer.Press("Start the file");
        lawyer.Address.ShouldStartWith("/file/");
        await person.Get("/mailbox/open");
        person.Text.ShouldContain("Somebody is with you now.");
        await person.Fill("Write to us", "Good").Press("Send");
        await lawyer.Get("/today");
        lawyer.Text.ShouldContain("A reply waits");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_somebody_ticked_when_they_asked_is_not_asked_again(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await organisation.Visitor().AskFor("Care", "tonight if it can be", "Food", "Safety");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");

        await worker.Click("Start a file");
        await worker.Press("Start the file");

        worker.Page.Links.ShouldContain("Food");
        worker.Page.Links.ShouldContain("Safety");
        await worker.Click("New referral");
        worker.Text.ShouldNotContain("Add a need first");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_request_that_was_passed_on_can_still_be_taken_back(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "pass and withdraw");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        await worker.Click("Pass it on");
        await worker.Choose("Legal").Press("Pass it on");
        await person.OpenMailbox(code);

        await person.Press("Take the request back");

        var lawyer = await organisation.Outsider.SignedIn();
        await lawyer.Get("/requests");
        lawyer.Text.ShouldContain("Nobody waits for an answer.");
    }

    [Fact]
    public async Task A_request_is_declined_kindly_and_kept_for_thirty_days()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "a dentist on Sunday", "A dentist");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        var address = worker.Address;
        await worker.Click("Decline kindly");
        await worker.Fill("Your words", "We have no dentist").Press("Send");

        await person.OpenMailbox(code);
        person.Text.ShouldContain("We are sorry: we cannot help with this ourselves.");
        person.Text.ShouldContain("We have no dentist");
        person.Text.ShouldContain("8 April 2026");
        await worker.Get("/requests");
        worker.Text.ShouldContain("Declined");

        // Week keys are made eight weeks ahead, so that a visit each month keeps the form open.
        app.Clock.Advance(TimeSpan.FromDays(31));
        worker = await organisation.Worker.SignedIn();
        (await worker.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Places_that_fit_the_needs_and_places_looked_for_are_named_with_their_numbers()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await Places(organisation);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "where can I go", "Hormones");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        await worker.Click("Decline kindly");
        await worker.Tick("Hormone care").Fill("Look for places", "pantry").Press("Look");
        worker.ValueOf("Hormone care").ShouldBe("ticked");

        await worker.Tick("Food pantry").Press("Send");

        await person.OpenMailbox(code);
        person.Text.ShouldContain("These places may help.");
        person.Text.ShouldContain("Hormone care (Harbor Clinic): 212-555-0101");
        person.Text.ShouldContain("Food pantry (Larder)");
    }

    [Fact]
    public async Task Of_two_workers_the_second_is_told_and_keeps_the_words()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await organisation.Visitor().AskFor("Care", "who comes first");
        var first = await organisation.Worker.SignedIn();
        var second = await organisation.Founder.SignedIn();
        await first.Open("Somebody asks for help");
        await second.Open("Somebody asks for help");

        await first.Fill("Write to them", "I am here").Press("Send");
        await second.Fill("Write to them", "So am I").Press("Send");

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.ValueOf("Write to them").ShouldBe("So am I");
        second.Text.ShouldContain("I am here");
    }

    [Fact]
    public async Task Two_workers_start_one_file()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await organisation.Visitor().AskFor("Care", "one file only");
        var first = await organisation.Worker.SignedIn();
        var second = await organisation.Founder.SignedIn();
        foreach (var worker in (Browser[])[first, second])
        {
            await worker.Open("Somebody asks for help");
            await worker.Click("Start a file");
        }

        await first.Press("Start the file");
        await second.Press("Start the file");

        first.Address.ShouldStartWith("/file/");
        second.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData(""), InlineData("/accept"), InlineData("/decline"), InlineData("/pass-on")]
    public async Task Outside_the_program_a_request_looks_like_one_that_is_not_there(string page)
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await organisation.Visitor().AskFor("Care", "not for others");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        var address = worker.Address;
        var outsider = await organisation.Outsider.SignedIn();

        await outsider.Get(address + page);
        var (forbidden, status) = (outsider.Page.Html, outsider.Status);
        await outsider.Get($"/requests/{Guid.NewGuid()}/{Guid.NewGuid()}{page}");

        status.ShouldBe(HttpStatusCode.NotFound);
        outsider.Status.ShouldBe(status);
        outsider.Page.Html.ShouldBe(forbidden);
        await outsider.Get("/requests");
        outsider.Text.ShouldContain("Nobody waits for an answer.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_of_it_stands_in_clear_in_any_store(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "Canarywords one", "Food");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        await worker.Fill("Write to them", "Canarywords two").Press("Send");
        await person.OpenMailbox(code);
        await person.Fill("Write to us", "Canarywords three").Press("Send");
        await worker.Open("Somebody asks for help");
        await worker.Click("Start a file");
        await worker.Press("Start the file");

        var found = await StoreScan.For(app, ["Canarywords", code]);

        found.Bytes.ShouldBeGreaterThan(10_000);
        found.Hits.ShouldBeEmpty();
        app.Log.ShouldNotContain(l => l.Contains("Canarywords", StringComparison.Ordinal));
        Trail.OfThisRun.Visits.ShouldNotContain(v => v.Address.Contains("Canary", StringComparison.OrdinalIgnoreCase) || v.Title.Contains("Canary", StringComparison.OrdinalIgnoreCase));
    }

    static async Task Places(TestOrganisation organisation)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-places-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "organizations.csv"), "id,name,description\no1,Harbor Clinic,A clinic\no2,Larder,Food\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"), "id,organization_id,name,status\ns1,o1,Hormone care,active\ns2,o2,Food pantry,active\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "phones.csv"), "id,service_id,number,type\np1,s1,212-555-0101,voice\n");
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(folder, "made-up"));
        Directory.Delete(folder, recursive: true);
        report.IsDone.ShouldBeTrue();
    }
}
