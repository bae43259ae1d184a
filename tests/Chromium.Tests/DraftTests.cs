using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class DraftTests(Chromium chromium)
{
    [Fact(Timeout = 120_000)]
    public async Task With_scripts_what_is_being_typed_outlives_the_window()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        var worker = await Hand.At(organisation, chromium, scripts: true);
        await worker.SignsIn(organisation.Worker);
        await worker.Goes("/first-contact");
        await worker.Ticks("Food");
        await worker.Presses("Save");
        var note = worker.Path.Split("/referrals")[0] + "/note";
        await worker.Goes(note);
        var kept = worker.Window.WaitForResponseAsync(answer => answer.Status == 204);
        await worker.Writes("In free words", "Half a sentence");
        await kept;

        await worker.Goes("about:blank");
        await worker.Goes(note);
        await worker.Reads("You wrote something here and did not send it");
        await worker.Clicks("Show it again");
        (await worker.Window.GetByLabel("In free words").InputValueAsync()).ShouldBe("Half a sentence");
        await worker.Presses("Save");
        await worker.Reads("Half a sentence");
    }
}
