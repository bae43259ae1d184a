using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class WhatChangedTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_colleague_who_decides_leaves_before_and_after_and_no_name(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Food pantry", "/edit"));
        await worker.Choose("Who sees it", "For workers").Fill("What to say to the person first", "CANARY-CAUTION").Press("Save");

        await worker.Get(scene.For("Food pantry"));
        await worker.Click("What changed");
        worker.Text.ShouldContain("A colleague");
        worker.Text.ShouldContain("Import: made-up");
        worker.Text.ShouldContain("For everyone");
        worker.Text.ShouldContain("For workers");
        worker.Text.ShouldNotContain("CANARY-CAUTION");
        worker.Text.ShouldNotContain("Vetting");
    }

    [Fact]
    public async Task Another_organisations_history_is_not_there()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var other = await DirectoryScene.On(Engine.Sqlite);

        (await (await other.Organisation.Worker.SignedIn()).Get(scene.For("Food pantry", "/history"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
