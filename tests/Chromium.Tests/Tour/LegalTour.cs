using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>A matter from its first day to its last.</summary>
static class LegalTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Founder);
        var program = organisation.Programs["Legal"].Value;
        await hand.Goes($"/programs/{program:D}");
        await hand.Ticks("Legal work, behind this program's own keys");
        await hand.Presses("Save");
        await hand.Goes("/people/new");
        await hand.Ticks("Legal");
        await hand.Presses("Save");
        var file = hand.Path;
        await hand.Goes(file + "/legal");
        await hand.Presses("Open the matter");
        await camera.See(hand, "legal-refused");
        await hand.Picks("Which area?", "Secure immigration status");
        await hand.Writes("What do they want, in their own words?", "To stay, and to work in daylight");
        await hand.Presses("Open the matter");
        var matter = hand.Path;
        await hand.Clicks("Change what it is about");
        await hand.Writes("Court or agency", "USCIS");
        await hand.Writes("Until here and no further", "Nothing that names my sister");
        await camera.See(hand, "matter-about");
        await hand.Presses("Save");
        await hand.Goes(matter + "/team");
        await hand.Picks("Who?", "Ana");
        await hand.Presses("Put on the team");
        await camera.See(hand, "matter-team");
        await hand.Goes(matter + "/steps");
        await hand.Picks("Where does it stand now?", "Filed or served");
        await hand.Presses("Note the step");
        await camera.See(hand, "matter-steps-refused");
        await hand.Writes("What do they want done, in their words?", "Send it, I have read it");
        await hand.Ticks("File it");
        await hand.Presses("Write it down");
        await camera.See(hand, "matter");
        await hand.Goes(matter + "/days");
        await hand.Presses("Count and keep");
        await camera.See(hand, "matter-days-refused");
        await hand.Picks("Which rule?", RuleLabel(language));
        await hand.Writes("Which day starts the clock?", "2026-03-09");
        await hand.Presses("Only count");
        await camera.See(hand, "matter-days-counted");
        await hand.Presses("Count and keep");
        await hand.Unfolds("How it was counted");
        await camera.See(hand, "matter-days");
        await Screens(hand, camera, matter, language);
        await hand.Goes($"/legal/{program:D}/days");
        await camera.See(hand, "legal-duty");
        await hand.Goes("/today");
        await camera.See(hand, "today-with-law");
        await hand.Goes(file + "/legal");
        await camera.See(hand, "legal");
        await Arrest(hand, camera, program, DateOnly.FromDateTime(organisation.App.Clock.GetUtcNow().UtcDateTime));
        await hand.Goes($"/legal/{program:D}");
        await camera.See(hand, "legal-desk");
    }

    static async Task Arrest(Hand hand, Camera camera, Guid program, DateOnly today)
    {
        await hand.Goes($"/legal/{program:D}/duty");
        await hand.Presses("Put me on");
        await camera.See(hand, "legal-duty-refused");
        await hand.Writes("Until which day?", today.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await hand.Presses("Put me on");
        await camera.See(hand, "legal-on-duty");
        await hand.Goes("/legal/arrest");
        await hand.Writes("Where are they held?", "7th precinct");
        await hand.Writes("Whom do we call back, and how?", "A friend, 555 0188");
        await camera.See(hand, "legal-arrest");
        await hand.Presses("Open file and matter");
        await camera.See(hand, "matter-arrest");
    }

    static async Task Screens(Hand hand, Camera camera, string matter, string language)
    {
        await hand.Goes(matter + "/screen/record-relief");
        await hand.Presses("Another record");
        await camera.See(hand, "screen-record-relief");
        await hand.Presses("Show what to look at");
        await camera.See(hand, "screen-record-relief-answered");
        await hand.Goes(matter + "/screen/immigration");
        await hand.Picks(language == "es" ? "¿Ciudadanía, tarjeta verde u otra cosa?" : "Citizen, green card, or something else?", "Something else");
        await hand.Presses("Show what to look at");
        await camera.See(hand, "screen-immigration-answered");
        await hand.Presses("Keep it in the matter");
        await camera.See(hand, "screen-immigration-kept");
    }

    // What a rule is called stands beside it, not in the word lists.
    static string RuleLabel(string language) => (language == "es" ? "Aviso de reclamo contra una ciudad u organismo público" : "Notice of claim against a city or public body") + " · General Municipal Law 50-e(1)(a)";
}
