using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

/// <summary>What is done many times a day, counted from the page where the day leads to it: a file, or Today.</summary>
public sealed class EverydayTests(Chromium chromium)
{
    [Fact(Timeout = 240_000)]
    public async Task A_call_is_logged_a_referral_closed_and_a_shift_handed_off_in_few_steps_without_scripts()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        await Directories.Import(organisation);
        var worker = await Hand.At(organisation, chromium);
        await worker.SignsIn(organisation.Worker);
        var file = await Somebody(worker);

        await worker.Goes(file);
        worker.StartsCounting();
        await worker.Clicks("Reach");
        await worker.Ticks("We reached each other");
        await worker.Presses("Save");
        await worker.Reads("A call: we reached each other");
        Keep("Log a call", worker, most: 4);

        await worker.Goes(file);
        worker.StartsCounting();
        await worker.Clicks("Sent to Third Street Pantry by a one-time link");
        await worker.Ticks("They say: it is already done");
        await worker.Presses("Save");
        await worker.Reads("Helped");
        Keep("Close a referral", worker, most: 3);

        await worker.Goes("/today");
        worker.StartsCounting();
        await worker.Clicks("End the shift");
        await worker.Presses("End the shift");
        await worker.Reads("It waits for the next shift.");
        Keep("Hand off a shift", worker, most: 3);
    }

    static void Keep(string story, Hand worker, int most)
    {
        Steps.Keep(story, worker.Interactions, worker.Typed);
        worker.Interactions.ShouldBeLessThanOrEqualTo(most, story);
    }

    // A file with a number to call and a referral that is out; the address of the file.
    static async Task<string> Somebody(Hand worker)
    {
        await worker.Goes("/first-contact");
        await worker.Ticks("Food");
        await worker.Unfolds("How to reach them safely (skip, or open)");
        await worker.Writes("Phone number", "212 555 0188");
        await worker.Ticks("Call");
        await worker.Presses("Save");
        var file = worker.Path.Split("/referrals")[0];
        await worker.PressesThat("Choose Third Street Pantry, Food pantry");
        await worker.Ticks("By voice");
        await worker.Presses("Give the release and send");
        await worker.Reads("Copy this link now");
        return file;
    }
}
