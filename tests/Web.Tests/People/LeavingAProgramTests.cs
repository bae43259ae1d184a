using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

/// <summary>A colleague is taken out of a program, in the browser.</summary>
public sealed class LeavingAProgramTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whoever_is_taken_out_finds_nothing_of_the_program_with_the_next_click(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        await ben.Get("/people/new");
        await ben.Fill("What name should we use with you?", "Robin").Press("Save");
        var file = ben.Address.Split('?')[0];
        await ana.Get("/team");
        await ana.Click("Ben");
        await ana.Click("Take out of Care");
        ana.Text.ShouldContain("What they have read or copied before cannot be unread.");
        await ana.Press("Take out");
        ana.Errors.ShouldBe(["Two people must hold a program, or nobody can bring its keys back. Grant it to somebody else first."]);
        await ana.Tick("Every file gets a new key as well").Press("Take out");

        ana.Address.ShouldStartWith("/team/");
        ana.Page.Links.ShouldNotContain("Take out of Care");
        (await ben.Get(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ana.Get(file)).Status.ShouldBe(HttpStatusCode.OK, "the founder holds it, with its new key");
        await ana.Get("/programs");
        ana.Text.ShouldNotContain("Somebody has left");
    }

    [Fact]
    public async Task The_page_is_there_for_members_of_the_program_and_for_administrators_alone()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ben, carla) = (await organisation.Worker.SignedIn(), await organisation.Outsider.SignedIn());
        var care = organisation.Programs["Care"].Value;
        var address = $"/team/{organisation.Founder.Id.Value:D}/take-out/{care:D}";

        (await ben.Get(address)).Status.ShouldBe(HttpStatusCode.OK);
        (await carla.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Get($"/team/{organisation.Outsider.Id.Value:D}/take-out/{care:D}")).Status.ShouldBe(HttpStatusCode.NotFound, "she does not hold it");
        (await ben.Get($"/team/{Guid.Empty:D}/take-out/{care:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await carla.Get("/team");
        await carla.Click("Ana");
        carla.Page.Links.ShouldNotContain("Take out of Care");
    }

    [Fact]
    public async Task One_may_leave_a_program_oneself()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ben = await organisation.Worker.SignedIn();
        await ben.Get("/team");
        await ben.Click("Ben");
        await ben.Click("Take out of Care");
        await ben.Tick("Every file gets a new key as well").Press("Take out");

        ben.Page.Links.ShouldNotContain("Take out of Care");
        (await ben.Get("/people/new")).Text.ShouldNotContain("Care");
    }
}
