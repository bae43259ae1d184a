using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>What somebody with a return code sees.</summary>
static class PersonsTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language, string code)
    {
        var hand = await Opens(organisation, chromium, language, code);
        await hand.Unfolds("Take this back");
        await camera.See(hand, "mailbox-asked");
        await hand.Clicks("Say how it was");
        await camera.See(hand, "mailbox-how-it-was");
        await hand.Goes("/mailbox/file");
        await camera.See(hand, "mailbox-no-file");
        await hand.Goes("/mailbox/open");
        await hand.Clicks("Delete everything");
        await camera.See(hand, "mailbox-delete");
        await hand.Goes("/mailbox/open");
        await hand.Writes("Write to us", "A call after four is fine.");
        await hand.Presses("Send");
        await camera.See(hand, "mailbox-wrote");
    }

    public static async Task<Hand> Opens(TestOrganisation organisation, Chromium chromium, string language, string code)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.Goes("/mailbox");
        await hand.Writes("Your return code", code);
        await hand.Presses("Open the mailbox");
        return hand;
    }
}
