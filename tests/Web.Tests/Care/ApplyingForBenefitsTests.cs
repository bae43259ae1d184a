using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class ApplyingForBenefitsTests
{
    [Fact]
    public async Task An_appeal_comes_up_on_Today_before_its_last_day()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        var page = $"/file/{file.Value:D}/benefits";
        await worker.Get(page);

        await worker.Fill("For what", "Food stamps").Choose("Which", "Appeal").Fill("By which day must it be in?", scene.Today.AddDays(5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Press("Add");

        worker.Text.ShouldContain("Food stamps");
        await worker.Get("/today");
        worker.Text.ShouldContain("An appeal must be in soon");
        await worker.Get(page);
        await worker.Click("Food stamps");
        await worker.Choose("How does it stand?", "They got it").Press("Save");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("An appeal must be in soon");
        await worker.Get($"/file/{file.Value:D}");
        worker.Text.ShouldContain("Appeal: Food stamps");
    }

    [Fact]
    public async Task A_day_that_is_past_is_refused_and_what_was_typed_stays()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/benefits");

        await worker.Fill("For what", "Rent help").Fill("By which day must it be in?", "2020-01-01").Press("Add");

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldBe(["Choose today or a day to come."]);
        worker.ValueOf("For what").ShouldBe("Rent help");
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/benefits");
        await worker.Fill("For what", "Rent help").Press("Add");
        var one = worker.Page.Document.QuerySelector("main a[href*='/benefits/']")!.GetAttribute("href")!;
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get($"/file/{file.Value:D}/benefits")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get(one)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
