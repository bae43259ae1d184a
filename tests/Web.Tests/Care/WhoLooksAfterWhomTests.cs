using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

public sealed class WhoLooksAfterWhomTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_work_of_a_program_is_counted_by_colleague_and_nobody_is_left_out(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var bea = await scene.Organisation.Colleague("bea", "Care", "House");
        var (worker, file) = await scene.FirstContact(more: w => w.Fill("What name should we use?", "Robin"));
        await scene.FirstContact(more: w => w.Fill("What name should we use?", "Marisol"));
        await worker.Get($"/file/{file.Value:D}/owner");
        await worker.Choose("Who looks after them?", "Bea").Choose("Who steps in when they are away?", "Ben").Press("Save");

        await worker.Get("/caseload");
        await worker.Click("Who looks after whom");
        Row(worker, "Bea").ShouldBe("Bea 1 0");
        Row(worker, "Ben").ShouldBe("Ben 1 1");
        worker.Text.ShouldContain("Everybody has somebody.");

        // Whoever leaves the team looks after nobody any more: their people stand there by name, one press from somebody new.
        await using (var visit = await scene.Organisation.Founder.Visit())
        {
            (await visit.Get<ILeaving>().Disable(bea.Id, isShutOut: false)).IsDone.ShouldBeTrue();
        }
        await worker.Get("/caseload/team");
        worker.Page.Document.QuerySelectorAll("main th").Select(Page.Words).ShouldNotContain("Bea");
        await worker.Click("Robin");
        worker.Address.ShouldEndWith("/owner");
    }

    [Fact]
    public async Task Of_another_program_there_is_no_page()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var lawyer = await scene.Organisation.Outsider.SignedIn();

        (await lawyer.Get($"/caseload/team/{scene.Organisation.Programs["Care"].Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static string Row(Browser worker, string name) =>
        worker.Page.Document.QuerySelectorAll("main tbody tr").Select(Page.Words).Single(w => w.StartsWith(name, StringComparison.Ordinal));
}
