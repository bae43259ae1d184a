using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>The house itself: directory, team, programs, settings.</summary>
static class HouseTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Founder);
        await Directory(hand, camera);
        await Team(organisation, chromium, hand, camera, language);
        await hand.Goes("/programs");
        await camera.See(hand, "programs");
        await hand.Follows("/programs/" + organisation.Programs["Care"].Value);
        await camera.See(hand, "program");
        await hand.Goes("/programs/new");
        await camera.See(hand, "program-new");
        await hand.Goes("/settings");
        await camera.See(hand, "settings");
        await hand.Goes("/settings/organisation");
        await camera.See(hand, "settings-organisation");
        await hand.Goes("/settings/words");
        await camera.See(hand, "settings-words");
        await hand.Goes("/settings/walls");
        await camera.See(hand, "settings-walls");
        await hand.Goes("/settings/what-would-they-get");
        await camera.See(hand, "settings-what-would-they-get");
        await hand.Goes("/settings/kits");
        await camera.See(hand, "settings-kits");
        await hand.Presses("Draw three kits");
        await camera.See(hand, "settings-kits-drawn");
        await hand.Goes("/settings/kits/use");
        await camera.See(hand, "settings-kits-use");
        await hand.Goes("/settings/second");
        await camera.See(hand, "settings-second");
        await hand.Goes("/seal-now");
        await camera.See(hand, "seal-now");
        await hand.Goes("/programs");
        await hand.Follows("/audit");
        await camera.See(hand, "what-was-done");
        await hand.Goes("/raid");
        await camera.See(hand, "raid");
        await hand.Goes("/raid/lists");
        await camera.See(hand, "raid-lists");
        await hand.Goes("/open-again");
        await camera.See(hand, "open-again");
        await hand.Goes("/sign-out");
        await camera.See(hand, "sign-out");
    }

    static async Task Directory(Hand hand, Camera camera)
    {
        await hand.Goes("/listings");
        await camera.See(hand, "directory");
        await hand.Clicks("Suggested corrections");
        await camera.See(hand, "directory-corrections");
        await hand.Goes("/how-it-was");
        await camera.See(hand, "how-it-was");
        await hand.Goes("/listings");
        await hand.Clicks("Lists of terms");
        await camera.See(hand, "directory-terms");
        await hand.Goes("/listings/upkeep");
        await camera.See(hand, "directory-upkeep");
        await hand.Presses("Change what is ticked");
        await camera.See(hand, "directory-together-none");
        await hand.Goes("/listings/upkeep");
        await hand.Clicks("Call the next one");
        await camera.See(hand, "directory-call");
        await hand.Goes("/listings");
        await hand.Writes("Words", "Tenant lawyers");
        await hand.Presses("Search");
        await hand.Clicks("Tenant lawyers");
        await camera.See(hand, "directory-place");
        var here = hand.Path;
        await hand.Clicks("What changed");
        await camera.See(hand, "directory-history");
        await hand.Goes(here);
        await hand.Clicks("Check or change");
        await camera.See(hand, "directory-check");
        var place = hand.Path.Replace("/edit", "", StringComparison.Ordinal);
        await hand.Goes(place.Replace("/listings/", "/how-it-was/", StringComparison.Ordinal) + "/reply");
        await camera.See(hand, "how-it-was-reply");
        await hand.Goes(place + "/known");
        await hand.Picks("How is it known?", "Peer visit");
        await hand.Picks("Who says it?", "A peer worker");
        await hand.Picks("They call you by your name and pronouns.", "Yes");
        await hand.Picks("You can speak of sex work and nobody lectures you.", "No");
        await camera.See(hand, "directory-known");
        await hand.Presses("Save");
        await camera.See(hand, "directory-place-known");
        await hand.Goes(place + "/room");
        await hand.Presses("Full today");
        await camera.See(hand, "directory-place-full");
        await hand.Goes(place + "/room");
        await camera.See(hand, "directory-room");
        await hand.Goes(place + "/contacts");
        await hand.Writes("Name, or which desk", "Robin, at the front desk");
        await hand.Writes("What they do there", "Nurse");
        await hand.Writes("Their phone number", "(518) 555-0144");
        await hand.Writes("How to go about it", "Call before ten and say that we spoke in October.");
        await hand.Presses("Save");
        await camera.See(hand, "directory-contacts");
        await hand.Goes(place + "/vetting");
        await hand.Unfolds("It is a coercive program");
        await camera.See(hand, "directory-vetting-none");
        await hand.Picks("Where it is to stand", "Vetted by us");
        await hand.Writes("Why", "We went along with two people in October. The front desk was kind, and nobody asked for papers.");
        await hand.Presses("Save");
        await camera.See(hand, "directory-vetting-waits");
    }

    static async Task Team(TestOrganisation organisation, Chromium chromium, Hand hand, Camera camera, string language)
    {
        await hand.Goes("/team/invite");
        await camera.See(hand, "team-invite");
        await hand.Writes("The name colleagues will see", "Dana");
        await hand.Writes("The name to sign in with", "dana");
        await hand.Presses("Make the invitation");
        await camera.See(hand, "team-invited");
        var dana = await Hand.At(organisation, chromium, language, scripts: true);
        await dana.Goes("/join");
        await dana.Writes("Invitation code", await hand.Code());
        await dana.Presses("Join");
        await camera.See(dana, "join-keys");
        await hand.Goes("/team");
        await camera.See(hand, "team");
        await hand.Clicks("Dana");
        await camera.See(hand, "team-colleague-to-grant");
        var colleague = hand.Path;
        await hand.Goes(colleague + "/invite");
        await camera.See(hand, "team-invite-again");
        await hand.Goes(colleague + "/disable");
        await camera.See(hand, "team-disable");
        await hand.Goes("/team/" + organisation.Worker.Id.Value);
        await camera.See(hand, "team-colleague");
        await hand.Follows("/take-out/");
        await camera.See(hand, "team-take-out");
        await hand.Goes("/team/" + organisation.Founder.Id.Value);
        await camera.See(hand, "team-me");
    }
}
