using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>What anybody sees: the front, the places, asking for help, and the doors for those who have a code, a slip or a passphrase.</summary>
static class VisitorsTour
{
    /// <summary>Walks, and gives the return code of the request that was sent on the way.</summary>
    public static async Task<string> Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.Goes("/");
        await camera.See(hand, "front");
        await Places(hand, camera);
        await Doors(hand, camera);
        return await Ask(hand, camera);
    }

    static async Task Places(Hand hand, Camera camera)
    {
        await hand.Goes("/services");
        await camera.See(hand, "places");
        await hand.Writes("Words", "zeppelin");
        await hand.Presses("Search");
        await camera.See(hand, "places-none");
        await hand.Goes("/services");
        await hand.Writes("Words", "Sexual health hours");
        await hand.Presses("Search");
        await hand.Clicks("Sexual health hours");
        await camera.See(hand, "place");
    }

    static async Task Doors(Hand hand, Camera camera)
    {
        await hand.Goes("/nothing-is-here");
        await camera.See(hand, "not-there");
        await hand.Goes("/sign-in");
        await camera.See(hand, "sign-in");
        await hand.Writes("Sign-in name", "ana");
        await hand.Presses("Sign in");
        await camera.See(hand, "sign-in-refused");
        await hand.Goes("/join");
        await camera.See(hand, "join");
        await hand.Goes("/reply");
        await camera.See(hand, "slip");
        await hand.Goes("/reply/thanks");
        await camera.See(hand, "slip-thanks");
        await hand.Goes("/mailbox");
        await camera.See(hand, "mailbox-door");
        await hand.Writes("Your return code", "not a code at all");
        await hand.Presses("Open the mailbox");
        await camera.See(hand, "mailbox-door-refused");
    }

    static async Task<string> Ask(Hand hand, Camera camera)
    {
        await hand.Goes("/ask");
        await camera.See(hand, "ask-1-start");
        await hand.Ticks("Care");
        await hand.Presses("Start");
        await camera.See(hand, "ask-2-needs");
        await hand.Ticks("Housing");
        await hand.Ticks("Safety");
        await hand.Presses("Next");
        await camera.See(hand, "ask-3-words");
        await hand.Writes("What would you like to tell us?", "My door does not lock and I would like to sleep somewhere else this week.\nNights are the worst.");
        await hand.Presses("Next");
        await camera.See(hand, "ask-4-language");
        await hand.Presses("Next");
        await camera.See(hand, "ask-5-reach");
        await hand.Ticks("A call");
        await hand.Presses("Next");
        await camera.See(hand, "ask-6-check");
        await hand.Presses("Send");
        await hand.Reads("These words open your mailbox. They are shown only now.");
        await camera.See(hand, "ask-7-sent");
        return await hand.Code();
    }
}
