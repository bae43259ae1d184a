using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Legal;

public class TakingAnArrestCallTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task One_press_makes_a_file_a_matter_and_a_line_on_the_Today_of_whoever_is_on_duty(Engine engine)
    {
        var scene = await LegalScene.On(engine);
        var ana = await scene.Organisation.Founder.SignedIn();
        await ana.Get($"/legal/{scene.Organisation.Programs["Legal"].Value:D}/duty");
        await ana.Fill("Until which day?", Written(scene.Today.AddDays(1))).Press("Put me on");
        ana.Text.ShouldContain("Ana until");
        await scene.Lawyer.Get("/legal");
        await scene.Lawyer.Click("Somebody is held");

        await scene.Lawyer.Fill("What name should we use?", "Brave Wren").Fill("Where are they held?", "7th precinct").Fill("At what time?", "04:10").Fill("What is the charge, as far as it was said?", "PL 230.00")
            .Fill("Whom do we call back, and how?", "A friend, 555 0188").Tick("They need an interpreter").Press("Open file and matter");

        scene.Lawyer.Page.Heading.ShouldBe("Arrest and bail");
        foreach (var words in new[] { "Brave Wren", "7th precinct", "04:10", "PL 230.00", "555 0188", "They need an interpreter", "Ana: Attorney" })
        {
            scene.Lawyer.Text.ShouldContain(words);
        }
        await ana.Get("/today");
        ana.Text.ShouldContain("Call back about the arrest");
        ana.Text.ShouldContain("Brave Wren");
    }

    [Fact]
    public async Task With_nothing_but_the_press_it_is_the_writers_own()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        await scene.Lawyer.Get("/legal/arrest");
        await scene.Lawyer.Press("Open file and matter");

        scene.Lawyer.Page.Heading.ShouldBe("Arrest and bail");
        await scene.Lawyer.Get("/today");
        scene.Lawyer.Text.ShouldContain("Call back about the arrest");
    }

    [Fact]
    public async Task A_day_to_come_is_refused_and_what_was_typed_stays()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        await scene.Lawyer.Get("/legal/arrest");

        await scene.Lawyer.Fill("Where are they held?", "7th precinct").Fill("Arrested on which day?", Written(scene.Today.AddDays(2))).Press("Open file and matter");

        scene.Lawyer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Lawyer.Errors.ShouldBe(["Choose today or a day before."]);
        scene.Lawyer.ValueOf("Where are they held?").ShouldBe("7th precinct");
    }

    [Fact]
    public async Task Duty_ends_by_itself_and_can_be_left()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var page = $"/legal/{scene.Organisation.Programs["Legal"].Value:D}/duty";
        await scene.Lawyer.Get(page);
        await scene.Lawyer.Press("Put me on");
        scene.Lawyer.Errors.ShouldBe(["Say until when. It must lie ahead."]);

        await scene.Lawyer.Fill("Until which day?", Written(scene.Today.AddDays(1))).Press("Put me on");
        scene.Lawyer.Text.ShouldContain("Carla until");
        await scene.Lawyer.Press("Take me off");
        scene.Lawyer.Text.ShouldContain("Nobody is on duty now.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Outside_the_program_nobody_takes_a_call_and_nobody_is_on_duty(Engine engine)
    {
        var scene = await LegalScene.On(engine);
        var program = scene.Organisation.Programs["Legal"].Value;

        (await scene.Outsider.Get("/legal/arrest")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Outsider.Get($"/legal/{program:D}/duty")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
