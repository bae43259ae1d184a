using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Requests;

public sealed class AskingForHelpTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task From_asking_to_a_file_and_to_deleting_everything(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var person = organisation.Visitor();
        var code = await person.AskFor("Care", "My door does not lock", "Food", "Safety");

        person.Page.Hops.ShouldBe(["POST /ask 200"]);
        person.Page.Headers["cache-control"].ShouldContain("no-store");
        code.Split(' ').Length.ShouldBe(7);

        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Text.ShouldContain("New");
        worker.Text.ShouldContain("Food");
        worker.Text.ShouldContain("Mailbox with a return code");
        await worker.Click("Somebody asks for help");
        worker.Text.ShouldContain("My door does not lock");
        await worker.Fill("Write to them", "We can bring a lock tomorrow").Press("Send");
        worker.Text.ShouldContain("We can bring a lock tomorrow");

        await person.OpenMailbox(code);
        person.Text.ShouldContain("We can bring a lock tomorrow");
        person.Text.ShouldContain("My door does not lock");
        await person.Fill("Write to us", "Come after four").Press("Send");
        person.Text.ShouldContain("Come after four");

        await worker.Get("/requests");
        worker.Text.ShouldContain("A reply waits");
        await worker.Click("Somebody asks for help");
        worker.Text.ShouldContain("Come after four");
        await worker.Click("Start a file");
        await worker.Fill("Name to use", "Rosa").Press("Start the file");
        worker.Address.ShouldStartWith("/file/");
        var file = worker.Address.Split('?')[0];
        worker.Text.ShouldContain("My door does not lock");
        worker.Text.ShouldContain("Come after four");
        worker.Text.ShouldContain("Asked for help: Safety, Food");

        await worker.Get("/requests");
        worker.Text.ShouldContain("Nobody waits for an answer.");

        await person.Get("/mailbox/open");
        person.Text.ShouldContain("Somebody is with you now.");
        person.Page.Html.ShouldNotContain("Take the request back");
        await person.Fill("Write to us", "Thank you").Press("Send");

        await worker.Get("/today");
        await worker.Click("A reply waits: Rosa");
        worker.Text.ShouldContain("Thank you");
        await worker.Press("Mark as read");
        worker.Text.ShouldNotContain("A reply waits");
        await worker.Get(file);
        worker.Text.ShouldContain("Thank you");

        await person.Click("Delete everything");
        await person.Press("Delete everything for good");
        person.Text.ShouldContain("Deleted.");
        (await worker.Get(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        await person.OpenMailbox(code);
        person.Errors.ShouldHaveSingleItem().ShouldContain("does not open a mailbox");
    }

    [Fact]
    public async Task Nothing_is_asked_before_it_is_said_what_is_kept()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();

        await person.Get("/ask");

        person.Text.ShouldContain("Nothing is kept before you press Send.");
        person.Text.ShouldContain("We cannot protect you from somebody who watches your screen");
        person.Text.ShouldContain("It cannot delete what your browser remembers");
        person.Text.ShouldContain("call 555 0100");
        person.Page.Document.QuerySelectorAll("input[type=checkbox], textarea").ShouldBeEmpty();
        person.Cookies.HeaderFor(new Uri($"https://{organisation.Host}/ask"), false).ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task Going_back_keeps_every_answer()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.ToTheCheckPage("Legal", "two\nlines \u00e9 \U0001F33B", "Housing");

        await person.Press("How to reach you");
        await person.Choose("A call").Fill("Phone number", "212 555 0199").Tick("You may leave a voice message").Fill("Which times are good, and which are not?", "mornings").Press("Back");
        await person.Choose("In which language should we answer?", "Tagalog").Press("Back");
        person.ValueOf("What would you like to tell us?").ReplaceLineEndings("\n").ShouldBe("two\nlines \u00e9 \U0001F33B");
        await person.Press("Back");
        person.ValueOf("Housing").ShouldBe("ticked");
        person.ValueOf("Food").ShouldBe("");
        await person.Press("Back");
        person.ValueOf("Legal").ShouldBe("ticked");
        foreach (var button in (string[])["Start", "Next", "Next", "Next"])
        {
            await person.Press(button);
        }

        person.ValueOf("A call").ShouldBe("ticked");
        person.ValueOf("Phone number").ShouldBe("212 555 0199");
        person.ValueOf("You may leave a voice message").ShouldBe("ticked");
        await person.Press("Next");
        person.Text.ShouldContain("212 555 0199");
        person.Text.ShouldContain("Tagalog");
        person.Text.ShouldContain("Housing");
        person.Text.ShouldContain("Legal");
    }

    [Fact]
    public async Task Nothing_at_all_can_be_sent_and_is_read()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.Get("/ask");
        await person.Choose("Care").Press("Start");
        foreach (var _ in (int[])[1, 2, 3, 4])
        {
            await person.Press("Next");
        }
        await person.Press("Send");
        person.Code().ShouldNotBeEmpty();

        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");

        worker.Text.ShouldContain("Somebody asks for help");
    }

    [Fact]
    public async Task One_form_sends_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.ToTheCheckPage("Care", "only once");
        var fields = person.Page.Document.QuerySelectorAll("main input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(("Go", "send")).ToArray();

        await person.Post("/ask", fields);
        person.Code().ShouldNotBeEmpty();
        await person.Post("/ask", fields);

        person.Errors.ShouldHaveSingleItem().ShouldContain("press the button once more");
        person.Text.ShouldContain("only once");
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Page.Links.Count(l => l == "Somebody asks for help").ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_back_quicker_than_anybody_reads_is_shown_once_more()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var person = organisation.Visitor();
        await person.ToTheCheckPage("Care", "too quick");
        var fields = person.Page.Document.QuerySelectorAll("main input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Append(new("Go", "send"));
        using var instant = app.Instant(organisation.Host);
        using var fresh = await instant.GetAsync("/ask");
        var token = Token(await fresh.Content.ReadAsStringAsync());

        using var answer = await instant.PostAsync("/ask", new FormUrlEncodedContent(fields.Where(f => f.Key != "__form").Append(new("__form", token))));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("too quick");
        page.ShouldContain("press the button once more");
    }

    [Fact]
    public async Task A_machine_that_fills_in_everything_gets_words_that_open_nothing()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var machine = organisation.Visitor();
        await machine.ToTheCheckPage("Care", "buy now");
        await machine.Press("Send", forged: [("Input.Website", "http://spam.example")]);
        var code = machine.Code();

        await machine.OpenMailbox(code);
        machine.Errors.ShouldHaveSingleItem();
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Text.ShouldContain("Nobody waits for an answer.");
    }

    [Fact]
    public async Task Too_many_words_are_kept_and_a_sentence_says_so()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        await person.ToTheCheckPage("Care", "short");
        var tooLong = new string('x', 5001);

        await person.Press("Send", forged: [("Input.Words", tooLong)]);

        person.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        person.Errors.ShouldHaveSingleItem().ShouldContain("too long");
        person.ValueOf("What would you like to tell us?").ShouldBe(tooLong);
    }

    [Fact]
    public async Task Without_a_key_for_this_week_the_form_closes_and_shows_the_number()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var person = organisation.Visitor();
        await person.ToTheCheckPage("Care", "kept on the page");
        app.Clock.Advance(TimeSpan.FromDays(70));

        await person.Press("Send");
        person.Text.ShouldContain("555 0100");
        person.Text.ShouldContain("Nothing was kept.");
        await person.Get("/ask");
        person.Page.Heading.ShouldBe("Please call us");
        person.Text.ShouldContain("555 0100");
    }

    [Fact]
    public async Task A_person_who_reads_Spanish_asks_in_Spanish_and_gets_Spanish_words()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var person = organisation.Visitor();
        person.Language = "es";
        await person.Get("/ask");
        await person.Choose("Care").Press("Empezar");
        foreach (var _ in (int[])[1, 2, 3, 4])
        {
            await person.Press("Siguiente");
        }
        await person.Press("Enviar");

        person.Page.Heading.ShouldBe("Lo tenemos");
        person.Code().Split(' ').Length.ShouldBe(9);
    }

    static string Token(string html) => System.Text.RegularExpressions.Regex.Match(html, "name=\"__form\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"__form\"").Groups.Values.Skip(1).First(g => g.Success).Value;
}
