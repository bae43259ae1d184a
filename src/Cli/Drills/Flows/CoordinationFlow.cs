using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>What care costs, which programs to ask, and what was done: the forms beside needs and referrals.</summary>
sealed class CoordinationFlow(Drive drive, HouseFlow house)
{
    /// <summary>Figures first as canaries, which nobody can read as amounts, and then as figures.</summary>
    public async Task Run()
    {
        using var visitor = drive.Browser();
        await Cost(visitor, "/cost");
        using var worker = await drive.SignIn(house["Ben"]);
        await Cost(worker, "/fees");
        var file = await FileFlow.Start(worker, "Care");
        await Coverage(visitor, "/coverage");
        await Coverage(worker, $"{file}/coverage");
        await worker.Send($"{file}/coverage", new Answers { { "Insured", "no" }, { "Income", "" } }, "Save in the file");
        await worker.Send($"{file}/owner", []);
        await worker.Send($"{file}/follow-ups", [], "Add");
        await worker.Send("/hand-off", []);
        using (var next = await drive.SignIn(house["Fay"]))
        {
            await next.Send("/today", [], "Received");
            await next.Send("/sign-out", new Answers(), "Sign out here");
        }
        await Visit(worker, file);
        await About(worker, file);
        await Routine(worker, file);
        await worker.Send($"{file}/benefits", new Answers { { "Kind", "appeal" } }, "Add");
        await worker.Get(worker.Page.Link($"{file}/benefits/"));
        await worker.Send(new Answers { { "State", "1" } });
        await Plan(worker, file);
        await JoinFlow.Run(drive, house, worker, file);
        await AppointmentFlow.Run(drive, worker, file);
    }

    /// <summary>A goal, its steps, what becomes of it, and how somebody is.</summary>
    async Task Plan(PlainBrowser worker, string file)
    {
        var today = drive.Instance.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await worker.Send($"{file}/plan/goal", new Answers { { "SaidBy", "Person" }, { "Who", "else" }, { "Day", today } });
        await worker.Send($"{file}/plan", []);
        await worker.Get(worker.Page.Link($"{file}/plan/goal/"));
        var goal = worker.Page.Path;
        await worker.Send(new Answers { { "Who", "else" }, { "Day", today } }, "Plan this step");
        await worker.Send(goal, [], "They let it go");
        await worker.Send($"{file}/plan/well", new Answers { { "Number", "3" } });
    }

    /// <summary>A visit with a test, and its result: consent to the test and to keeping what it says.</summary>
    static async Task Visit(PlainBrowser worker, string file)
    {
        await worker.Send($"{file}/visit", new Answers { { "Kinds", ["talk"] }, { "Accepted", ["hiv"] }, { "Declined", ["syphilis"] } });
        await worker.Get(worker.Page.Link($"{file}/visits/"));
        await worker.Send(new Answers { { "Test", "hiv" }, { "IsTold", "true" }, { "MayKeep", "true" } });
    }

    /// <summary>What they say about themselves, in a program that asks, and what a colleague says.</summary>
    static async Task About(PlainBrowser worker, string file)
    {
        await worker.Send("/settings/about-you", new Answers { { "Languages", ["es"] }, { "Traits", ["goes-along"] } });
        await worker.Send($"{file}/about", new Answers
        {
            { "WorkKinds", ["online"] }, { "IAmKinds", ["sex-worker"] }, { "SaidByThem", "true" }, { "Age", "25-34" }, { "Languages", ["es"] }, { "Interpreter", "phone" }, { "Wishes", ["goes-along"] },
        });
    }

    /// <summary>Of what they want to be reminded; a date is no word, so nothing here can be looked for but that it goes through.</summary>
    static async Task Routine(PlainBrowser worker, string file) =>
        await worker.Send($"{file}/routine", new Answers { { "Wants", ["hiv", "vaccine-flu"] }, { "Item", "vaccine-flu" }, { "Day", "2026-01-05" } });

    // A canary is no amount, so the form comes back; it was sent all the same, and must lie nowhere.
    static Task Unreadable(PlainBrowser browser, string page, string button) => Unreadable(page, () => browser.Send(page, [], button));

    /// <summary>Sends a form that must come back because somebody wrote words where it wants figures or days.</summary>
    internal static async Task Unreadable(string page, Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (CannotDo refused) when (refused.Message.Contains("(422)", StringComparison.Ordinal))
        {
            return;
        }
        throw new CannotDo($"The form at {page} took words for figures.");
    }

    static async Task Coverage(PlainBrowser browser, string page)
    {
        await Unreadable(browser, page, "Show what to ask");
        await browser.Send(page, new Answers { { "Insured", "no" }, { "Income", "900" }, { "People", "1" } }, "Show what to ask");
    }

    static async Task Cost(PlainBrowser browser, string page)
    {
        await Unreadable(browser, page, "What would it cost?");
        await browser.Send(page, new Answers { { "FullCharge", "120" }, { "Income", "900" }, { "CoPay", "" }, { "People", "2" } });
    }
}
