using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

/// <summary>When somebody comes to search: whom to call, who is where, and what to do, for everybody who works here.</summary>
public sealed class RaidPageTests
{
    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_one_colleague_writes_another_of_another_program_reads(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var other = await TestOrganisation.On(engine);
        var writes = await organisation.Worker.SignedIn();
        await writes.Click("Seal now");
        await writes.Click("When somebody comes to search");
        Lists(writes).ShouldBeEmpty();
        await writes.Click("Change the two lists");
        await writes.Fill("Counsel and legal observers", "Observer Quill, 212-555-0142\n\n  Counsel Ink, 212-555-0143 ").Fill("Who is where", "K4: front room").Press("Save");
        writes.Address.ShouldBe("/raid?said=saved");

        var reads = await organisation.Outsider.SignedIn();
        await reads.Get("/raid");

        Lists(reads).ShouldBe(["Observer Quill, 212-555-0142", "Counsel Ink, 212-555-0143", "K4: front room"]);
        var elsewhere = await other.Worker.SignedIn();
        await elsewhere.Get("/raid");
        Lists(elsewhere).ShouldBeEmpty();
        await reads.Get("/raid/lists");
        await reads.Fill("Counsel and legal observers", "Counsel Ink, 212-555-0143").Press("Save");
        await writes.Get("/raid");
        Lists(writes).ShouldBe(["Counsel Ink, 212-555-0143", "K4: front room"]);
    }

    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Nothing_has_to_be_filled_in_and_what_is_too_long_stays_typed(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/raid/lists");
        await worker.Press("Save");
        worker.Address.ShouldBe("/raid?said=saved");
        Lists(worker).ShouldBeEmpty();
        var tooLong = new string('x', 4001);

        await worker.Get("/raid/lists");
        await worker.Press("Save", null, ("Input.Places", tooLong));

        worker.Errors.Count.ShouldBe(1);
        worker.ValueOf("Who is where").ShouldBe(tooLong);
    }

    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Whoever_holds_no_House_reads_the_page_without_the_lists_and_cannot_change_them(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/raid/lists");
        await worker.Fill("Who is where", "K4: front room").Press("Save");
        var gus = await (await organisation.Colleague("gus")).SignedIn();

        await gus.Get("/raid");

        gus.Status.ShouldBe(HttpStatusCode.OK);
        gus.Text.ShouldContain("Ask who they are, and to see the paper.");
        gus.Text.ShouldNotContain("K4");
        gus.Page.Links.ShouldNotContain("Change the two lists");
        (await gus.Get("/raid/lists")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_says_what_to_do_then_and_afterwards_and_that_no_lawyer_has_looked_at_it()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var worker = await organisation.Worker.SignedIn();

        await worker.Get("/raid");

        foreach (var part in new[] { "While they are here", "Counsel and legal observers", "Who is where", "What the law says", "Afterwards", "A card for the wallet" })
        {
            worker.Page.Document.QuerySelectorAll("h2").Select(Page.Words).ShouldContain(part);
        }
        worker.Text.ShouldContain("Nobody who knows the law has checked this page for you yet.");
        worker.Text.ShouldContain("CPLR 4503");
        Page.Words(worker.Page.Document.QuerySelector(".wallet")).ShouldContain("/open-again");
    }

    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task The_button_on_it_seals_and_the_page_is_shut_with_the_rest(Engine engine)
    {
        var organisation = await TestOrganisation.On(await TestApp.On(engine));
        var (presses, looksOn) = (await organisation.Worker.SignedIn(), await organisation.Founder.SignedIn());
        await presses.Get("/raid");

        await presses.Press("Seal now");

        presses.Page.ShouldBeClosed();
        (await organisation.IsShut()).ShouldBeTrue();
        (await looksOn.Get("/raid")).ShouldBeClosed();
        (await organisation.Visitor().Get("/raid/lists")).ShouldBeClosed();
    }

    static List<string> Lists(Browser browser) => [.. browser.Page.Document.QuerySelectorAll(".cards .card li").Select(Page.Words)];
}
