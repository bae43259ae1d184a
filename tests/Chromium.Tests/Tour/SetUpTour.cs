using Microsoft.Extensions.DependencyInjection;
using Parasol.Testing;
using Parasol.People;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>An instance that is new: the front before anybody set it up, and setting it up.</summary>
static class SetUpTour
{
    public static async Task Walk(TestApp app, Chromium chromium, Camera camera, string language)
    {
        var hand = new Hand(app, "harbour.localhost", await chromium.Window(language, scripts: true), language);
        await hand.Goes("/");
        await camera.See(hand, "new-front");
        await hand.Clicks("Set up with the token from the console");
        await camera.See(hand, "new-set-up");
        await hand.Presses("Set up");
        await camera.See(hand, "new-set-up-refused");
        await using var scope = app.Services.CreateAsyncScope();
        await hand.Writes("Token", (await scope.ServiceProvider.GetRequiredService<ISetUp>().TokenIfNeeded())!);
        await hand.Writes("Name of the organisation", "Harbour House");
        await hand.Writes("Programs, one on each line", "Care\nNight line");
        await hand.Writes("Your name, as colleagues know you", "Ana Reyes");
        await hand.Writes("Sign-in name", "ana reyes");
        await hand.Presses("Set up");
        await hand.Reads("Everything is set up");
        await camera.See(hand, "new-keys");
    }
}
