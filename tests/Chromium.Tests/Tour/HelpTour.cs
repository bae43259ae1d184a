using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>A colleague of another program helps with one file for some days.</summary>
static class HelpTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/help");
        await camera.See(hand, "file-help-none");
        await hand.Picks("Who is to help?", "Carla");
        await hand.Picks("For how long?", "Three days");
        await hand.Presses("Give them this file");
        await camera.See(hand, "file-help-refused");
        await hand.Writes("What are they to help with?", "The letter from the court: which day is the hearing, and who should come along?");
        await hand.Presses("Give them this file");
        await camera.See(hand, "file-help");
        var helper = await Hand.At(organisation, chromium, hand.Language, scripts: true);
        await helper.SignsIn(organisation.Outsider);
        await helper.Goes("/today");
        await camera.See(helper, "today-you-help");
        await helper.Follows("/helping");
        await camera.See(helper, "file-you-help-with");
    }
}
