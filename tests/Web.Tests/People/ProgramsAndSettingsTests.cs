using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

public sealed class ProgramsAndSettingsTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_new_program_is_forming_until_a_second_person_holds_it(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get("/programs");
        Card(ana, "Care").ShouldContain("The form is open");
        await ana.Click("New program");
        await ana.Press("Make the program");
        ana.Errors.ShouldBe(["Write the program's name in one line of at most 60 characters."]);
        await ana.Fill("Name of the program", "care").Press("Make the program");
        ana.Errors.ShouldBe(["There is a program with this name. Choose another name."]);
        await ana.Fill("Name of the program", "Night line").Press("Make the program");

        ana.Address.ShouldBe("/programs?said=done");
        Card(ana, "Night line").ShouldContain("Forming");
        await ana.Get($"/team/{organisation.Worker.Id.Value:D}");
        await ana.Tick("Night line").Tick("We compared the words. They are the same.").Press("Grant");
        await ana.Get("/programs");

        Card(ana, "Night line").ShouldContain("The form is open");
        Card(ana, "Night line").ShouldContain("Ben");
    }

    [Fact]
    public async Task A_program_changes_its_name_phone_and_form()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get("/programs");
        await ana.Click("Change Care");
        await ana.Fill("Phone number of the program (can be left out)", "call us").Press("Save");
        ana.Errors.ShouldBe(["Write a phone number with its digits, such as 212-555-0100."]);
        ana.ValueOf("Phone number of the program (can be left out)").ShouldBe("call us");
        await ana.Fill("Phone number of the program (can be left out)", "212-555-0199").Fill("Name of the program", "Care team").Untick("The public can send this program requests").Press("Save");

        ana.Address.ShouldBe("/programs?said=saved");
        Card(ana, "Care team").ShouldContain("The form is closed");
        Card(ana, "Care team").ShouldContain("212-555-0199");
    }

    [Fact]
    public async Task What_the_organisation_says_shows_to_everybody_at_once()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ana = await organisation.Founder.SignedIn();
        await ana.Get("/settings");
        await ana.Click("Name, phone, exit, time zone, languages");
        await ana.Fill("Where the button Leave this site leads", "weather").Press("Save");
        ana.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ana.Errors.ShouldBe(["Write the whole address of a calm, neutral site, such as https://www.weather.gov/. No question mark and no name in it."]);
        ana.ValueOf("Where the button Leave this site leads").ShouldBe("weather");
        await ana.Fill("Where the button Leave this site leads", "https://news.example/").Fill("Name of the organisation", "Lantern & Friends").Press("Save");
        ana.Address.ShouldBe("/settings?said=saved");

        var visitor = organisation.Visitor();
        (await visitor.Get("/")).Heading.ShouldBe("Lantern & Friends");
        visitor.Page.Headers["content-security-policy"].ShouldContain("form-action 'self' https://news.example;");
        (await visitor.Press("Leave this site")).Left.ShouldBe(new Uri("https://news.example/"));
    }

    [Fact]
    public async Task The_whole_interface_follows_the_organisations_own_words()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        (await ben.Get("/programs")).Text.ShouldContain("nothing about clients.");
        await ana.Get("/settings/words");
        await ana.Fill("English: client", "member").Press("Save");
        ana.Errors.ShouldBe(["Write every form, or leave all of them empty for the usual words."]);
        await ana.Fill("English: clients", "<b>members</b>").Fill("English: a client", "a member").Fill("English: the client", "the member").Fill("English: the clients", "the members").Press("Save");
        ana.Errors.ShouldBe(["Use letters, spaces and hyphens only, at most 40 characters."]);
        await ana.Fill("English: clients", "members").Press("Save");

        ana.Text.ShouldContain("Your own words for members");
        (await ben.Get("/programs")).Text.ShouldContain("nothing about members.");
        ben.Language = "es";
        (await ben.Get("/programs")).Text.ShouldContain("nada sobre personas.");
        (await ana.Get("/settings/words")).Status.ShouldBe(HttpStatusCode.OK);
        ana.ValueOf("English: the clients").ShouldBe("the members");
    }

    [Fact]
    public async Task Everybody_chooses_their_language_and_their_name()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        await ben.Get("/settings");
        await ben.Fill("The name colleagues see", "").Press("Save");
        ben.Errors.ShouldBe(["Write a name in one line of at most 80 characters. Any name colleagues know is good."]);
        await ben.Fill("The name colleagues see", "Benita").Choose("Language", "Español").Press("Save");

        ben.Page.Heading.ShouldBe("Ajustes");
        ben.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("es");
        (await ana.Get("/team")).Text.ShouldContain("Benita");
        ana.Page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Fact]
    public async Task Those_who_are_not_administrators_do_not_find_the_settings()
    {
        var (organisation, other) = (await TestOrganisation.On(Engine.Sqlite), await TestOrganisation.On(Engine.Sqlite));
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        var care = organisation.Programs["Care"].Value;

        foreach (var path in new[] { "/settings/organisation", "/settings/words", "/programs/new", $"/programs/{care:D}" })
        {
            (await ben.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
        await ben.Get("/settings");
        var token = ben.Page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        (await ben.Post("/settings/organisation", ("__form", token), ("Input.Name", "Ours"), ("Input.ExitSite", "https://evil.example/"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Post($"/programs/{care:D}", ("__form", token), ("Input.Name", "Ours"))).Status.ShouldBe(HttpStatusCode.NotFound);

        foreach (var path in new[] { $"/programs/{Guid.Empty:D}", $"/programs/{other.Programs["Care"].Value:D}", $"/programs/{organisation.Programs["House"].Value:D}" })
        {
            (await ana.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    static string Card(Browser browser, string program) =>
        browser.Page.Document.QuerySelectorAll(".card").Where(c => Page.Words(c.QuerySelector("h2")) == program).Select(Page.Words).Single();
}
