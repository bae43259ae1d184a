using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>Somebody demands a file by law: what is written down, who is told, and what two give out.</summary>
public sealed class LegalDemandTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Two_agree_what_is_given_and_nothing_else_of_the_file_and_of_no_other_is_in_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var (ben, file) = (sent.Worker, $"/file/{sent.File.Value:D}");
        var dora = await (await scene.Organisation.Colleague("dora", "Care", "House")).SignedIn();
        await ben.Get($"{file}/note");
        await ben.Fill("In free words", "Protected talk about Friday").Press("Save");
        await ben.Get(file);
        await ben.Click("Legal demands");
        await ben.Fill("When did it come?", Day(app, 1)).Press("Write it down");
        ben.Errors.ShouldBe(["Choose today or a day before."]);
        await ben.Fill("When did it come?", Day(app, 0)).Fill("Who demands it?", "The county court").Fill("Their number for it", "C-17").Fill("By which day must it be answered?", Day(app, 5))
            .Choose("Tell the client?", "Now: a line goes to their mailbox, if they have one").Press("Write it down");
        ben.Errors.ShouldBeEmpty();
        var demand = ben.Address.Split('?')[0];
        await ben.Press("Propose it");
        ben.Errors.ShouldBe(["Choose at least one kind to give, or note how the demand ended."]);
        await ben.Choose("Who they are", "Give").Choose("Notes", "Protected: held back").Press("Propose it");
        ben.Text.ShouldContain("It takes a second person.");
        ben.Page.Document.QuerySelectorAll("button").ShouldNotContain(b => b.TextContent.Contains("Agree to it"));
        (await ben.Get($"{demand}/give")).Status.ShouldBe(HttpStatusCode.NotFound);

        await dora.Get("/today");
        await dora.Click("A colleague proposes what to give out under a legal demand: Care");
        await dora.Press("Agree to it");
        await dora.Click("Put it together");
        await dora.Press("Show it");
        dora.Text.ShouldContain("The county court");
        dora.Text.ShouldContain("Who they are: 1 given");
        dora.Text.ShouldContain("Notes: 1 held back as protected");
        dora.Text.ShouldNotContain("Friday");
        await dora.Get($"{demand}/give");
        await dora.Press("Save as data");
        dora.Page.Html.ShouldContain("\"their_number\": \"C-17\"");
        dora.Page.Html.ShouldContain("\"kind\": \"profile\"");
        dora.Page.Html.ShouldNotContain("Friday");
        dora.Page.Html.ShouldNotContain("\"kind\": \"note\"");

        // Whoever changes the file afterwards makes the two look again.
        await ben.Get($"{file}/profile");
        await ben.Fill("Input.Pronouns", "they/them").Press("Save");
        await ben.Get(demand);
        ben.Text.ShouldContain("The file has changed since it was proposed.");
        (await dora.Get($"{demand}/give")).Status.ShouldBe(HttpStatusCode.OK);
        await dora.Press("Show it");
        dora.Errors.ShouldBe(["The file has changed since it was proposed. Look at it again, and propose it anew."]);

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        person.Text.ShouldContain("Somebody demands your file here by law.");
        await person.Get("/mailbox/file");
        person.Text.ShouldContain("Wrote down a legal demand for the file");
        person.Text.ShouldContain("Put together what of the file is given out under a legal demand");
        person.Text.ShouldNotContain("county court");

        await ben.Get(demand);
        await ben.Choose("How it ended", "Something was given").Press("Close it");
        (await dora.Get($"{demand}/give")).Status.ShouldBe(HttpStatusCode.NotFound);
        var outsider = await scene.Organisation.Outsider.SignedIn();
        foreach (var closed in new[] { demand, $"{demand}/letter/notice", $"{file}/demand" })
        {
            (await outsider.Get(closed)).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        await person.Get("/demands");
        person.Text.ShouldContain("1 to 4");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Where_an_order_forbids_it_the_person_sees_nothing_until_its_day_is_over(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var (ben, file) = (sent.Worker, $"/file/{sent.File.Value:D}");
        await ben.Get($"{file}/demand");
        await ben.Choose("Tell the client?", "An order forbids it").Fill("Who demands it?", "A grand jury").Press("Write it down");
        ben.Errors.ShouldBe(["Write until which day the order forbids it."]);
        await ben.Fill("Until which day does an order forbid it?", Day(app, 30)).Untick("Count it on the public page").Press("Write it down");
        ben.Errors.ShouldBeEmpty();
        var demand = ben.Address.Split('?')[0];
        ben.Text.ShouldNotContain("Tell them now");
        ben.Text.ShouldNotContain("Propose it");
        ben.Text.ShouldNotContain("A letter to the person");
        await ben.Get("/people/demands");
        ben.Text.ShouldContain("An order forbids to tell of it");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        person.Text.ShouldNotContain("by law");
        await person.Get("/mailbox/file");
        person.Text.ShouldNotContain("demand");
        await person.Get("/demands");
        person.Text.ShouldNotContain("1 to 4");

        app.Clock.Advance(TimeSpan.FromDays(32));
        ben = await scene.Organisation.Worker.SignedIn();
        await ben.Get("/today");
        await ben.Click("The day has passed until which nobody may be told of a legal demand: Care");
        ben.Address.Split('?')[0].ShouldBe(demand);
        await ben.Press("Tell them now");
        ben.Text.ShouldContain("A grand jury");
        ben.Text.ShouldContain("Propose it");
        (await ben.Get(demand)).Status.ShouldBe(HttpStatusCode.NotFound);
        person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        person.Text.ShouldContain("Somebody demands your file here by law.");
    }

    [Fact]
    public async Task What_is_published_is_a_band_and_never_a_number()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var ben = await organisation.Worker.SignedIn();
        var visitor = organisation.Visitor();
        foreach (var (demands, says) in new[] { (0, "None"), (1, "1 to 4"), (4, "1 to 4"), (5, "5 to 9") })
        {
            await ben.Get("/people/demands");
            while (ben.Page.Document.QuerySelectorAll(".lines li").Length < demands)
            {
                await ben.Click("One that asks for nobody's file");
                await ben.Press("Write it down");
                ben.Errors.ShouldBeEmpty();
                await ben.Get("/people/demands");
            }
            await visitor.Get("/demands");
            visitor.Page.Document.QuerySelectorAll("tbody td").Select(Page.Words).ShouldBe([says, "None"]);
        }
    }

    static string Day(TestApp app, int ahead) => app.Clock.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
