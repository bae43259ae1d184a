using System.Net;
using Parasol.Care.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Need = Parasol.Care.Domain.Need;
using Visit = Parasol.Care.Domain.Visit;

namespace Parasol.Web.Tests.Care;

public class LoggingAVisitTests
{
    const int MostInteractions = 6;

    // The same test stands in each list: a box is told by its place.
    static class Yes
    {
        public const string Hiv = "#Input-Accepted";
    }

    static class No
    {
        public const string Hiv = "#Input-Declined";
        public const string Syphilis = "#Input-Declined-1";
        public const string HepatitisC = "#Input-Declined-4";
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_visit_with_tests_and_supplies_takes_few_steps_and_stands_on_the_timeline(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (browser, file) = await scene.FirstContact();
        await browser.Get($"/file/{file.Value:D}");
        var worker = new CountingBrowser(browser);

        await worker.Click("Log a visit");
        worker.Tick("Massage");
        worker.Tick(Yes.Hiv);
        worker.Tick(No.Syphilis);
        worker.Tick("Condoms");
        await worker.Press("Save");

        worker.Interactions.ShouldBeLessThanOrEqualTo(MostInteractions);
        TestContext.Current.TestOutputHelper?.WriteLine($"interactions: {worker.Interactions}");
        browser.Text.ShouldContain("Visit: Massage");
        var visit = (await Read<Visit>(scene, file)).ShouldHaveSingleItem().Value;
        visit.Day.ShouldBe(scene.Today);
        visit.Tests.Select(t => (t.Code, t.Answer)).ShouldBe([("hiv", TestAnswer.Accepted), ("syphilis", TestAnswer.Declined)]);
        visit.Supplies.ShouldBe(["condoms"]);
    }

    [Fact]
    public async Task Anything_else_today_becomes_a_need_in_the_same_save()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/visit");

        await worker.Tick("A talk").Fill("Anything else today?", "A quiet place to sleep").Press("Save");

        (await Read<Need>(scene, file)).ShouldContain(n => n.Value.Words == "A quiet place to sleep");
    }

    [Fact]
    public async Task A_result_is_kept_only_with_both_yeses()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Log(worker, file, Yes.Hiv, No.Syphilis);
        await worker.Click(worker.Page.Links.First(l => l.StartsWith("Visit", StringComparison.Ordinal) && l != "Visits"));

        await worker.Choose("Which test", "HIV").Fill("What the result says", "Nothing found").Press("Save");

        worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        worker.Errors.ShouldBe(["Ask whether the result may be kept. If not, do not write it down: the visit stands without it."]);
        worker.ValueOf("What the result says").ShouldBe("Nothing found");
        worker.Page.Document.QuerySelectorAll("input[name='Input.Test']").Length.ShouldBe(1);
        await worker.Tick("They said that this result may be kept").Press("Save");
        worker.Text.ShouldContain("Nothing found");
        (await Read<Visit>(scene, file))[0].Value.Tests.Count(t => t.Result is not null).ShouldBe(1);
    }

    [Fact]
    public async Task A_forged_form_cannot_keep_a_result_of_a_test_that_was_declined()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Log(worker, file, Yes.Hiv, No.Syphilis);
        await worker.Click(worker.Page.Links.First(l => l.StartsWith("Visit", StringComparison.Ordinal) && l != "Visits"));

        await worker.Fill("What the result says", "Forged").Tick("They said that this result may be kept").Press("Save", null, ("Input.Test", "syphilis"));

        worker.Errors.ShouldBe(["They did not say yes to this test. Without that no result is kept."]);
    }

    [Fact]
    public async Task Who_declines_everything_stays_served()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Log(worker, file, No.Hiv, No.Syphilis, No.HepatitisC);

        await worker.Click(worker.Page.Links.First(l => l.StartsWith("Visit", StringComparison.Ordinal) && l != "Visits"));
        worker.Text.ShouldContain("No test was said yes to, so no result can be kept here.");
        await worker.Get($"/file/{file.Value:D}/referrals/new");
        worker.Text.ShouldContain("Harbor Clinic");
    }

    [Fact]
    public async Task Pregnancy_and_abortion_wait_for_a_program_that_is_set_up_for_them()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/visit");
        worker.Page.Document.QuerySelectorAll("input[value='abortion-care'], input[value='pregnancy-test']").ShouldBeEmpty();
        await worker.Press("Save", null, ("Input.Kinds", "abortion-care"));
        worker.Errors.ShouldBe(["Pregnancy and abortion care is written down only in a program that is set up for it."]);

        var founder = await scene.Organisation.Founder.SignedIn();
        await founder.Get($"/programs/{scene.Organisation.Programs["Care"].Value:D}");
        await founder.Tick("Pregnancy and abortion care, behind this program's own keys").Press("Save");
        await worker.Get($"/file/{file.Value:D}/visit");
        await worker.Tick("Abortion care").Press("Save");

        worker.Text.ShouldContain("Visit: Abortion care");
        (await (await scene.Organisation.Outsider.SignedIn()).Get($"/file/{file.Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_outside_the_program_finds_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await Log(worker, file, Yes.Hiv);
        var visit = (await Read<Visit>(scene, file))[0].Row;
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get($"/file/{file.Value:D}/visit")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get($"/file/{file.Value:D}/visits/{visit.Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/file/{file.Value:D}/visits/{RowId.New().Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task Log(Browser worker, FileId file, params string[] answers)
    {
        await worker.Get($"/file/{file.Value:D}/visit");
        foreach (var box in answers)
        {
            worker.Tick(box);
        }
        await worker.Press("Save");
    }

    static async Task<IReadOnlyList<Opened<T>>> Read<T>(CareScene scene, FileId file) where T : SealedRecord
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        return (await visit.Get<IStaffVault>().Open(file)).Value.All<T>();
    }
}
