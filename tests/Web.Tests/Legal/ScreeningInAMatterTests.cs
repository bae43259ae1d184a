using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Legal;

public class ScreeningInAMatterTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_record_gives_what_to_look_at_with_why_law_and_review_and_nothing_is_kept(Engine engine)
    {
        var scene = await LegalScene.On(engine, "Clearing records");
        var lawyer = await scene.At("/screen/record-relief");
        var before = await Rows(scene);

        await lawyer.Choose("Which court decided?", "New York").Choose("How did it end?", "A misdemeanor").Fill("On which day was the sentence? A year alone counts as its last day.", "2012-06-04").Choose("Was the offence a result of being trafficked, as far as they want to say?", "Yes").Press("Show what to look at");

        ((int)lawyer.Status).ShouldBe(200, lawyer.Text);
        lawyer.Text.ShouldContain("ask a lawyer");
        lawyer.Text.ShouldContain("CPL 440.10(1)(i)");
        lawyer.Text.ShouldContain("No lawyer has reviewed it yet.");
        lawyer.Text.ShouldContain("Is a charge open in New York now? No");
        lawyer.ValueOf("On which day was the sentence? A year alone counts as its last day.").ShouldBe("2012-06-04");
        (await Rows(scene)).ShouldBe(before);
        (await scene.At("/screen/record-relief")).Text.ShouldNotContain("Kept on");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Kept_it_stands_in_the_matter_with_what_it_said(Engine engine)
    {
        var scene = await LegalScene.On(engine, "Secure immigration status");
        var lawyer = await scene.At("/screen/immigration");
        await lawyer.Choose("Citizen, green card, or something else?", "Something else").Choose("Is there a case in immigration court?", "Not known").Press("Show what to look at");
        var before = await Rows(scene);

        await lawyer.Press("Keep it in the matter");

        lawyer.Text.ShouldContain("Kept on");
        lawyer.Text.ShouldContain("by Carla");
        lawyer.Text.ShouldContain("was not looked at. Missing:");
        (await Rows(scene)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task All_of_it_can_be_skipped()
    {
        var scene = await LegalScene.On(Engine.Sqlite);

        foreach (var screen in new[] { "record-relief", "immigration" })
        {
            var lawyer = await scene.At($"/screen/{screen}");
            await lawyer.Press("Show what to look at");
            ((int)lawyer.Status).ShouldBe(200, lawyer.Text);
            lawyer.Text.ShouldContain("What to look at");
        }
    }

    [Fact]
    public async Task More_records_fit_and_what_was_typed_stays()
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/screen/record-relief");
        await lawyer.Choose("Which court decided?", "A federal court").Press("Another record");

        lawyer.Text.ShouldContain("Record 2");
        lawyer.Page.Document.QuerySelector("select[name='Input.Records[0].One[court]'] option[selected]")!.GetAttribute("value").ShouldBe("FEDERAL");
    }

    [Theory]
    [InlineData("yesterday", "Write a day that has been, as in 2016-04-01: On which day was the sentence? A year alone counts as its last day.")]
    [InlineData("2199-01-01", "Write a day that has been, as in 2016-04-01: On which day was the sentence? A year alone counts as its last day.")]
    [InlineData("2016", "Of each record this must be said: Which court decided?")]
    public async Task What_cannot_be_read_is_named_by_its_question(string day, string says)
    {
        var scene = await LegalScene.On(Engine.Sqlite);
        var lawyer = await scene.At("/screen/record-relief");

        await lawyer.Fill("On which day was the sentence? A year alone counts as its last day.", day).Press("Show what to look at");

        lawyer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        lawyer.Errors.ShouldBe([says]);
    }

    [Fact]
    public async Task A_screen_that_there_is_not_and_one_of_somebody_elses_are_not_there()
    {
        var scene = await LegalScene.On(Engine.Sqlite);

        (await scene.Lawyer.Get(scene.Matter + "/screen/deadlines")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Outsider.Get(scene.Matter + "/screen/immigration")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Outsider.Get(scene.Matter + "/screen/record-relief")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<int> Rows(LegalScene scene)
    {
        await using var visit = scene.Organisation.Visit();
        var file = new Kernel.FileId(Guid.Parse(scene.File.Split('/')[2]));
        return await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.File == file);
    }
}
