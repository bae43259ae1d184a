using System.Globalization;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>A day with a place, how it went, and the weeks that show it.</summary>
static class AppointmentTour
{
    public static async Task Walk(Hand hand, Camera camera, string file, DateOnly today)
    {
        await hand.Goes(file + "/appointments");
        await hand.Presses("Save");
        await camera.See(hand, "appointments-refused");
        await hand.Writes("Which day?", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await hand.Writes("With whom?", "Harbor Clinic");
        await hand.Picks("Who goes along?", "A peer or volunteer");
        await hand.Presses("Save");
        await camera.See(hand, "appointments");
        await hand.Follows("/appointments/");
        await camera.See(hand, "appointment-looking");
        await hand.Presses("I go along");
        await hand.Follows("/appointments/");
        await camera.See(hand, "appointment");
        await hand.Goes("/calendar");
        await camera.See(hand, "calendar");
        await hand.Clicks("Your times in another calendar");
        await camera.See(hand, "calendar-feed");
        await hand.Presses("Make an address");
        await camera.See(hand, "calendar-feed-made");
        await hand.Goes("/calendar");
        await hand.Clicks("Care");
        await camera.See(hand, "calendar-program");
        await hand.Follows("/drop-in/");
        await hand.Writes("Nickname", "Quince");
        await hand.Presses("They are here");
        await camera.See(hand, "day-sheet");
        await hand.Follows("/screen");
        await camera.See(hand, "day-sheet-screen");
    }
}
