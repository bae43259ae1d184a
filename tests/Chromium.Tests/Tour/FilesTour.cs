using Parasol.Testing;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>The everyday job: first contact, a referral and its answer, the file and everything in it.</summary>
static class FilesTour
{
    public static async Task Walk(TestOrganisation organisation, Chromium chromium, Camera camera, string language)
    {
        var hand = await Hand.At(organisation, chromium, language, scripts: true);
        await hand.SignsIn(organisation.Founder);
        var file = await FirstContact(hand, camera);
        var code = await Mailbox(hand, camera, file);
        var link = await Send(hand, camera, file);
        await Partner(await Hand.At(organisation, chromium, language, scripts: true), camera, link);
        await Referral(hand, camera, file);
        await Follow(hand, camera, file);
        await Words(hand, camera, file);
        await Releases(hand, camera, file);
        await Copy(hand, camera, file);
        await Together(hand, camera, file);
        await SignOff(organisation, chromium, hand, camera, file);
        await HelpTour.Walk(organisation, chromium, hand, camera, file);
        await Reply(await PersonsTour.Opens(organisation, chromium, language, code), hand, camera, file);
        await hand.Goes(file);
        await camera.See(hand, "file");
        await Ends(hand, camera, file);
    }

    static async Task<string> FirstContact(Hand hand, Camera camera)
    {
        await hand.Goes("/first-contact");
        await camera.See(hand, "first-contact");
        await hand.Presses("Save");
        await camera.See(hand, "first-contact-refused");
        await hand.Ticks("Food");
        await hand.Ticks("Legal help");
        await hand.Writes("What name should we use?", "Marisol");
        await hand.Writes("In their own words", "Came in with a friend. The fridge has been empty since Friday, and there is a letter from the court that nobody has read yet.");
        await hand.Presses("Save");
        await hand.Reads("Options for: {0}");
        await camera.See(hand, "options");
        return hand.Path.Split("/referrals")[0];
    }

    static async Task<string> Mailbox(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/mailbox");
        await camera.See(hand, "file-mailbox-none");
        await hand.Presses("Make a code");
        await camera.See(hand, "file-mailbox-code");
        var code = await hand.Code();
        await hand.Goes(file + "/mailbox");
        await camera.See(hand, "file-mailbox");
        return code;
    }

    static async Task<string> Send(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/needs");
        await camera.See(hand, "needs");
        await hand.Clicks("Places for this", near: "Food");
        await hand.PressesThat("Third Street Pantry, Food pantry");
        await camera.See(hand, "send");
        await hand.Presses("Look at their page first");
        await camera.See(hand, "send-looked");
        await hand.Presses("Give the release and send");
        await camera.See(hand, "send-refused");
        await hand.Ticks("By voice");
        await hand.Presses("Give the release and send");
        await hand.Reads("Copy this link now");
        await camera.See(hand, "sent-link");
        var link = await hand.Code();
        await hand.Goes(file + "/referrals/new");
        await hand.Unfolds("A place that is not in the directory");
        await camera.See(hand, "options-no-need");
        await hand.Writes("Name of the place", "A friend's kitchen");
        await hand.Writes("Their phone number", "555 0199");
        await hand.Presses("Choose this place");
        await hand.Ticks("In writing");
        await hand.Ticks("Printed slip with a code");
        await hand.Presses("Give the release and send");
        await camera.See(hand, "sent-slip");
        await hand.Clicks("To the referral");
        await hand.Goes(hand.Path + "/sheet");
        await hand.Ticks("With a part to tear off, so that they can answer");
        await hand.Presses("Make the sheet");
        await camera.See(hand, "sheet-to-tear");
        return link;
    }

    static async Task Partner(Hand partner, Camera camera, string link)
    {
        await partner.Goes(link);
        await camera.See(partner, "partner-door");
        await partner.Presses("Show");
        await camera.See(partner, "partner-message");
        await partner.Presses("We cannot");
        await camera.See(partner, "partner-refused");
        await partner.Writes("A few words", "Come on Thursday at ten and ask for the blue door.");
        await partner.Presses("We are seeing them");
        await camera.See(partner, "partner-thanks");
        await partner.Goes(link);
        await camera.See(partner, "partner-over");
    }

    static async Task Referral(Hand hand, Camera camera, string file)
    {
        await hand.Goes("/today");
        await hand.Goes(file + "/needs");
        await camera.See(hand, "needs-with-referrals");
        await hand.Clicks("Third Street Pantry");
        await camera.See(hand, "referral-answered");
        var referral = hand.Path;
        await hand.Goes(referral + "/phone");
        await camera.See(hand, "referral-phone");
        await hand.Goes(referral + "/sheet");
        await camera.See(hand, "referral-sheet");
        await hand.Presses("Make the sheet");
        await camera.See(hand, "referral-sheet-made");
        await hand.Goes(referral + "/send");
        await camera.See(hand, "send-again");
        await hand.Goes(file + "/needs");
        await hand.Clicks("Say how it stands");
        await camera.See(hand, "need");
    }

    static async Task Follow(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/follow-ups");
        await camera.See(hand, "follow-ups");
        await hand.Follows("/follow-ups/");
        await camera.See(hand, "follow-up");
        await hand.Goes("/today");
        await camera.See(hand, "today");
    }

    static async Task Reach(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/reach");
        await camera.See(hand, "reach-read-first");
        await hand.Presses("Save");
        await camera.See(hand, "reach-refused");
        await hand.Goes(file + "/contact");
        await hand.Unfolds("Days and hours that are safe");
        await hand.Writes("Safe from", "03:00");
        await hand.Writes("Safe until", "03:01");
        await camera.See(hand, "file-contact-hours");
        await hand.Presses("Save");
        await hand.Goes(file + "/reach");
        await camera.See(hand, "reach-blocked");
        await hand.PressesThat(hand.Says("Remind me then"));
        await hand.Goes("/today");
        await camera.See(hand, "today-call-back");
        await hand.Goes(file + "/reach");
        await hand.Ticks("No answer");
        await hand.Presses("Save");
    }

