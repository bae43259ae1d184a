using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class FirstContactTests(Chromium chromium)
{
    const int MostInteractions = 12;
    const int MostTyped = 5;

    [Fact(Timeout = 120_000)]
    public async Task From_first_contact_to_an_answer_that_the_worker_and_the_person_read()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        await Directories.Import(organisation);
        var worker = await Hand.At(organisation, chromium);
        await worker.SignsIn(organisation.Worker);

        worker.StartsCounting();
        await worker.Clicks("First contact");
        await worker.Ticks("Food");
        await worker.Presses("Save");
        var options = worker.Path;
        var (interactions, typed) = (worker.Interactions, worker.Typed);
        var code = await GivesACode(worker, options.Split("/referrals")[0]);

        worker.StartsCounting();
        await worker.Goes(options);
        await worker.PressesThat("Choose Third Street Pantry, Food pantry");
        await worker.Ticks("By voice");
        await worker.Presses("Give the release and send");
        await worker.Reads("Copy this link now");
        interactions += worker.Interactions;
        typed += worker.Typed;
        var link = await worker.Code();

        await worker.Clicks("To the referral");
        await worker.Reads("Ask what came of it");
        await worker.Reads("By 16 March 2026");
        Steps.Keep("First contact to a sent referral with a dated follow-up", interactions, typed);
        interactions.ShouldBeLessThanOrEqualTo(MostInteractions);
        typed.ShouldBeLessThanOrEqualTo(MostTyped);
        var referral = worker.Path;

        var partner = await Hand.At(organisation, chromium);
        await partner.Goes(link);
        await partner.Reads("There is a message for you");
        await partner.DoesNotRead("Food");
        await partner.Presses("Show");
        await partner.Reads("Looks for help with: Food.");
        await partner.Writes("A few words", "Come on Thursday at ten");
        await partner.Presses("We are seeing them");
        await partner.Reads("Your answer has reached us.");
        (await partner.Window.Context.CookiesAsync()).ShouldBeEmpty("A partner has no account and gets no cookie.");
        (await partner.Window.GotoAsync(link))!.Status.ShouldBe(404);

        await worker.Goes(referral);
        await worker.Reads("Third Street Pantry says: we are seeing them");
        await worker.Reads("Come on Thursday at ten");

        var person = await Hand.At(organisation, chromium);
        await person.Goes("/mailbox");
        await person.Writes("Your return code", code);
        await person.Presses("Open the mailbox");
        await person.Reads("Third Street Pantry");
        await person.Reads("Come on Thursday at ten");
    }

    /// <summary>So that the person can read along: a return code, handed over on paper.</summary>
    static async Task<string> GivesACode(Hand worker, string file)
    {
        await worker.Goes(file + "/mailbox");
        await worker.Presses("Make a code");
        return await worker.Code();
    }
}
