using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>A request that came in, on a worker's side.</summary>
static class RequestsTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Founder);
        await camera.See(hand, "today-first-morning");
        await hand.Clicks("Requests");
        await camera.See(hand, "requests");
        await hand.Clicks("Somebody asks for help");
        await camera.See(hand, "request");
        var request = hand.Path;
        await hand.Writes("Write to them", "We can bring a lock tomorrow. Is after four good?");
        await hand.Presses("Send");
        await camera.See(hand, "request-answered");
        await hand.Goes(request + "/decline");
        await camera.See(hand, "request-decline");
        await hand.Goes(request + "/pass-on");
        await camera.See(hand, "request-pass-on");
        await hand.Goes(request + "/accept");
        await camera.See(hand, "request-accept");
        await hand.Writes("Name to use", "Rosa");
        await hand.Presses("Start the file");
        await camera.See(hand, "file-from-request");
        await hand.Clicks("Requests");
        await camera.See(hand, "requests-none");
        await hand.Clicks("How long people wait");
        await camera.See(hand, "requests-waiting");
    }
}