    static async Task Words(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/note");
        await camera.See(hand, "note-new");
        await hand.Writes("In free words", "Came by for the lock. Wants texts only, never voicemail.\nThe letter is about an old fine; the legal team reads it on Monday.");
        await hand.Presses("Save");
        await hand.Follows("/note/");
        await camera.See(hand, "note");
        await hand.Follows("/delete");
        await camera.See(hand, "note-delete");
        await hand.Goes("/people/gone");
        await hand.Follows("/people/keeping/");
        await camera.See(hand, "keeping");
        await hand.Goes("/people/emergency");
        await camera.See(hand, "emergency");
        await hand.Follows("/people/emergency/");
        await camera.See(hand, "emergency-who");
        await hand.Goes(file + "/contact");
        await camera.See(hand, "file-contact");
        await hand.Ticks("Yes", under: "May we contact you?");
        await hand.Ticks("Text message");
        await hand.Writes("Phone", "212 555 0188");
        await hand.Writes("Best and worst times", "After two in the afternoon");
        await hand.Presses("Save");
        await Reach(hand, camera, file);
        await hand.Goes(file + "/around");
        await hand.Picks("What are they to each other?", "Partner");
        await hand.Presses("Start a file for them");
        await camera.See(hand, "around");
        await hand.Goes(file + "/profile");
        await camera.See(hand, "file-profile");
        await hand.Writes("Pronouns", "they/she");
        await hand.Presses("Save");
        await hand.Goes(file + "/opened");
        await camera.See(hand, "file-opened");
    }

    static async Task Releases(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/releases");
        await camera.See(hand, "releases");
        await hand.Goes(file + "/releases/new");
        await camera.See(hand, "release-new");
    }

    static async Task SignOff(TestOrganisation organisation, Chromium chromium, Hand hand, Camera camera, string file)
    {
        await hand.Goes("/people/supervision");
        await hand.Picks("Program", "Care");
        await hand.Picks("Whose notes wait?", "Ben");
        await hand.Picks("Who signs them off?", "Ana");
        await hand.Presses("Begin");
        await camera.See(hand, "supervision");
        var intern = await Hand.At(organisation, chromium, hand.Language, scripts: true);
        await intern.SignsIn(organisation.Worker);
        await intern.Goes(file + "/note");
        await intern.Writes("In free words", "We had tea and read the letter from the court together. The hearing is in three weeks.");
        await intern.Presses("Save");
        await hand.Goes("/today");
        await camera.See(hand, "today-with-sign-off");
        await hand.Follows("/sign-off");
        await hand.Presses("Give the note back");
        await camera.See(hand, "sign-off-refused");
        await hand.Writes("Words to its writer", "Please say who comes along to the hearing.");
        await camera.See(hand, "sign-off");
        await hand.Presses("Give the note back");
        await camera.See(hand, "file-with-a-note-given-back");
        await intern.Goes("/today");
        await intern.Follows("/note/");
        await camera.See(intern, "note-given-back");
    }

    static async Task Together(Hand hand, Camera camera, string file)
    {
        await hand.Goes("/people/new");
        await hand.Ticks("Care");
        await hand.Writes("What name should we use with you?", "Marisol");
        await hand.Presses("Save");
        await camera.See(hand, "file-new-alike");
        await hand.Goes("/people/same");
        await camera.See(hand, "alike");
        await hand.Follows("/same/");
        await camera.See(hand, "compare");
        await hand.Presses("Put the two together");
        await hand.Goes(file + "/together");
        await camera.See(hand, "together");
    }

    static async Task Copy(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/copy");
        await camera.See(hand, "copy-asked");
        await hand.Ticks("By voice");
        await hand.Presses("Show it");
        await camera.See(hand, "copy");
    }

    static async Task Reply(Hand person, Hand hand, Camera camera, string file)
    {
        await camera.See(person, "mailbox");
        await hand.Goes(file + "/plan/well");
        await hand.Picks("From 1, not at all, to 5, fully", "4");
        await hand.Writes("In their own words", "The room is quiet.");
        await hand.Presses("Save");
        await person.Clicks("My file");
        await camera.See(person, "mailbox-file");
        await person.Goes("/mailbox/open");
        await person.Writes("Write to us", "Thursday is good. Thank you.");
        await person.Presses("Send");
        await hand.Goes("/today");
        await camera.See(hand, "today-reply");
        await hand.Follows("/requests/replies/");
        await camera.See(hand, "reply");
    }

    static async Task Ends(Hand hand, Camera camera, string file)
    {
        await hand.Goes("/people");
        await camera.See(hand, "people");
        await hand.Writes("Find", "zeppelin");
        await hand.Presses("Find");
        await camera.See(hand, "people-none-found");
        await hand.Goes("/people/new");
        await camera.See(hand, "people-new");
        await hand.Goes(file + "/end");
        await camera.See(hand, "file-end");
        await hand.Presses("Close the file");
        await hand.Reads("A release is still live. Stop it first: nothing may leave from a closed file.");
        await camera.See(hand, "file-end-refused");
        await hand.Goes(file + "/releases");
        await hand.Presses("Stop this release");
        await hand.Presses("Stop this release");
        await camera.See(hand, "releases-stopped");
        await hand.Goes(file + "/end");
        await hand.Presses("Close the file");
        await hand.Reads("This file is closed since {0}.");
        await camera.See(hand, "file-closed");
        await hand.Goes("/people/gone");
        await camera.See(hand, "people-gone");
    }
}
