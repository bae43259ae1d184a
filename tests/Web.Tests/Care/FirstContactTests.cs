using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class FirstContactTests
{
    const int MostInteractions = 12;
    const int MostTyped = 5;

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task One_tick_and_Save_open_a_file_with_a_made_up_name(Engine engine)
    {
        var scene = await CareScene.On(engine);

        var (worker, file) = await scene.FirstContact("Food");

        worker.Page.Heading.ShouldBe("Options for: Food");
        worker.Text.ShouldContain("Larder");
        await worker.Get($"/file/{file.Value:D}/needs");
        worker.Text.ShouldContain("Food");
        await worker.Get($"/file/{file.Value:D}/follow-ups");
        worker.Text.ShouldContain("Ask how things are");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task The_whole_job_to_a_sent_referral_with_a_dated_follow_up_takes_few_steps(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var worker = new CountingBrowser(await scene.Organisation.Worker.SignedIn());

        await worker.Click("First contact");
        worker.Tick("Hormones");
        await worker.Press("Save");
        await worker.Press("Choose Harbor Clinic, Hormone care");
        worker.Choose("How was it agreed?", "By voice");
        await worker.Press("Give the release and send");

        worker.Browser.Page.Heading.ShouldBe("Copy this link now");
        TestContext.Current.TestOutputHelper?.WriteLine($"First contact to sent referral: {worker.Interactions} interactions, {worker.Typed} typed fields.");
        worker.Interactions.ShouldBeLessThanOrEqualTo(MostInteractions);
        worker.Typed.ShouldBeLessThanOrEqualTo(MostTyped);
        await worker.Browser.Get("/today");
        worker.Browser.Text.ShouldContain("Sent, no answer yet");
        await worker.Browser.Click(worker.Browser.Page.Links.First(l => l.StartsWith("Sent, no answer yet", StringComparison.Ordinal)));
        worker.Browser.Text.ShouldContain("Ask what came of it · By ");
    }

    [Fact]
    public async Task What_to_say_first_stands_above_the_first_question()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();

        var page = await worker.Get("/first-contact");

        page.Html.IndexOf("You need not answer anything", StringComparison.Ordinal).ShouldBeInRange(1, page.Html.IndexOf("What do they need?", StringComparison.Ordinal));
        worker.Text.ShouldContain("a court could order us to show what we can read");
    }

    [Fact]
    public async Task Nothing_ticked_is_refused_and_what_was_typed_stays()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/first-contact");

        await worker.Fill("What name should we use?", "Quiet One").Press("Save");

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldBe(["Tick at least one need. Everything else can wait."]);
        worker.ValueOf("What name should we use?").ShouldBe("Quiet One");
    }

    [Fact]
    public async Task What_is_skipped_is_kept_as_skipped_and_nothing_else_is()
    {
        var scene = await CareScene.On(Engine.Sqlite);

        var (_, file) = await scene.FirstContact("Food", b => b.Fill("What name should we use?", "Ruby"));

        await using var visit = await scene.Organisation.Worker.Visit();
        var open = (await visit.Get<Vault.IStaffVault>().Open(file)).Value;
        open.One<Parasol.Care.Domain.FirstContact>()!.Value.Skipped.ShouldBe(["language", "contact", "words"]);
        open.All<Parasol.Clients.SafeContact>().ShouldBeEmpty();
        open.One<Parasol.Clients.Profile>()!.Value.ShouldSatisfyAllConditions(p => p.CallName.ShouldBe("Ruby"), p => p.Language.ShouldBeNull());
    }

    [Theory]
    [InlineData("referrals/new")]
    [InlineData("needs")]
    [InlineData("follow-ups")]
    public async Task Somebody_outside_the_program_finds_nothing(string page)
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (_, file) = await scene.FirstContact();
        var outsider = await scene.Organisation.Outsider.SignedIn();

        var not = await outsider.Get($"/file/{file.Value:D}/{page}");
        var never = await outsider.Get($"/file/{Guid.Parse("7f0c0000-0000-4000-8000-00000000c0de"):D}/{page}");

        not.Status.ShouldBe(HttpStatusCode.NotFound);
        not.Html.ShouldBe(never.Html);
    }

    [Fact]
    public async Task Every_optional_question_says_that_it_can_be_skipped()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();

        await worker.Get("/first-contact");

        foreach (var name in new[] { "Input.CallName", "Input.Language", "Input.Phone", "Input.SayWeAre", "Input.Words" })
        {
            var group = worker.Page.Document.QuerySelector($"[name='{name}']")!.Closest(".govuk-form-group")!;
            Page.Words(group).ShouldContain("Skip", Case.Sensitive, name);
            Page.Words(group).ShouldContain("Why we ask", Case.Sensitive, name);
        }
        worker.Page.Document.QuerySelectorAll("[required]").ShouldBeEmpty();
    }
}

/// <summary>Counts what a person does: each click, tick and choice is one, each field typed into is one more of both.</summary>
internal sealed class CountingBrowser(Browser browser)
{
    public Browser Browser => browser;

    public int Interactions { get; private set; }

    public int Typed { get; private set; }

    public void Tick(string label)
    {
        Interactions++;
        browser.Tick(label);
    }

    public void Choose(string question, string answer)
    {
        Interactions++;
        browser.Choose(question, answer);
    }

    public void Fill(string field, string value)
    {
        Interactions++;
        Typed++;
        browser.Fill(field, value);
    }

    public Task<Page> Press(string button)
    {
        Interactions++;
        return browser.Press(button);
    }

    public Task<Page> Click(string link)
    {
        Interactions++;
        return browser.Click(link);
    }
}
