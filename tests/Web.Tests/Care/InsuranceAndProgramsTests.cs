using System.Net;
using Parasol.Care.Coverage;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

public class InsuranceAndProgramsTests
{
    [Fact]
    public async Task Anybody_sees_what_to_ask_with_its_source_and_nothing_stands_in_the_address()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var visitor = scene.Organisation.Visitor();
        await visitor.Get("/coverage");

        await visitor.Choose("Would PrEP be of use?", "Yes").Choose("Do they live in New York State?", "Yes").Choose("How old are they, roughly?", "Under 19").Press("Show what to ask");

        (visitor.Status, visitor.Address).ShouldBe((HttpStatusCode.OK, "/coverage"));
        visitor.Text.ShouldContain("PrEP-AP of New York State");
        visitor.Text.ShouldContain("Written down on 21 November 2026 from bplc.cssny.org; gmhc.org; health.ny.gov. Review: nobody has checked it for us yet.");
        visitor.Text.ShouldNotContain("The Essential Plan");
        visitor.Text.ShouldNotContain("Save in the file");
    }

    [Fact]
    public async Task Nothing_is_kept_until_a_worker_presses_Save()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        var page = $"/file/{file.Value:D}/coverage";
        await worker.Get(page);

        await worker.Choose("Is there any health insurance?", "No").Fill("What comes in?", "900").Fill("How many people live on it?", "1").Press("Show what to ask");

        worker.Text.ShouldContain("NYC Care");
        (await Kept(scene, file)).ShouldBeEmpty();
        await worker.Press("Save in the file");
        var kept = (await Kept(scene, file)).ShouldHaveSingleItem().Value;
        kept.Answers.ShouldBe(["insured=no"]);
        kept.WorthAsking.ShouldContain("nyc-care");
        worker.Text.ShouldContain("Looked at insurance and programs");
        await worker.Get(page);
        worker.Text.ShouldContain("What was saved last");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (_, file) = await scene.FirstContact();
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get($"/file/{file.Value:D}/coverage")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<IReadOnlyList<Opened<CoverageScreen>>> Kept(CareScene scene, Kernel.FileId file)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        return (await visit.Get<IStaffVault>().Open(file)).Value.All<CoverageScreen>();
    }
}
