using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Requests;

public sealed class HowLongPeopleWaitTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Waiting_and_answered_people_are_counted_on_the_desk_and_in_files(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await organisation.Visitor().AskFor("Care", "tonight if it can be", "Food");
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "somebody to come along");
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        await worker.Click("How long people wait");
        worker.Text.ShouldContain("2 people wait now. The longest wait began: Less than an hour ago");
        worker.Text.ShouldContain("Nothing was answered in these days.");

        await worker.Get("/requests");
        await worker.Click("Somebody asks for help", near: "Food");
        await worker.Click("Start a file");
        await worker.Press("Start the file");
        await worker.Get("/requests/waiting");
        worker.Text.ShouldContain("1 person waits now.");
        Cells(worker).ShouldBe(["1", "0", "0", "0"]);
        worker.Text.ShouldContain("Half of all waits were over within less than an hour.");

        await worker.Open("Somebody asks for help");
        await worker.Fill("Write to them", "We come along").Press("Send");
        await person.OpenMailbox(code);
        await worker.Get("/requests/waiting");
        worker.Text.ShouldContain("Nobody waits for an answer.");
        Cells(worker).ShouldBe(["2", "0", "0", "0"]);
    }

    [Fact]
    public async Task Another_programs_waits_are_not_counted_and_nothing_names_anybody()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await organisation.Visitor().AskFor("Care", "a bed for tonight");
        var worker = await organisation.Worker.SignedIn();
        await worker.Open("Somebody asks for help");
        await worker.Click("Start a file");
        await worker.Fill("Name to use", "Marisol").Press("Start the file");
        (await worker.Get("/requests/waiting")).Html.ShouldNotContain("Marisol");

        var lawyer = await organisation.Outsider.SignedIn();

        (await lawyer.Get("/requests/waiting")).Status.ShouldBe(HttpStatusCode.OK);
        lawyer.Page.Document.QuerySelectorAll("main h2").Select(Page.Words).ShouldBe(["Legal"]);
        lawyer.Text.ShouldContain("Nothing was answered in these days.");
    }

    static IEnumerable<string> Cells(Browser worker) => worker.Page.Document.QuerySelectorAll("main td").Select(Page.Words);
}
