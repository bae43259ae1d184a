using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>Somebody says how it was, and colleagues see to it: the forms around what people say about places.</summary>
sealed class HowItWasFlow(Drive drive, HouseFlow house, AskFlow ask)
{
    /// <summary>From a mailbox to the page of what must be known at once.</summary>
    public async Task Run(string place)
    {
        using var person = await ask.Open(await ask.Ask("Outreach"));
        await person.Get("/mailbox/how-it-was");
        var form = person.Page.Forms.First(f => f.Has("Whole"));
        await person.Send(form, new Answers { { "About", form.Offered("About")[0] }, { "Whole", "outed" } });
        using var worker = await drive.SignIn(house["Ben"]);
        await worker.Get("/today");
        await worker.Get("/how-it-was");
        var seen = worker.Page.Forms.First(f => f.Address.EndsWith("handler=Seen", StringComparison.Ordinal));
        // The button for a place that somebody is to talk with comes after five people only; what it sends is the place.
        await worker.Send(seen with { Address = seen.Address.Replace("Seen", "Repaired", StringComparison.Ordinal), Controls = [.. seen.Controls, new Control("hidden", "service", place)] }, []);
        await worker.Get("/how-it-was");
        await worker.Send(worker.Page.Forms.First(f => f.Address.EndsWith("handler=Seen", StringComparison.Ordinal)), []);
    }
}
