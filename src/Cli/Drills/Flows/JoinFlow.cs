using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>A person joins up two programs: one shares, the other takes it in, asks for more and gets it; a second asking ends with a no.</summary>
static class JoinFlow
{
    public static async Task Run(Drive drive, HouseFlow house, PlainBrowser care, string file)
    {
        using var legal = await drive.SignIn(house["Eli"]);
        await legal.Get("/today");
        await care.Get($"{file}/plan/share");
        await Send(care, "Legal", new Answers { { "Groups", ["name", "plan"] }, { "ByVoice", "true" } });
        await legal.Get("/today");
        var waiting = legal.Page.Link("/joined/");
        await Refused(legal, waiting, "Put it with this file");
        await legal.Send(waiting, [], "Start a file");
        var there = legal.Page.Path.Split("/plan")[0];
        for (var asking = 0; asking < 2; asking++)
        {
            await legal.Get($"{there}/plan/ask");
            await Send(legal, "Care", new Answers { { "SaidYes", "true" }, { "ByVoice", "true" } });
        }
        await legal.Send("/sign-out", new Answers(), "Sign out here");
        await care.Get("/today");
        var asked = care.Page.Link("/joined/");
        await Refused(care, asked, "They agree: share");
        await care.Send(asked, [], "No");
        await care.Get("/needs/unmet");
    }

    static async Task Send(PlainBrowser browser, string program, Answers answers)
    {
        var form = browser.Page.Forms.First(f => f.Has("To"));
        answers.Add("To", form.Labelled("To", program));
        await browser.Send(form, answers);
    }

    // No file is called by a canary, so the form comes back; it was sent all the same, and must lie nowhere.
    static async Task Refused(PlainBrowser browser, string page, string button)
    {
        try
        {
            await browser.Send(page, [], button);
        }
        catch (CannotDo refused) when (refused.Message.Contains("(422)", StringComparison.Ordinal))
        {
            return;
        }
        throw new CannotDo($"The form at {page} found a file by words that belong to none.");
    }
}
