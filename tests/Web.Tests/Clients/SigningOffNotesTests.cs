using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Clients;

public sealed class SigningOffNotesTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_interns_note_waits_until_somebody_signs_it_off(Engine engine)
    {
        var (scene, intern, supervisor, file) = await Begin(engine);
        await Write(intern, file, "We had tea.");

        intern.Text.ShouldContain("Note · waits for a sign-off");
        await intern.Get("/today");
        intern.Text.ShouldNotContain("A note waits for your sign-off");
        await supervisor.Get("/today");
        supervisor.Text.ShouldContain("A note waits for your sign-off");
        await supervisor.Click("A note waits for your sign-off");
        supervisor.Text.ShouldContain("Waits for the sign-off of Dana");
        await supervisor.Click("Sign it off, or give it back");
        await supervisor.Press("Sign it off");

        supervisor.Text.ShouldNotContain("waits for a sign-off");
        await supervisor.Click("Note");
        supervisor.Text.ShouldContain("Signed off by Dana");
        await supervisor.Get("/today");
        supervisor.Text.ShouldNotContain("A note waits for your sign-off");
        scene.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_note_that_is_given_back_comes_to_its_writer_and_waits_anew_once_it_is_corrected()
    {
        var (_, intern, supervisor, file) = await Begin(Engine.Sqlite);
        await Write(intern, file, "We had tea.");
        await supervisor.Get("/today");
        await supervisor.Click("A note waits for your sign-off");
        await supervisor.Click("Sign it off, or give it back");
        await supervisor.Press("Give the note back");
        supervisor.Text.ShouldContain("Write what should be different.");
        await supervisor.Fill("What should be different?", "Say what was agreed.").Press("Give the note back");
        await supervisor.Get("/today");
        supervisor.Text.ShouldNotContain("A note waits for your sign-off");

        await intern.Get("/today");
        intern.Text.ShouldContain("Your note was given back");
        await intern.Click("Your note was given back");
        intern.Text.ShouldContain("Say what was agreed.");
        await intern.Fill("In free words", "We had tea and agreed on Thursday.").Press("Save the correction");

        intern.Text.ShouldContain("Note, corrected · waits for a sign-off");
        await intern.Get("/today");
        intern.Text.ShouldNotContain("Your note was given back");
        await supervisor.Get("/today");
        supervisor.Text.ShouldContain("A note waits for your sign-off");
    }

    [Fact]
    public async Task Nobody_under_supervision_signs_off_or_ends_it()
    {
        var (_, intern, supervisor, file) = await Begin(Engine.Sqlite);
        await Write(intern, file, "We had tea.");
        await intern.Click("Note · waits for a sign-off");
        await intern.Click("Sign it off, or give it back");

        await intern.Press("Sign it off");
        intern.Text.ShouldContain("Whoever is under supervision signs off nothing.");

        await intern.Get("/people/supervision");
        await intern.Press("End it");
        intern.Text.ShouldContain("While your own notes wait for a sign-off, a colleague changes this.");

        await supervisor.Get("/people/supervision");
        await supervisor.Press("End it");
        supervisor.Text.ShouldContain("Nobody's notes wait for a sign-off here.");
        await Write(intern, file, "We had coffee.");
        intern.Text.ShouldContain("waits for a sign-off", customMessage: "the first one still does");
        await intern.Click("Note");
        intern.Text.ShouldNotContain("Waits for the sign-off");
    }

    [Fact]
    public async Task It_ends_by_itself_after_its_last_day_and_nobody_is_their_own_supervisor()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, id) = await scene.FirstContact();
        await worker.Get("/people/supervision");
        await worker.Choose("Whose notes wait?", "Ben").Choose("Who signs them off?", "Ben").Press("Begin");

        worker.Text.ShouldContain("Nobody signs off their own notes.");
        id.Value.ShouldNotBe(Guid.Empty);
    }

    static async Task<(CareScene Scene, Browser Intern, Browser Supervisor, string File)> Begin(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (intern, id) = await scene.FirstContact();
        var supervisor = await (await scene.Organisation.Colleague("dana", "Care", "House")).SignedIn();
        await supervisor.Get("/people/supervision");
        await supervisor.Choose("Whose notes wait?", "Ben").Choose("Who signs them off?", "Dana").Press("Begin");
        return (scene, intern, supervisor, $"/file/{id.Value:D}");
    }

    static async Task Write(Browser worker, string file, string words)
    {
        await worker.Get(file + "/note");
        await worker.Fill("In free words", words).Press("Save");
    }
}
