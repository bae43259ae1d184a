using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>What pages show when a day goes otherwise: machines send requests by the thousand, and a session ends over an unsent note.</summary>
static class OtherwiseTour
{
    static readonly Dictionary<string, string> Answers = new()
    {
        ["Which of these can you drink?"] = "Water", ["Which of these keeps the rain off?"] = "An umbrella", ["Which of these do you sit on?"] = "A chair",
        ["Which of these do you see at night in the sky?"] = "The moon", ["Which of these do you eat soup with?"] = "A spoon", ["Which of these can you sing?"] = "A song",
    };

    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        await Crowd(organisation, chromium, camera, language);
        await Late(organisation, chromium, camera, language);
    }

    static async Task Crowd(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.Window.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Forwarded-For"] = "203.0.113.7" });
        // Five at once and one more a minute; the clock goes on half a minute with each that is filled in.
        for (var n = 0; n < 12 && Asked(hand, await hand.Window.Locator("body").InnerTextAsync()) is null; n++)
        {
            await hand.Goes("/ask");
            await hand.Ticks("Care");
            await hand.Presses("Start");
            foreach (var _ in Enumerable.Range(0, 4))
            {
                await hand.Presses("Next");
            }
            await hand.Presses("Send");
        }
        await camera.See(hand, "ask-6-question");
        await hand.Ticks(Asked(hand, await hand.Window.Locator("main").InnerTextAsync()).ShouldNotBeNull());
        await hand.Presses("Send");
        await hand.Reads("These words open your mailbox. They are shown only now.");
        var worker = await Hand.At(organisation, chromium, language, scripts: true);
        await worker.SignsIn(organisation.Worker);
        await worker.Clicks("Requests");
        await worker.Reads("{0} request was set aside while very many came in. A machine may have sent it.");
        await camera.See(worker, "requests-set-aside");
        await worker.Goes("/today");
        await camera.See(worker, "today-set-aside");
    }

    static string? Asked(Hand hand, string page) => Answers.FirstOrDefault(a => page.Contains(hand.Says(a.Key), StringComparison.Ordinal)).Value;

    static async Task Late(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        string file;
        await using (var visit = await organisation.Worker.Visit())
        {
            file = ClientsLinks.NewNote((await visit.Get<StartFile>().Do(organisation.Programs["Care"], new NewClient { CallName = "Rosa" })).Value);
        }
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Worker);
        await hand.Goes(file);
        await hand.Writes("In free words", "Half of what I wanted to say before the phone rang.");
        organisation.App.Clock.Advance(TimeSpan.FromMinutes(16));
        await hand.Presses("Save");
        await hand.Reads("Nobody had clicked for a while, so you were signed out. What you wrote is kept: come in again and it is there.");
        await camera.See(hand, "sign-in-ended");
        await hand.SignsIn(organisation.Worker);
        await hand.Reads("Here is what you wrote before you were signed out. It is not sent yet: look at it, then send it.");
        await camera.See(hand, "note-kept");
        await hand.Presses("Save");
        await hand.Reads("Half of what I wanted to say before the phone rang.");
    }
}
