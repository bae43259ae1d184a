using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Requests;

public sealed class KeepingAMailboxTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_wrong_code_and_a_deleted_one_get_the_same_page(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var deleted = await person.AskFor("Care", "delete this");
        await person.OpenMailbox(deleted);
        await person.Click("Delete everything");
        await person.Press("Delete everything for good");
        var wrong = string.Join(' ', deleted.Split(' ').Reverse());

        await person.OpenMailbox(deleted);
        var (ofDeleted, statusOfDeleted) = (person.Page.Without(deleted), person.Status);
        await person.OpenMailbox(wrong);

        person.Page.Without(wrong).ShouldBe(ofDeleted);
        person.Status.ShouldBe(statusOfDeleted);
        await person.OpenMailbox("not a code at all");
        person.Page.Without("not a code at all").ShouldBe(ofDeleted);
    }

    [Fact]
    public async Task A_code_of_another_organisation_opens_nothing()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var other = await TestOrganisation.On(Engine.Sqlite);
        var code = await organisation.Visitor().AskFor("Care", "here");
        var elsewhere = other.Visitor();

        await elsewhere.OpenMailbox(code);

        elsewhere.Address.ShouldBe("/mailbox");
        elsewhere.Errors.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_request_taken_back_before_anybody_came_is_never_seen(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "on second thought"));

        await person.Press("Take the request back");

        person.Text.ShouldContain("You took your request back.");
        person.Page.Html.ShouldNotContain("Take the request back");
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Text.ShouldContain("Nobody waits for an answer.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_request_taken_back_after_it_was_read_is_gone_from_every_page(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "seen and gone");
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        await worker.Click("Somebody asks for help");
        var address = worker.Address;
        await person.OpenMailbox(code);

        await person.Press("Take the request back");

        (await worker.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await worker.Get("/requests");
        worker.Text.ShouldContain("Nobody waits for an answer.");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Somebody asks for help");
    }

    [Fact]
    public async Task A_worker_who_starts_a_file_as_the_person_takes_the_request_back_starts_none()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "at the same moment");
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        await worker.Click("Somebody asks for help");
        await worker.Click("Start a file");
        await person.OpenMailbox(code);
        await person.Press("Take the request back");

        await worker.Press("Start the file");

        worker.Status.ShouldBe(HttpStatusCode.NotFound);
        await worker.Get("/people");
        worker.Text.ShouldNotContain("at the same moment");
    }

    [Fact]
    public async Task A_reply_that_comes_before_anybody_read_the_request_stands_beside_it()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "first words"));
        await person.Fill("Write to us", "second words").Press("Send");
        await person.Press("Close the mailbox");

        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Page.Links.Count(l => l is "Somebody asks for help" or "Somebody wrote").ShouldBe(1);
        await worker.Click("Somebody asks for help");

        worker.Text.ShouldContain("first words");
        worker.Text.ShouldContain("second words");
        await worker.Press("Mark as read");
        worker.Page.Html.ShouldNotContain("Mark as read");
    }

    [Fact]
    public async Task A_reply_after_the_request_was_taken_back_is_still_read()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "first words"));
        await person.Press("Take the request back");
        await person.Fill("Write to us", "But one question").Press("Send");

        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        await worker.Click("Somebody wrote");

        worker.Text.ShouldContain("But one question");
        worker.Text.ShouldNotContain("first words");
        await worker.Fill("Write to them", "Ask away").Press("Send");
        await person.Get("/mailbox/open");
        person.Text.ShouldContain("Ask away");
    }

    [Fact]
    public async Task A_closed_mailbox_asks_for_the_code_again()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "close it"));
        await person.Press("Close the mailbox");

        await person.Get("/mailbox/open");
        person.Address.ShouldBe("/mailbox");
        await person.Get("/mailbox/delete");
        person.Address.ShouldBe("/mailbox");
    }

    [Fact]
    public async Task An_empty_reply_is_refused_with_a_sentence()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "quiet"));

        await person.Press("Send");

        person.Errors.ShouldHaveSingleItem().ShouldBe("Write something first.");
    }

    [Fact]
    public async Task A_secret_that_was_made_up_does_nothing()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.OpenMailbox(await person.AskFor("Care", "still here"));

        await person.Press("Take the request back", forged: [("secret", "AAAAAAAAAAAAAAAAAAAAAA")]);

        person.Text.ShouldNotContain("You took your request back.");
        person.Page.Html.ShouldContain("Take the request back");
    }
}
