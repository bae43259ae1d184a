using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Clients;

public sealed class StartingAFileTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_file_is_started_with_nothing_but_a_press(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();

        await worker.Get("/people/new");
        await worker.Press("Save");

        worker.Status.ShouldBe(HttpStatusCode.OK);
        worker.Address.ShouldStartWith("/file/");
        worker.Page.Heading.Split(' ').Length.ShouldBe(2);
        worker.Text.ShouldContain("Do not contact. Nobody has asked yet how to reach the client safely.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task What_is_known_stands_in_the_file_and_in_no_address_or_title(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/people/new");

        await worker.Fill("What name should we use with you?", "Marisol").Fill("Pronouns", "they/she").Choose("Language to speak", "Spanish · español").Fill("First note", "Came in with a friend.").Press("Save");

        worker.Page.Heading.ShouldBe("Marisol (they/she)");
        worker.Text.ShouldContain("Came in with a friend.");
        worker.Text.ShouldContain("Spanish · español");
        worker.Title.ShouldNotContain("Marisol");
        worker.Page.Hops.ShouldAllBe(h => !h.Contains("Marisol"));
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_has_several_programs_says_which_and_keeps_what_was_typed(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var founder = await organisation.Founder.SignedIn();
        await founder.Get("/people/new");

        await founder.Fill("What name should we use with you?", "Marisol").Press("Save");

        founder.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        founder.Errors.ShouldBe(["Choose a program."]);
        founder.ValueOf("What name should we use with you?").ShouldBe("Marisol");

        await founder.Choose("Legal").Press("Save");

        founder.Page.Heading.ShouldBe("Marisol");
        founder.Text.ShouldContain("Legal · file P-");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_program_that_is_not_mine_is_not_there_for_a_forged_form(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/people/new");

        await worker.Press("Save", null, ("Input.Program", organisation.Programs["Legal"].Value.ToString()));

        worker.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Saved_twice_in_a_row_there_are_two_files(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var worker = await organisation.Worker.SignedIn();
        foreach (var _ in new[] { 1, 2 })
        {
            await worker.Get("/people/new");
            await worker.Fill("What name should we use with you?", "Marisol").Press("Save");
        }

        await worker.Get("/people");

        worker.Page.Links.Count(l => l == "Marisol").ShouldBe(2);
    }
}
