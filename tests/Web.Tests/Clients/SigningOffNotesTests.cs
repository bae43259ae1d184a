using System.Globalization;
using Parasol.Clients.SignOff;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Clients;

public sealed class SigningOffNotesTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_interns_note_can_be_read_at_once_and_waits_until_their_supervisor_signs_it_off(Engine engine)
    {
        var (intern, dana, _, file, _) = await Begin(engine);
        await Write(intern, file, "We had tea.");

        intern.Text.ShouldContain("Note · waits for a sign-off");
        intern.Text.ShouldContain("We had tea.");
        await intern.Get("/today");
        intern.Text.ShouldNotContain("A note waits for your sign-off");
        await dana.Get("/today");
        await Follow(dana, "A note waits for your sign-off");
        await dana.Press("Sign it off");

        dana.Text.ShouldContain("We had tea.");
        dana.Text.ShouldNotContain("waits for a sign-off");
        await dana.Click("Note");
        dana.Text.ShouldContain("Signed off by Dana");
        dana.Text.ShouldNotContain("said about this note");
        await dana.Get("/today");
        dana.Text.ShouldNotContain("A note waits for your sign-off");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_note_that_is_given_back_says_why_waits_anew_once_it_is_written_anew_and_every_word_is_kept(Engine engine)
    {
        var (intern, dana, _, file, _) = await Begin(engine);
        var note = await Write(intern, file, "We had tea.");
        await dana.Get($"{note}/sign-off");
        await dana.Press("Give the note back");
        dana.Text.ShouldContain("Write what should be different.");
        await dana.Fill("Words to its writer", "Say what was agreed.").Press("Give the note back");
        dana.Text.ShouldContain("Note · given back to be written anew");
        await dana.Get("/today");
        dana.Text.ShouldNotContain("A note waits for your sign-off");

        await intern.Get("/today");
        await Follow(intern, "Your note was given back");
        intern.Text.ShouldContain("Say what was agreed.");
        await intern.Fill("In free words", "We had tea and agreed on Thursday.").Press("Save the correction");
        intern.Text.ShouldContain("Note, corrected · waits for a sign-off");
        await intern.Get("/today");
        intern.Text.ShouldNotContain("Your note was given back");

        await dana.Get("/today");
        await Follow(dana, "A note waits for your sign-off");
        await dana.Fill("Words to its writer", "Thank you for the day.").Press("Sign it off");
        await intern.Get(note);
        foreach (var words in (string[])["We had tea and agreed on Thursday.", "Signed off by Dana", "Thank you for the day.", "What was written before", "We had tea.", "Say what was agreed."])
        {
            intern.Text.ShouldContain(words);
        }
    }

    [Fact]
    public async Task For_everybody_but_the_supervisor_the_sign_off_is_not_there()
    {
        var (ben, dana, _, file, scene) = await Begin(Engine.Sqlite);
        var note = await Write(ben, file, "We had tea.");
        var organisation = scene.Organisation;
        var hugo = await organisation.Colleague("hugo", "Care", "House");

        foreach (var (worker, other) in (IEnumerable<(TestWorker, Browser)>)[(organisation.Worker, ben), (hugo, await hugo.SignedIn())])
        {
            await other.Get(note);
            other.Text.ShouldContain("Waits for the sign-off of Dana");
            other.Text.ShouldNotContain("Sign it off");
            await other.Get($"{note}/sign-off");
            var forbidden = (other.Status, other.Text);
            await other.Get($"{file}/note/{RowId.New().Value:D}/sign-off");
            (other.Status, other.Text).ShouldBe(forbidden);
            ((int)other.Status).ShouldBe(404);
            await other.Get("/people/supervision");
            ((int)other.Status).ShouldBe(404);
            await using var visit = await worker.Visit();
            (await visit.Get<SignNotes>().Sign(CareScene.FileIn(file), Row(note), null)).Refusal.ShouldBe(Refusal.NotThere);
            (await visit.Get<SignNotes>().GiveBack(CareScene.FileIn(file), Row(note), "No.")).Refusal.ShouldBe(Refusal.NotThere);
            (await visit.Get<KeepSupervision>().Begin(organisation.Programs["Care"], hugo.Id, organisation.Founder.Id, null)).Refusal.ShouldBe(Refusal.NotThere);
            (await visit.Get<KeepSupervision>().End((await visit.Get<KeepSupervision>().All()).ShouldHaveSingleItem().Row)).Refusal.ShouldBe(Refusal.NotThere);
        }
        await dana.Get(note);
        dana.Text.ShouldContain("Waits for the sign-off of Dana", customMessage: "nobody has signed it off");
    }

    [Fact]
    public async Task An_administrator_says_who_supervises_whom_and_stands_in()
    {
        var (intern, dana, ana, file, scene) = await Begin(Engine.Sqlite);
        await scene.Organisation.Colleague("gus", "Care", "House");
        var note = await Write(intern, file, "We had tea.");

        await Supervise(ana, "Dana", "Ben", "They sign off notes themselves.");
        await Supervise(ana, "Gus", "Gus", "Nobody signs off their own notes.");
        await Supervise(ana, "Ben", "Gus", "Their notes wait for a sign-off already.");
        await Supervise(ana, "Gus", "Ben", "Whoever signs off cannot be under supervision.");
        await Supervise(ana, "Carla", "Dana", "They do not hold this program.");
        await Supervise(ana, "Ana", "Dana", "A colleague says it where your own notes are concerned.");
        await ana.Get("/people/supervision");
        await ana.Press("End it: Ben, Care");
        ana.Text.ShouldContain("Nobody's notes wait for a sign-off.");

        await Write(intern, file, "We had coffee.");
        await ana.Get(file);
        ana.Text.ShouldContain("Note · waits for a sign-off", customMessage: "what waited, waits");
        await Supervise(ana, "Ben", "Gus", null);
        await dana.Get("/today");
        dana.Text.ShouldNotContain("A note waits for your sign-off", customMessage: "it is the new supervisor's now");
        await ana.Get(note);
        ana.Text.ShouldContain("Waits for the sign-off of Gus");
        await ana.Click("Sign it off, or give it back");
        await ana.Press("Sign it off");
        ana.Text.ShouldNotContain("waits for a sign-off");
    }

    [Fact]
    public async Task Words_for_a_note_that_was_answered_meanwhile_stay_on_the_page()
    {
        var (intern, dana, ana, file, _) = await Begin(Engine.Sqlite);
        var note = await Write(intern, file, "We had tea.");
        await dana.Get($"{note}/sign-off");
        await ana.Get($"{note}/sign-off");
        await ana.Press("Sign it off");
        await dana.Fill("Words to its writer", "Say what was agreed.").Press("Give the note back");

        dana.Text.ShouldContain("This note waits for nobody any more.");
        dana.Page.Html.ShouldContain("Say what was agreed.");
    }

    [Fact]
    public async Task The_first_note_of_a_new_file_waits_and_what_is_written_after_the_last_day_does_not()
    {
        var (intern, _, _, file, scene) = await Begin(Engine.Sqlite, until: 0);
        await intern.Get("/people/new");
        await intern.Fill("Input.CallName", "Willow").Fill("First note", "They came in from the rain.").Press("Save");
        await intern.Get(intern.Address);
        intern.Text.ShouldContain("waits for a sign-off");

        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        intern = await scene.Organisation.Worker.SignedIn();
        await Write(intern, file, "We had tea.");
        intern.Text.ShouldContain("We had tea.");
        intern.Text.ShouldNotContain("waits for a sign-off");
    }

    sealed record InHouse(Browser Intern, Browser Supervisor, Browser Administrator, string File, CareScene Scene);

    // Ben's notes in Care wait for Dana. Ana administers, and holds every program.
    static async Task<InHouse> Begin(Engine engine, int? until = null)
    {
        var scene = await CareScene.On(engine);
        var (intern, id) = await scene.FirstContact();
        var dana = await (await scene.Organisation.Colleague("dana", "Care", "House")).SignedIn();
        var ana = await scene.Organisation.Founder.SignedIn();
        await Supervise(ana, "Ben", "Dana", null, until is { } days ? scene.Today.AddDays(days) : null);
        return new InHouse(intern, dana, ana, $"/file/{id.Value:D}", scene);
    }

    static async Task Supervise(Browser administrator, string whose, string supervisor, string? refused, DateOnly? until = null)
    {
        await administrator.Get("/people/supervision");
        administrator.Choose("Program", "Care").Choose("Whose notes wait?", whose).Choose("Who signs them off?", supervisor);
        if (until is { } day)
        {
            administrator.Fill("Until", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        await administrator.Press("Begin");
        if (refused is not null)
        {
            administrator.Text.ShouldContain(refused);
            return;
        }
        administrator.Errors.ShouldBeEmpty();
        administrator.Text.ShouldContain($"{supervisor} signs off");
    }

    /// <returns>The address of the note.</returns>
    static async Task<string> Write(Browser worker, string file, string words)
    {
        await worker.Get(file + "/note");
        await worker.Fill("In free words", words).Press("Save");
        return worker.Page.Document.QuerySelectorAll("a[href*='/note/']").First(a => a.Closest("li, article, section")!.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    static async Task Follow(Browser worker, string says) => await worker.Click(worker.Page.Document.QuerySelectorAll("a").Select(a => a.TextContent).Single(t => t.StartsWith(says, StringComparison.Ordinal)));

    static RowId Row(string note) => new(Guid.Parse(note.Split('/')[4], CultureInfo.InvariantCulture));
}
