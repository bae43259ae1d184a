using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>Nobody of a program can be reached: two colleagues whom it has chosen let one of them into one file, and everybody concerned is told.</summary>
public sealed class InAnEmergencyTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task One_asks_another_agrees_and_the_members_and_the_person_are_told(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var (ben, file, eve) = (sent.Worker, $"/file/{sent.File.Value:D}", await (await scene.Organisation.Colleague("eve", "House")).SignedIn());
        await Choose(ben, "Carla", "Eve");
        var carla = await scene.Organisation.Outsider.SignedIn();
        (await carla.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound);

        await Ask(carla, await CodeOf(ben, file), "She is in hospital");
        carla.Text.ShouldContain("You asked.");
        await eve.Get("/today");
        await eve.Click("A colleague asks to be let into a file, in an emergency: Care · Carla");
        eve.Text.ShouldContain("She is in hospital");
        await eve.Press("Agree");

        eve.Errors.ShouldBeEmpty();
        (await eve.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound, "she agreed; it is not she who was let in");
        await carla.Get("/today");
        await carla.Click("You help with a file");
        carla.Status.ShouldBe(HttpStatusCode.OK);
        await ben.Get("/today");
        await ben.Click("A colleague was let into a file, in an emergency");
        ben.Text.ShouldContain("Carla");
        ben.Text.ShouldContain("She is in hospital");
        ben.Text.ShouldContain("In an emergency. Eve agreed.");
        await carla.Get($"{file}/helping");
        carla.Text.ShouldContain("She is in hospital");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");
        person.Text.ShouldContain("Eve · Let a colleague outside the program into the file, in an emergency");
        person.Text.ShouldNotContain("She is in hospital");

        await ben.Get($"{file}/help");
        await ben.Press("End it now: Carla");
        (await carla.Get($"{file}/helping")).Status.ShouldBe(HttpStatusCode.NotFound, "any member ends it");
    }

    [Fact]
    public async Task The_forms_say_what_is_missing_and_keep_what_was_typed()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (ben, eve) = (await scene.Organisation.Worker.SignedIn(), await (await scene.Organisation.Colleague("eve", "House")).SignedIn());
        var carla = await scene.Organisation.Outsider.SignedIn();
        await carla.Get("/people/emergency");
        carla.Text.ShouldContain("No program has chosen you for this.");
        await ben.Get("/people/emergency");
        await ben.Click("Care");
        await ben.Tick("Carla").Press("Save");
        ben.Errors.ShouldBe(["Choose two to five colleagues, or nobody."]);
        await ben.Tick("Eve").Press("Save");
        ben.Errors.ShouldBeEmpty();

        await carla.Get("/people/emergency");
        await carla.Press("Ask");
        carla.Errors.ShouldBe(["Choose a program."]);
        await carla.Choose("Of which program?", "Care").Press("Ask");
        carla.Errors.ShouldBe(["Say whose file it is: a name, or the short code."]);
        await carla.Fill("Whose file?", "Robin").Press("Ask");
        carla.Errors.ShouldBe(["Say why it cannot wait."]);
        await carla.Fill("Why can it not wait?", "She is in hospital").Press("Ask");
        carla.Errors.ShouldBe(["Choose for how many days."]);
        carla.ValueOf("Whose file?").ShouldBe("Robin");
        await carla.Choose("For how long?", "Until tonight").Press("Ask");
        carla.Errors.ShouldBeEmpty();

        await eve.Get("/people/emergency");
        await eve.Press("Agree");
        eve.Errors.ShouldHaveSingleItem().ShouldStartWith("No file of this program, or more than one, has this name or code.");
        await eve.Press("Refuse");
        eve.Text.ShouldNotContain("She is in hospital");
        await carla.Get("/people/emergency");
        carla.Text.ShouldNotContain("You asked.", customMessage: "it was refused, and can be asked again");
    }

    [Fact]
    public async Task A_program_that_keeps_what_it_holds_to_its_own_members_lets_nobody_in()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (ben, eve) = (await scene.Organisation.Worker.SignedIn(), await (await scene.Organisation.Colleague("eve", "House")).SignedIn());
        await ben.Get("/people/new");
        await ben.Fill("Input.CallName", "Robin").Press("Save");
        await Choose(ben, "Carla", "Eve");
        var carla = await scene.Organisation.Outsider.SignedIn();
        await Ask(carla, "Robin", "She is in hospital");
        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.Organisation.Programs["Care"].Value:D}");
        await founder.Tick("Pregnancy and abortion care, behind this program's own keys").Press("Save");

        await eve.Get("/people/emergency");
        await eve.Press("Agree");
        eve.Errors.ShouldBe(["This program keeps what it holds to its own members. Nobody outside it can be let in."]);
        await ben.Get("/people/emergency");
        await ben.Click("Care");
        ben.Text.ShouldContain("Nobody outside it can be let in.");
        await ben.Press("Save");
        ben.Errors.ShouldHaveSingleItem();
    }

    static async Task Choose(Browser ben, params string[] whom)
    {
        await ben.Get("/people/emergency");
        await ben.Click("Care");
        foreach (var one in whom)
        {
            ben.Tick(one);
        }
        await ben.Press("Save");
        ben.Errors.ShouldBeEmpty();
    }

    static async Task Ask(Browser carla, string who, string why)
    {
        await carla.Get("/people/emergency");
        await carla.Choose("Of which program?", "Care").Fill("Whose file?", who).Fill("Why can it not wait?", why).Choose("For how long?", "Until tonight").Press("Ask");
        carla.Errors.ShouldBeEmpty();
    }

    static async Task<string> CodeOf(Browser ben, string file)
    {
        await ben.Get($"{file}/end");
        return ben.Text.Split("The code of this file is ")[1].Split('.')[0];
    }
}
