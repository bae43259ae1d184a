using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class AskingMoreAboutThemTests
{
    const string Identities = "Identities, in the person's own words";
    const string Age = "An age band, after the notice about reporting";
    const string IAm = "“I identify as …”, said by the person alone";
    const string Peer = "Which colleague they would like: someone who …";
    const string Tongues = "Languages they speak, and an interpreter";

    [Fact]
    public async Task A_program_asks_nothing_of_it_until_it_is_switched_on()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get(About(file));

        worker.Text.ShouldContain("This program asks nothing more about anybody");
        worker.Page.Document.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").ShouldBeEmpty();
        await Switch(scene, true, Identities);
        await worker.Get(About(file));
        await worker.Fill("Who they are, in their own words", "a poet").Press("Save", null, ("Input.Age", "25-34"));
        await Switch(scene, true, Age);
        await worker.Get(About(file));
        worker.ValueOf("Who they are, in their own words").ShouldBe("a poet");
        worker.ValueOf("Roughly how old are you?").ShouldBe("Not asked");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_is_said_is_kept_for_this_program_alone_and_a_skip_is_an_answer(Engine engine)
    {
        var scene = await CareScene.On(engine);
        await Switch(scene, true, Identities, IAm);
        var (worker, file) = await scene.FirstContact();
        await worker.Get(About(file));
        worker.Text.ShouldContain("Why we ask");
        worker.Text.ShouldNotContain("Roughly how old are you?");

        await worker.Fill("Who they are, in their own words", "Garifuna, and a poet").Tick("A sex worker").Press("Save");
        worker.Errors.ShouldHaveSingleItem().ShouldStartWith("Only the person says this.");
        await worker.Tick("They said it themselves, in these words").Press("Save");
        worker.Status.ShouldBe(HttpStatusCode.OK);

        worker.ValueOf("Who they are, in their own words").ShouldBe("Garifuna, and a poet");
        await worker.Fill("Who they are, in their own words", "").Tick(Identities).Press("Save");
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldContain("They said something about themselves");
        worker.Text.ShouldNotContain("A sex worker", Case.Sensitive);
        var outsider = await scene.Organisation.Outsider.SignedIn();
        (await outsider.Get(About(file))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Before_the_age_the_notice_is_read_in_the_programs_own_words_or_with_its_source()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        await Switch(scene, true, Age);
        var (worker, file) = await scene.FirstContact();
        await worker.Get(About(file));
        worker.Text.ShouldContain("New York Social Services Law 413");
        worker.Text.ShouldContain("nobody has checked it for us yet");

        var founder = await OnProgram(scene);
        await founder.Choose("What people read before they are asked how old they are", "Our own words").Press("Save");
        founder.Errors.ShouldHaveSingleItem().ShouldStartWith("Write what this program has to report");
        await founder.Fill("The notice in our own words", "Nurses here report harm to children by their parents.").Press("Save");

        await worker.Get(About(file));
        var text = worker.Text;
        text.ShouldNotContain("New York Social Services Law 413");
        text.IndexOf("Nurses here report", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("Roughly how old are you?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_switched_off_is_neither_shown_nor_asked_and_can_be_deleted()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        await Switch(scene, true, Identities);
        var (worker, file) = await scene.FirstContact();
        await worker.Get(About(file));
        await worker.Fill("Who they are, in their own words", "a poet").Press("Save");
        await Switch(scene, false, Identities);

        await worker.Get(About(file));
        worker.Text.ShouldNotContain("poet");
        worker.Text.ShouldNotContain("Who they are, in their own words");
        await worker.Tick("Delete what was kept for questions that this program no longer asks").Press("Save");
        worker.Text.ShouldContain("This program asks nothing more about anybody");
        await Switch(scene, true, Identities);
        await worker.Get(About(file));
        worker.ValueOf("Who they are, in their own words").ShouldBe("");
    }

    [Fact]
    public async Task Two_who_write_at_once_see_both_and_nothing_is_lost()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        await Switch(scene, true, Identities);
        var (first, file) = await scene.FirstContact();
        var second = await scene.Organisation.Founder.SignedIn();
        await first.Get(About(file));
        await second.Get(About(file));
        await first.Fill("Who they are, in their own words", "a poet").Press("Save");

        await second.Fill("Who they are, in their own words", "a painter").Press("Save");

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("a poet");
        second.ValueOf("Who they are, in their own words").ShouldBe("a painter");
        await second.Press("Save");
        second.ValueOf("Who they are, in their own words").ShouldBe("a painter");
    }

    [Fact]
    public async Task A_wish_meets_what_colleagues_say_of_themselves_and_nobody_outside_the_program()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        await Switch(scene, true, Peer, Tongues);
        var (worker, file) = await scene.FirstContact();
        await Says(worker, "can go along to places", "I listen first.");
        await Says(await scene.Organisation.Outsider.SignedIn(), "can go along to places", "From the other program.");

        await worker.Get(About(file));
        worker.Text.ShouldContain("Nobody in this program has said something that fits");
        await worker.Tick("can go along to places").Press("Save");

        worker.Text.ShouldContain("I listen first.");
        worker.Text.ShouldNotContain("From the other program.");
        await worker.Untick("can go along to places").Press("Save");
        worker.Text.ShouldNotContain("I listen first.");
    }

    [Fact]
    public async Task An_interpreter_is_booked_with_the_appointment()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/appointments");

        await worker.Fill("Which day?", scene.Today.AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Choose("An interpreter who speaks", "Spanish · español")
            .Fill("How, who, and whether it is booked", "by phone, booked").Press("Save");
        await worker.Get(worker.Page.Document.QuerySelector("main a[href*='/appointments/']")!.GetAttribute("href")!);

        worker.Text.ShouldContain("Spanish · español by phone, booked");
    }

    static string About(FileId file) => $"/file/{file.Value:D}/about";

    static async Task Says(Browser colleague, string trait, string words)
    {
        await colleague.Get("/settings");
        await colleague.Click("Your languages, and what you say about yourself");
        await colleague.Tick(trait).Fill("About me, in my own words", words).Press("Save");
        colleague.ValueOf("About me, in my own words").ShouldBe(words);
    }

    static async Task<Browser> OnProgram(CareScene scene)
    {
        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.Organisation.Programs["Care"].Value:D}");
        return founder;
    }

    static async Task Switch(CareScene scene, bool on, params string[] fields)
    {
        var founder = await OnProgram(scene);
        foreach (var field in fields)
        {
            _ = on ? founder.Tick(field) : founder.Untick(field);
        }
        await founder.Press("Save");
        ((int)founder.Status).ShouldBe(200, founder.Text);
    }
}
