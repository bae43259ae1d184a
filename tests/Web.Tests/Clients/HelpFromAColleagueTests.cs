using System.Net;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>A colleague outside the program helps with one file for some days: asked by a member, seen by the person, over by itself.</summary>
public sealed class HelpFromAColleagueTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task The_helper_reads_why_and_the_file_changes_nothing_and_it_ends_by_itself(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        var (ben, file) = await Begin(scene);
        var carla = await scene.Organisation.Outsider.SignedIn();
        (await carla.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Ask(ben, file, "Carla", "Three days", "The letter from the court");

        ben.Text.ShouldContain("Carla");
        ben.Text.ShouldContain("The letter from the court");
        await carla.Get("/today");
        carla.Text.ShouldContain("You help with a file");
        carla.Text.ShouldContain("Care · Ben");
        carla.Text.ShouldNotContain("Robin", customMessage: "nothing is opened for a list");
        await carla.Click("You help with a file");
        foreach (var words in (string[])["Robin", "The letter from the court", "We had tea.", "How to reach them safely", "You can read it and change nothing."])
        {
            carla.Text.ShouldContain(words);
        }
        carla.Page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var page in (string[])["", "/note", "/help", "/opened", "/releases", "/end"])
        {
            (await carla.Get(file + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
        await carla.Get("/people?q=Robin");
        carla.Text.ShouldNotContain(file);
        (await ben.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound, "a member has the file itself");
        await ben.Get($"{file}/opened");
        ben.Text.ShouldContain("Carla · Opened the file to help a colleague");
        await ben.Get(file);
        ben.Text.ShouldContain("Help from a colleague, until");

        app.Clock.Advance(TimeSpan.FromDays(5));
        carla = await scene.Organisation.Outsider.SignedIn();
        carla.Text.ShouldNotContain("You help with a file");
        await carla.Get($"{file}/helping");
        var over = (carla.Status, carla.Text);
        await carla.Get($"/file/{FileId.New().Value:D}/helping");
        (carla.Status, carla.Text).ShouldBe(over, "the same as what never was");
        over.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_that_keeps_what_it_holds_to_its_own_members_gives_no_help()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (ben, file) = await Begin(scene);
        await ben.Get(file + "/help");
        ben.Choose("Who is to help?", "Carla").Choose("For how long?", "Three days").Fill("What are they to help with?", "The letter");
        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.Organisation.Programs["Care"].Value:D}");
        await founder.Tick("Pregnancy and abortion care, behind this program's own keys").Press("Save");

        await ben.Press("Give them this file");

        ben.Errors.ShouldBe(["This program keeps what it holds to its own members. Nobody outside it can help with its files."]);
        await ben.Get(file + "/help");
        ben.Text.ShouldContain("Nobody outside it can help with its files.");
        ben.Page.Document.QuerySelectorAll("main select").ShouldBeEmpty();
        var carla = await scene.Organisation.Outsider.SignedIn();
        (await carla.Get(file + "/helping")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Any_member_ends_it_now_and_the_form_says_what_is_missing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (ben, file) = await Begin(scene);
        var dana = await (await scene.Organisation.Colleague("dana", "Care", "House")).SignedIn();
        await ben.Get($"{file}/help");
        ben.Page.Document.QuerySelectorAll("select option").Select(o => o.TextContent.Trim()).ShouldNotContain("Dana", "she opens the program herself");

        await ben.Press("Give them this file");
        ben.Errors.ShouldHaveSingleItem().ShouldContain("Choose a colleague.");
        await ben.Choose("Who is to help?", "Carla").Press("Give them this file");
        ben.Errors.ShouldHaveSingleItem().ShouldContain("Choose for how many days.");
        await ben.Choose("For how long?", "One day").Press("Give them this file");
        ben.Errors.ShouldHaveSingleItem().ShouldContain("Say what they are to help with.");
        await ben.Fill("What are they to help with?", "A letter").Press("Give them this file");

        var carla = await scene.Organisation.Outsider.SignedIn();
        (await carla.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.OK);
        await dana.Get($"{file}/help");
        await dana.Press("End it now: Carla");

        dana.Text.ShouldContain("Nobody outside the program helps with this file.");
        (await carla.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await dana.Get($"{file}/help")).Status.ShouldBe(HttpStatusCode.OK);
        await ben.Get($"{file}/opened");
        ben.Text.ShouldContain("Dana · Ended a colleague's help with the file");
    }

    [Fact]
    public async Task The_person_sees_who_helped()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var file = $"/file/{sent.File.Value:D}";
        await Ask(sent.Worker, file, "Carla", "One week", "A letter");
        await (await scene.Organisation.Outsider.SignedIn()).Get($"{file}/helping");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");

        person.Text.ShouldContain("Asked a colleague outside the program to help for some days");
        person.Text.ShouldContain("Carla · Opened the file to help a colleague");
        person.Text.ShouldContain("Help from colleagues");
        person.Text.ShouldNotContain("A letter");
    }

    static async Task<(Browser Ben, string File)> Begin(CareScene scene)
    {
        var ben = await scene.Organisation.Worker.SignedIn();
        await ben.Get("/people/new");
        await ben.Fill("Input.CallName", "Robin").Press("Save");
        var file = ben.Address;
        await ben.Get(file + "/note");
        await ben.Fill("In free words", "We had tea.").Press("Save");
        return (ben, file);
    }

    static async Task Ask(Browser worker, string file, string whom, string howLong, string why)
    {
        await worker.Get(file + "/help");
        await worker.Choose("Who is to help?", whom).Choose("For how long?", howLong).Fill("What are they to help with?", why).Press("Give them this file");
        worker.Errors.ShouldBeEmpty();
    }
}
