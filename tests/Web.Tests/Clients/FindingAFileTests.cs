using System.Net;
using Parasol.Clients;
using Parasol.Data;

namespace Parasol.Web.Tests.Clients;

public sealed class FindingAFileTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Words_of_a_search_stay_out_of_the_address(Engine engine)
    {
        var scene = await FileScene.On(engine, new NewClient { CallName = "Marisol", SafeContact = new SafeContact { Phone = "212-555-0142" } });
        await scene.Worker.Get("/people");

        foreach (var words in new[] { "Mariosl", "0142" })
        {
            await scene.Worker.Fill("Find", words).Press("Find");

            scene.Worker.Status.ShouldBe(HttpStatusCode.OK);
            scene.Worker.Address.ShouldBe("/people");
            scene.Worker.Text.ShouldContain("1 file found");
            scene.Worker.Page.Links.ShouldContain("Marisol");
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Somebody_outside_the_program_finds_nobody_and_learns_nothing(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var outsider = await scene.Organisation.Outsider.SignedIn();

        await outsider.Get("/people");
        outsider.Text.ShouldContain("There are no files yet.");
        await outsider.Fill("Find", "Marisol").Press("Find");

        outsider.Text.ShouldContain("0 files found");
        outsider.Text.ShouldContain("Nobody in your programs was found by these words.");
        outsider.Page.Links.ShouldNotContain("Marisol");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_list_of_many_has_pages(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await using (var visit = await scene.Organisation.Worker.Visit())
        {
            for (var i = 0; i < 26; i++)
            {
                (await visit.Get<Parasol.Clients.Files.StartFile>().Do(scene.Organisation.Programs["Care"], new NewClient())).IsDone.ShouldBeTrue();
            }
        }
        var seen = new List<string>();

        await scene.Worker.Get("/people");
        seen.AddRange(Files());
        seen.Count.ShouldBe(25);
        await scene.Worker.Click("Older");
        seen.AddRange(Files());
        scene.Worker.Page.Links.ShouldNotContain("Older");

        seen.Distinct().Count().ShouldBe(27);

        IEnumerable<string> Files() => scene.Worker.Page.Document.QuerySelectorAll(".lines a").Select(a => a.GetAttribute("href")!);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_page_number_that_is_none_shows_the_first_page(Engine engine)
    {
        var scene = await FileScene.On(engine);

        foreach (var page in new[] { "0", "-1", "x", "99999999999999999999" })
        {
            await scene.Worker.Get($"/people?page={page}");

            scene.Worker.Page.Links.ShouldContain("Marisol", page);
        }
    }
}
