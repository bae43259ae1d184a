namespace Parasol.Chromium.Tests.Tour;

/// <summary>What a program may ask about a person, and what colleagues say of themselves.</summary>
static class AboutTour
{
    public static async Task Walk(Hand hand, Camera camera, string file, Guid program, string language)
    {
        await hand.Goes(file + "/about");
        await camera.See(hand, "about-nothing-asked");
        await hand.Goes($"/programs/{program:D}");
        foreach (var field in new[]
        {
            "Identities, in the person's own words", "Kinds of work, in the person's own words", "“I identify as …”, said by the person alone", "An age band, after the notice about reporting",
            "Languages they speak, and an interpreter", "Which colleague they would like: someone who …",
        })
        {
            await hand.Ticks(field);
        }
        await hand.Unfolds("The notice that comes with Parasol");
        await camera.See(hand, "program-fields");
        await hand.Presses("Save");
        await hand.Goes("/settings/about-you");
        await hand.Ticks("can go along to places");
        await hand.Ticks(language == "es" ? "español" : "Spanish · español");
        await hand.Writes("About me, in my own words", "I listen first, and I know the night bus.");
        await hand.Presses("Save");
        await camera.See(hand, "settings-about-you");
        await hand.Goes(file + "/about");
        await hand.Ticks("A sex worker");
        await hand.Presses("Save");
        await camera.See(hand, "about-refused");
        await hand.Ticks("They said it themselves, in these words");
        await hand.Writes("Who they are, in their own words", "A poet, Garifuna");
        await hand.Picks("Roughly how old are you?", "25 to 34");
        await hand.Ticks("can go along to places");
        await hand.Presses("Save");
        await camera.See(hand, "about");
        await hand.Goes(file + "/routine");
        await hand.Ticks(language == "es" ? "Prueba de VIH" : "HIV test");
        await hand.Ticks(language == "es" ? "Vacuna contra la gripe" : "Vaccine against flu");
        await hand.Presses("Save");
        await camera.See(hand, "routine");
    }
}
