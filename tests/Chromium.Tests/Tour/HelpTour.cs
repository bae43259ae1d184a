using System.Globalization;
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
        await Hold(hand, camera, file, DateOnly.FromDateTime(organisation.App.Clock.GetUtcNow().UtcDateTime).AddDays(90));
        await Demand(organisation, chromium, hand, camera, file);
    }

    static async Task Hold(Hand hand, Camera camera, string file, DateOnly day)
    {
        await hand.Goes(file + "/hold");
        await camera.See(hand, "file-hold-none");
        await hand.Presses("Put the hold on");
        await camera.See(hand, "file-hold-refused");
        await hand.Writes("Why must it not be deleted?", "A court asks for this file. The papers came on Monday.");
        await hand.Writes("When is it looked at again?", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await hand.Presses("Put the hold on");
        await camera.See(hand, "file-hold");
        await hand.Goes(file + "/end");
        await camera.See(hand, "file-end-held");
    }

    static async Task Demand(TestOrganisation organisation, Chromium chromium, Hand hand, Camera camera, string file)
    {
        await hand.Goes("/people/demands");
        await camera.See(hand, "demands-none");
        await hand.Goes(file + "/demand");
        await hand.Ticks("Court order");
        await hand.Ticks("An order forbids it");
        await hand.Presses("Write it down");
        await camera.See(hand, "file-demand-refused");
        await hand.Writes("Who demands it?", "The county court");
        await hand.Writes("What do they ask for?", "Everything in the file since January.");
        await hand.Ticks("Not yet: counsel says first");
        await hand.Presses("Write it down");
        await camera.See(hand, "demand-not-told");
        await hand.Presses("Tell them now");
        var demand = hand.Path;
        var first = await Hand.At(organisation, chromium, hand.Language, scripts: true);
        await first.SignsIn(organisation.Founder);
        await first.Goes(demand);
        await first.Presses("Propose it");
        await camera.See(first, "demand-nothing-chosen");
        await first.Ticks("Give", under: "How to reach them safely");
        await first.Presses("Propose it");
        await camera.See(first, "demand-proposed");
        var second = await Hand.At(organisation, chromium, hand.Language, scripts: true);
        await second.SignsIn(organisation.Worker);
        await second.Goes(demand);
        await second.Presses("Agree to it");
        await second.Follows("/give");
        await camera.See(second, "demand-give");
        await second.Presses("Show it");
        await camera.See(second, "demand-given");
        await hand.Goes(demand);
        await hand.Follows("/letter/objection");
        await camera.See(hand, "demand-letter");
        await hand.Goes("/people/demands");
        await camera.See(hand, "demands");
        await hand.Follows("/new");
        await camera.See(hand, "demand-new");
        await hand.Goes("/demands");
        await camera.See(hand, "demands-public");
    }
}
