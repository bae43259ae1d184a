using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Clients;

/// <summary>A timeline that can be read one kind of events at a time.</summary>
public sealed class OneKindOfEventsTests
{
    [Fact]
    public async Task Notes_alone_referrals_alone_and_all_again()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var (worker, file) = (sent.Worker, $"/file/{sent.File.Value:D}");
        await worker.Get(file + "/note");
        await worker.Fill("In free words", "Called, all well.").Press("Save");
        await worker.Get(file);
        Events(worker).ShouldBeGreaterThan(3);

        await worker.Click("Notes");
        worker.Text.ShouldContain("Called, all well.");
        Events(worker).ShouldBe(1);
        await worker.Click("Referrals");
        worker.Text.ShouldNotContain("Called, all well.");
        Events(worker).ShouldBeGreaterThan(1);
        await worker.Click("All");
        worker.Text.ShouldContain("Called, all well.");
        // A kind that never was shows everything.
        await worker.Get(file + "?only=nonsense");
        worker.Text.ShouldContain("Called, all well.");
    }

    static int Events(Browser worker) => worker.Page.Document.QuerySelectorAll(".timeline li").Length;
}
