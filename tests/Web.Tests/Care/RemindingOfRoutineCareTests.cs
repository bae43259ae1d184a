using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class RemindingOfRoutineCareTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_they_want_to_hear_of_may_be_due_becomes_a_follow_up_in_one_press_and_a_no_silences_it(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (worker, id) = await scene.FirstContact();
        var (file, page) = ($"/file/{id.Value:D}", $"/file/{id.Value:D}/routine");
        await worker.Get(file);
        await worker.Click("What may be due");
        worker.Page.Document.QuerySelectorAll("main input[checked]").ShouldBeEmpty("nobody is reminded of what they did not choose");

        await worker.Tick("HIV test").Tick("Vaccine against flu").Press("Save");
        worker.Text.ShouldContain("nobody has checked it for us yet");
        await worker.Press("Make it a follow-up", "HIV test");

        await worker.Get("/today");
        worker.Text.ShouldContain("HIV test");
        await worker.Get(page);
        await worker.Press("Make it a follow-up", "HIV test");
        worker.Errors.ShouldBe(["This is a follow-up already."]);
        await worker.Get(file + "/visit");
        await worker.Send((AngleSharp.Html.Dom.IHtmlFormElement)worker.Page.Document.QuerySelector("main form")!, ("Input.Declined", "hiv"));
        await worker.Get(page);
        worker.Text.ShouldContain("They said no");
        (await (await scene.Organisation.Outsider.SignedIn()).Get(page)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_done_elsewhere_is_counted_and_a_day_without_a_thing_is_refused()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, id) = await scene.FirstContact();
        await worker.Get($"/file/{id.Value:D}/routine");
        var day = scene.Today.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        await worker.Tick("Vaccine against flu").Fill("On which day, roughly", day).Press("Save");
        worker.Errors.ShouldBe(["Choose what was done on that day."]);
        await worker.Choose("What was done", "Vaccine against flu").Press("Save");

        worker.Text.ShouldContain("From ");
        worker.Text.ShouldNotContain("May be due", Case.Sensitive);
    }
}
