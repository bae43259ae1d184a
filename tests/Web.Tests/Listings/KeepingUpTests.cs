using System.Net;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class KeepingUpTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_caller_needs_one_tap_a_place_and_the_next_comes_at_once(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/listings/upkeep");
        worker.Text.ShouldContain("Places: 3. May be out of date: 3. Never checked here:");
        await worker.Click("Call the next one");
        worker.Text.ShouldContain("Food pantry");
        worker.Text.ShouldContain("Never say anything about any person");

        await worker.Press("All as it stands");
        worker.Text.ShouldContain("Hormone care");
        await worker.Press("Nobody answered");
        worker.Text.ShouldContain("Transgender health");
        await worker.Press("Closed for good");
        worker.Text.ShouldContain("Places: 2. May be out of date: 1. Never checked here:");

        (await scene.Read("Food pantry"))!.LastChecked.ShouldBe(scene.Today);
        (await scene.Read("Hormone care"))!.LastChecked.ShouldBeNull();
        (await scene.Read("Transgender health"))!.Status.ShouldBe(ServiceStatus.Defunct);
        (await worker.Get(scene.For("Transgender health", "/history"))).Text.ShouldContain("Gone for good");
    }

    [Fact]
    public async Task After_three_tries_the_list_says_that_nobody_answers()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        for (var tries = 1; tries <= 3; tries++)
        {
            (await worker.Get("/listings/upkeep")).Text.ShouldNotContain("Nobody answered");
            await worker.Get(scene.For("Food pantry", "/check"));
            await worker.Press("Nobody answered");
        }
        (await worker.Get("/listings/upkeep")).Text.ShouldContain("Nobody answered 3 times");

        await worker.Get(scene.For("Food pantry", "/check"));
        await worker.Press("All as it stands");
        (await worker.Get("/listings/upkeep")).Text.ShouldNotContain("Nobody answered");
    }

    [Fact]
    public async Task Something_has_changed_leads_to_the_page_where_it_is_written_down()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry", "/check"));
        await worker.Press("Something has changed");

        worker.Text.ShouldContain("Check or change");
        (await scene.Read("Food pantry"))!.LastChecked.ShouldBeNull();
    }

    [Fact]
    public async Task A_tap_over_what_a_colleague_has_changed_meanwhile_is_not_taken()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var (caller, other) = (await scene.Organisation.Worker.SignedIn(), await scene.Organisation.Worker.SignedIn());
        await caller.Get(scene.For("Food pantry", "/check"));
        await other.Get(scene.For("Food pantry", "/edit"));
        await other.Choose("Does it run?", "Closed for a while").Press("Save");

        await caller.Press("All as it stands");
        caller.Status.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Read("Food pantry"))!.LastChecked.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_takes_a_place_finds_it_under_mine_and_can_give_it_back()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry", "/check"));
        await worker.Press("I look after this one");
        await worker.Get("/listings/upkeep?mine=true");
        worker.Text.ShouldContain("Places: 1. May be out of date: 1. Never checked here:");
        worker.Text.ShouldContain("Food pantry");
        worker.Text.ShouldNotContain("Hormone care");

        await worker.Click("Call the next one");
        await worker.Press("Give it back");
        (await worker.Get("/listings/upkeep?mine=true")).Text.ShouldContain("Places: 0. May be out of date: 0. Never checked here:");
    }

    [Fact]
    public async Task Nothing_of_it_is_told_outside_and_another_organisations_place_is_not_there()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry", "/check"));
        await worker.Press("I look after this one");
        await worker.Get(scene.For("Food pantry", "/check"));
        await worker.Press("Nobody answered");
        foreach (var page in (string[])[scene.ForAll("Food pantry"), "/hsds/services/" + scene.Services["Food pantry"].Value.ToString("D")])
        {
            var told = (await scene.Organisation.Visitor().Get(page)).Html;
            told.ShouldContain("Food pantry");
            told.ShouldNotContain("look after");
            told.ShouldNotContain("Nobody answered");
        }

        var other = await DirectoryScene.On(Engine.Sqlite);
        (await (await other.Organisation.Worker.SignedIn()).Get(scene.For("Food pantry", "/check"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
