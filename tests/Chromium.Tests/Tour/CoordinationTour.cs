using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>What care costs, which programs to ask, and what was done: the pages beside needs and referrals.</summary>
static class CoordinationTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        await Cost(await Hand.At(organisation, chromium, language, scripts: true), camera, "/cost");
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Founder);
        await Cost(hand, camera, "/fees");
        await Coverage(await Hand.At(organisation, chromium, language, scripts: true), camera, "/coverage", "coverage");
        await hand.Goes("/first-contact");
        await hand.Ticks("Food");
        await hand.Presses("Save");
        var file = hand.Path.Split("/referrals")[0];
        await Coverage(hand, camera, file + "/coverage", "file-coverage");
        await hand.Presses("Save in the file");
        await hand.Goes(file + "/coverage");
        await camera.See(hand, "file-coverage-saved");
        await Visit(hand, camera, file);
        await hand.Goes(file + "/benefits");
        await hand.Presses("Add");
        await camera.See(hand, "benefits-refused");
        await hand.Writes("For what", "Food stamps");
        await hand.Ticks("Appeal");
        await hand.Presses("Add");
        await camera.See(hand, "benefits");
        await hand.Follows("/benefits/");
        await camera.See(hand, "benefit");
        await Plan(hand, camera, file);
        await JoinTour.Walk(hand, camera, file);
        await AboutTour.Walk(hand, camera, file, organisation.Programs["Care"].Value, language);
        await AppointmentTour.Walk(hand, camera, file, DateOnly.FromDateTime(organisation.App.Clock.GetUtcNow().UtcDateTime));
        await hand.Goes(file);
        await camera.See(hand, "file-coordinated");
        await hand.Goes(file + "/owner");
        await camera.See(hand, "owner");
        await hand.Goes("/caseload");
        await camera.See(hand, "caseload");
        await hand.Clicks("Who looks after whom");
        await camera.See(hand, "caseload-team");
        await hand.Goes("/hand-off");
        await hand.Writes("A few words for the next shift", "Quiet night. The kettle is new.");
        await camera.See(hand, "hand-off");
        await hand.Presses("End the shift");
        await camera.See(hand, "today-handed-off");
    }

    static async Task Plan(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/plan");
        await camera.See(hand, "plan-empty");
        await hand.Clicks("Write a goal down");
        await camera.See(hand, "goal-new");
        await hand.Presses("Save");
        await camera.See(hand, "goal-refused");
        await hand.Writes("The goal, in their own words", "A room with a door that locks");
        await hand.Picks("Who said it?", "They said it themselves");
        await hand.Writes("Until here and no further", "No place with a curfew");
        await hand.Writes("What is to be done?", "Ask about rooms at the meeting");
        await hand.Picks("Who does it?", "They do it themselves");
        await hand.Presses("Save");
        await hand.Clicks("How are they today?");
        await hand.Writes("What does well mean to them?", "I sleep through the night");
        await hand.Picks("From 1, not at all, to 5, fully", "3");
        await camera.See(hand, "well");
        await hand.Presses("Save");
        await camera.See(hand, "plan");
        await hand.Follows("/plan/goal/");
        await camera.See(hand, "goal");
        await hand.Presses("Let it rest for now");
        await camera.See(hand, "plan-resting");
    }

    static async Task Visit(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/visit");
        await camera.See(hand, "visit-new");
        await hand.Presses("Save");
        await camera.See(hand, "visit-refused");
        await hand.Ticks("Massage");
        await hand.Ticks("HIV", under: "They said yes to");
        await hand.Ticks("Syphilis", under: "They said no to");
        await hand.Ticks("Condoms");
        await hand.Presses("Save");
        await hand.Follows("/visits/");
        await camera.See(hand, "visit");
        await hand.Ticks("HIV");
        await hand.Writes("What the result says", "Nothing found");
        await hand.Ticks("They said that this result may be kept");
        await hand.Presses("Save");
        await camera.See(hand, "visit-with-result");
    }

    static async Task Coverage(Hand hand, Camera camera, string page, string name)
    {
        await hand.Goes(page);
        await camera.See(hand, name);
        await hand.Picks("Is there any health insurance?", "No");
        await hand.Picks("How old are they, roughly?", "19 to 64");
        await hand.Presses("Show what to ask");
        await camera.See(hand, name + "-answered");
    }

    static async Task Cost(Hand hand, Camera camera, string page)
    {
        await hand.Goes(page);
        await camera.See(hand, page[1..]);
        await hand.Presses("What would it cost?");
        await camera.See(hand, page[1..] + "-refused");
        await hand.Writes("What does it cost in full?", "120");
        await hand.Writes("What comes in?", "1,900");
        await hand.Writes("How many people live on it?", "2");
        await hand.Presses("What would it cost?");
        await hand.Unfolds("Where these figures come from");
        await camera.See(hand, page[1..] + "-answered");
    }
}
