using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Legal;

public class WorkingOnAMatterTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_but_an_area_is_needed_and_the_matter_stands_among_ones_own(Engine engine)
    {
        var scene = await LegalScene.On(engine);

        scene.Lawyer.Page.Heading.ShouldBe("Stable housing");
        await scene.Lawyer.Get("/today");
        await scene.Lawyer.Click("Legal");
        scene.Lawyer.Text.ShouldContain("Quiet Heron: Stable housing");
    }

    [Fact]
    public async Task Without_an_area_it_is_not_opened_and_what_was_typed_stays()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        await scene.Lawyer.Get(scene.File + "/legal");

        await scene.Lawyer.Fill("What kind of matter?", "Holdover").Press("Open the matter");

        scene.Lawyer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Lawyer.Errors.ShouldBe(["Choose an area. Everything else can wait."]);
        scene.Lawyer.ValueOf("What kind of matter?").ShouldBe("Holdover");
    }

    [Fact]
    public async Task What_it_is_about_is_kept_in_the_clients_words()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/about");

        await lawyer.Fill("Opposing side", "Elm Street Realty").Fill("Other parties", "The super\nAn aunt").Fill("Until here and no further", "No trial").Press("Save");

        lawyer.Text.ShouldContain("Elm Street Realty");
        lawyer.Text.ShouldContain("The super, An aunt");
        lawyer.Text.ShouldContain("No trial");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Nothing_is_filed_without_an_instruction(Engine engine)
    {
        var scene = await LegalScene.On(engine);
        var lawyer = await scene.At("/steps");

        await lawyer.Choose("Where does it stand now?", "Filed or served").Press("Note the step");

        lawyer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lawyer.Errors.ShouldBe(["Nothing is filed without an instruction of the client. Write down first that they want it filed."]);
        lawyer = await scene.At("/steps");
        await lawyer.Fill("What do they want done, in their words?", "Fight it").Choose("And filing?", "File it").Press("Write it down");
        lawyer = await scene.At("/steps");
        await lawyer.Choose("Where does it stand now?", "Filed or served").Press("Note the step");
        lawyer.Text.ShouldContain("Filed or served");
        lawyer.Text.ShouldContain("An instruction: File it");
    }

    [Fact]
    public async Task Somebody_on_the_team_sees_it_among_their_own_and_can_be_taken_off()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/team");
        await lawyer.Choose("Who?", "Ana").Choose("As what?", "Attorney").Press("Put on the team");

        lawyer.Text.ShouldContain("Ana");
        var ana = await scene.Organisation.Founder.SignedIn();
        await ana.Get("/legal");
        ana.Text.ShouldContain("My matters 1");
        await lawyer.Press("Take off the team");
        await ana.Get("/legal");
        ana.Text.ShouldContain("My matters 0");
    }

    [Fact]
    public async Task What_came_of_it_closes_it_with_its_day()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/steps");

        await lawyer.Choose("What came of it?", "Settled").Fill("In a few words", "Six more months").Press("Close the matter");

        lawyer.Text.ShouldContain("Closed");
        lawyer.Text.ShouldContain("Settled");
        await lawyer.Get("/legal");
        lawyer.Text.ShouldContain("My matters 0");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Outside_the_program_there_is_no_page_no_place_and_no_word_of_it(Engine engine)
    {
        var scene = await LegalScene.On(engine);
        var admin = await (await scene.Organisation.Administrator("dora", "House")).SignedIn();

        foreach (var browser in new[] { scene.Outsider, admin })
        {
            foreach (var page in new[] { scene.File + "/legal", scene.Matter, scene.Matter + "/about", scene.Matter + "/team", scene.Matter + "/steps", "/legal", $"/legal/{scene.Organisation.Programs["Legal"].Value:D}" })
            {
                (await browser.Get(page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            }
            await browser.Get("/today");
            browser.Page.Document.QuerySelectorAll("header a[href^='/legal']").Length.ShouldBe(0);
        }
        await scene.Outsider.Get("/people/new");
        await scene.Outsider.Fill("Input.CallName", "Calm Otter").Press("Save");
        scene.Outsider.Page.Document.QuerySelectorAll("a[href$='/legal']").Length.ShouldBe(0);
        (await scene.Outsider.Get(scene.Outsider.Address + "/legal")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_table_of_the_database_is_Legals_own()
    {
        var scene = await LegalScene.On(Engine.Sqlite);

        await using var visit = scene.Organisation.Visit();
        var tables = visit.Get<ParasolDb>().Model.GetEntityTypes().Select(t => t.GetTableName()!).ToList();

        tables.ShouldContain("people_programs");
        tables.ShouldNotContain(t => t.StartsWith("legal", StringComparison.OrdinalIgnoreCase));
    }
}
