using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>A colleague keeps a second passphrase, everything is sealed at once, and two people of two programs open again. The last thing that is played: nobody stays signed in.</summary>
sealed class SealFlow(Drive drive, HouseFlow house)
{
    public async Task Run()
    {
        using (var ben = await drive.SignIn(house["Ben"]))
        {
            var second = drive.Word("/settings/second Input.Second") + " and some words more";
            await ben.Send("/settings/second", new Answers { { "Own", house["Ben"].Passphrase }, { "Second", second }, { "Again", second } });
            await Press(ben);
        }
        foreach (var member in new[] { house["Ben"], house["Eli"] })
        {
            drive.Instance.Clock.Advance(TimeSpan.FromSeconds(61));
            using var visitor = drive.Browser();
            await visitor.Send("/open-again", new Answers { { "Name", member.SignInName }, { "Passphrase", member.Passphrase }, { "Code", drive.Instance.Digits(member.AuthenticatorKey) } });
        }
        (await drive.SignIn(house["Ben"])).Dispose();
    }

    static async Task Press(PlainBrowser browser)
    {
        await browser.Get("/seal-now");
        try
        {
            await browser.Send(browser.Page.Forms.Single(f => f.Address == "/seal-now"), []);
        }
        catch (CannotDo)
        {
            // What comes after it is a closed door.
            return;
        }
        throw new CannotDo("After Seal now a page was shown.");
    }
}
