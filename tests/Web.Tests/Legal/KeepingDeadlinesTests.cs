using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Legal;

public class KeepingDeadlinesTests
{
    const string NoticeOfClaim = "Notice of claim against a city or public body · General Municipal Law 50-e(1)(a)";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_rule_and_a_day_give_the_last_day_with_its_law_and_how_it_was_counted(Engine engine)
    {
        var scene = await LegalScene.On(engine, "Police misconduct");
        var lawyer = await scene.At("/days");

        await lawyer.Choose("Which rule?", NoticeOfClaim).Fill("Which day starts the clock?", "2026-03-09").Press("Count and keep");

        lawyer.Text.ShouldContain("8 June 2026");
        lawyer.Text.ShouldContain("90 days from there end on 7 June 2026; the first day is not counted.");
        lawyer.Text.ShouldContain("Nobody is there on that day, so it moves to 8 June 2026.");
        lawyer.Text.ShouldContain("General Municipal Law 50-e(1)(a)");
        lawyer.Text.ShouldContain("last checked 21 November 2026.");
        lawyer.Text.ShouldContain("No lawyer has reviewed it yet.");
    }

    [Fact]
    public async Task Counting_alone_keeps_nothing()
    {
        var scene = await LegalScene.On(Engine.Sqlite, "Police misconduct");
        var lawyer = await scene.At("/days");

        await lawyer.Choose("Which rule?", NoticeOfClaim).Fill("Which day starts the clock?", "2026-03-09").Press("Only count");

        lawyer.Text.ShouldContain("Last day: 8 June 2026.");
        (await scene.At("/days")).Text.ShouldContain("No day is kept.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task It_stands_on_the_Today_of_the_team_and_of_nobody_else_until_it_is_done(Engine engine)
    {
        var scene = await LegalScene.On(engine, "Stable housing");
        var founder = await scene.Organisation.Founder.SignedIn();
        var lawyer = await scene.At("/days");
        await lawyer.Fill("Which day?", Written(scene.Today.AddDays(-2))).Tick("It is a court date").Fill("What is on that day?", "Part 7").Press("Keep this day");
        await lawyer.Fill("Which day?", Written(scene.Today.AddDays(20))).Fill("What is on that day?", "The repairs are due").Press("Keep this day");

        await lawyer.Get("/today");
        lawyer.Text.ShouldContain("A court date");
        lawyer.Text.ShouldContain("Part 7");
        lawyer.Text.ShouldContain("The repairs are due");
        foreach (var browser in new[] { founder, scene.Outsider })
        {
            await browser.Get("/today");
            browser.Text.ShouldNotContain("Part 7");
        }
        await founder.Get($"/legal/{scene.Organisation.Programs["Legal"].Value:D}/days");
        founder.Text.ShouldContain("Past their day: ask a lawyer 1");
        founder.Text.ShouldContain("Quiet Heron: Stable housing");
        await (await scene.At("/days")).Press("Done", "Part 7");
        await lawyer.Get("/today");
        lawyer.Text.ShouldNotContain("Part 7");
    }

    [Fact]
    public async Task When_a_matter_is_closed_its_days_are_nobodys_any_more()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/days");
        await lawyer.Fill("Which day?", Written(scene.Today)).Fill("What is on that day?", "Part 7").Press("Keep this day");
        lawyer = await scene.At("/steps");
        await lawyer.Choose("What came of it?", "Advice given").Press("Close the matter");

        await lawyer.Get("/today");

        lawyer.Text.ShouldNotContain("Part 7");
    }

    [Theory]
    [InlineData("Count and keep", "Choose a rule.")]
    [InlineData("Keep this day", "Write the day.")]
    public async Task What_is_missing_is_said_and_nothing_is_kept(string button, string says)
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/days");

        await lawyer.Press(button);

        lawyer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lawyer.Errors.ShouldBe([says]);
    }

    [Fact]
    public async Task In_Spanish_the_rule_and_its_reasons_are_Spanish()
    {
        var scene = await LegalScene.On(Engine.Sqlite, "Police misconduct");
        var lawyer = await scene.At("/days");
        await lawyer.Choose("Which rule?", NoticeOfClaim).Fill("Which day starts the clock?", "2026-03-09").Press("Count and keep");

        await scene.At("/days?lang=es");

        lawyer.Text.ShouldContain("90 días desde entonces terminan el 7 de junio de 2026");
        lawyer.Text.ShouldNotContain("Notice of claim");
    }

    [Fact]
    public async Task Outside_the_program_neither_page_is_there()
    {
        var scene = await LegalScene.On(Engine.Sqlite);

        (await scene.Outsider.Get(scene.Matter + "/days")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Outsider.Get($"/legal/{scene.Organisation.Programs["Legal"].Value:D}/days")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
