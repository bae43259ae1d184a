using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>What anybody sees: the front, the places, asking for help, and the doors for those who have a code, a slip or a passphrase.</summary>
static partial class VisitorsTour
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
        await hand.Writes("Near", "Brooklyn");
        await hand.Presses("Search");
        await camera.See(hand, "places-several");
        await hand.Goes("/services");
        await hand.Writes("Near", "Nowhere at all");
        await hand.Presses("Search");
        await camera.See(hand, "places-unknown");
        await hand.Goes("/services");
        await hand.Writes("Near", "11742");
        await hand.Presses("Search");
        await camera.See(hand, "places-near");
        foreach (var number in new[] { 0, 3, 5 })
        {
            await hand.Window.Locator("label[for^=sheet-]").Nth(number).ClickAsync();
        }
        await hand.Presses("Make the sheet");
        await camera.See(hand, "sheet-of-three");
        await Print(hand, "sheet-of-three");
        await hand.Goes("/services");
        await hand.Writes("Words", "Sexual health hours");
        await hand.Presses("Search");
        await hand.Clicks("Sexual health hours");
        await camera.See(hand, "place");
        await Print(hand, "place");
        await hand.Clicks("A sheet to fold for a pocket");
        await camera.See(hand, "sheet-of-one");
        await Print(hand, "sheet-of-one");
        await hand.Window.GoBackAsync();
        await hand.Clicks("Is something wrong here? Tell us.");
        await camera.See(hand, "correction");
        await hand.Ticks("The phone number");
        await hand.Writes("How is it really?", "The last digit is 4 now.");
        await hand.Presses("Send");
        await camera.See(hand, "correction-sent");
    }

    // One sheet of paper each.
    static async Task Print(Hand hand, string name)
    {
        var paper = await hand.Window.PdfAsync(new() { Path = Repository.At("artifacts", "screenshots", hand.Language, name + ".pdf"), PreferCSSPageSize = true });
        Pages().Count(System.Text.Encoding.Latin1.GetString(paper)).ShouldBe(1, $"{name} takes more than one sheet.");
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"/Type\s*/Page\b", System.Text.RegularExpressions.RegexOptions.None, 1000)]
    private static partial System.Text.RegularExpressions.Regex Pages();

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
