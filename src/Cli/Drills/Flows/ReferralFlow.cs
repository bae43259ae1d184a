using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>First contact, needs, follow-ups, referrals by link, slip and phone, and the places that answer: the forms of Care.</summary>
sealed class ReferralFlow(Drive drive, HouseFlow house, AskFlow ask)
{
    /// <summary>Everything that can become of a need.</summary>
    public async Task Run()
    {
        using var worker = await drive.SignIn(house["Chidi"]);
        var file = await FirstContact(worker);
        await Needs(worker, file);
        await FollowUps(worker, file);
        await ByLink(worker, file);
        await BySlip(worker, file);
        await ByPhone(worker, file);
        await WithAMailbox(worker, file);
        await worker.Get("/today");
    }

    static async Task<string> FirstContact(PlainBrowser worker)
    {
        await worker.Send("/first-contact", new Answers { { "Needs", ["food"] }, { "Ways", ["call", "text"] } });
        return worker.Page.Path[..worker.Page.Path.IndexOf("/referrals", StringComparison.Ordinal)];
    }

    /// <summary>Another need, in words alone; it is the one that stays unmet.</summary>
    async Task Needs(PlainBrowser worker, string file)
    {
        var words = drive.Word("/file/{file:guid}/needs Input.Words");
        await worker.Send($"{file}/needs", new Answers { { "Words", words } });
        await worker.Get($"{file}/needs");
        foreach (var (address, _) in worker.Page.Links.Where(l => l.Address.StartsWith($"{file}/needs/", StringComparison.Ordinal)).ToList())
        {
            await worker.Get(address);
            if (worker.Page.Said.Contains(words, StringComparison.Ordinal))
            {
                var form = worker.Page.Forms.First(f => f.Has("Barrier"));
                await worker.Send(form, new Answers { { "State", "unmet" }, { "Barrier", form.Offered("Barrier")[1] } });
                return;
            }
        }
        throw new CannotDo("The need that was noted is not on the list.");
    }

    static async Task FollowUps(PlainBrowser worker, string file)
    {
        await worker.Send($"{file}/follow-ups", [], "Add");
        await worker.Get(worker.Page.Link($"{file}/follow-ups/"));
        await worker.Send([], "Save the day");
        await worker.Get(worker.Page.Link($"{file}/follow-ups/"));
        await worker.Send([], "Done");
    }

    async Task ByLink(PlainBrowser worker, string file)
    {
        await Choose(worker, file);
        var address = await Send(worker, "Link");
        var referral = worker.Page.Link(file, "To the referral");
        var token = address[(address.LastIndexOf('/') + 1)..];
        drive.Canaries.Token("a link", token);
        using (var partner = drive.Browser())
        {
            await partner.Send($"/r/{token}", [], "Show");
            await partner.Send([], "We are seeing them");
        }
        await worker.Get(referral);
        await worker.Send(new Answers { { "What", "booked" }, { "Day", Day(drive, 5) } });
    }

    async Task BySlip(PlainBrowser worker, string file)
    {
        await Other(worker, file);
        await Send(worker, "Slip");
        var slip = drive.Secret("the code on a slip", worker.Page.Codes[^1]);
        using var partner = drive.Browser();
        await partner.Send("/reply", new Answers { { "Code", slip } });
        await partner.Send([], "Show");
        await partner.Send([], "We cannot");
    }

    async Task ByPhone(PlainBrowser worker, string file)
    {
        await Other(worker, file);
        await Send(worker, "Phone");
        await worker.Send(worker.Page.Path, new Answers { { "What", "seeing" } });
        await worker.Get(worker.Page.Path);
        var referral = worker.Page.Path;
        await worker.Send($"{referral}/sheet", []);
    }

    /// <summary>The place answers, and the person reads it and stops the release.</summary>
    async Task WithAMailbox(PlainBrowser worker, string file)
    {
        await worker.Send($"{file}/mailbox", new Answers { { "Language", "en" } }, "Make a code");
        var code = drive.Secret("a return code given in person", worker.Page.Codes[0]);
        await Other(worker, file);
        await Send(worker, "Link");
        var address = worker.Page.Codes[0];
        drive.Canaries.Token("a link that was not opened", address[(address.LastIndexOf('/') + 1)..]);
        using var person = await ask.Open(code);
        await person.Get("/mailbox/file");
        await person.Send([], "Send");
        await person.Get("/mailbox/file");
        await person.Send([], "Stop sharing");
    }

    async Task Choose(PlainBrowser worker, string file)
    {
        await worker.Get($"{file}/referrals/new");
        await worker.Send(worker.Page.Forms.First(f => f.HasButton("Look again")), []);
        await worker.Get($"{file}/referrals/new");
        await worker.Send(worker.Page.Forms.FirstOrDefault(f => f.Has("Service")) ?? throw new CannotDo($"No place is offered: {worker.Page.Said}"), []);
    }

    static async Task Other(PlainBrowser worker, string file)
    {
        await worker.Get($"{file}/referrals/new");
        await worker.Send(worker.Page.Forms.First(f => f.HasButton("Choose this place")), []);
    }

    async Task<string> Send(PlainBrowser worker, string way)
    {
        await worker.Send(new Answers { { "Groups", ["name", "words"] }, { "Agreed", "voice" }, { "Way", way } }, "Give the release and send");
        return way == "Phone" ? worker.Page.Address : worker.Page.Codes[0];
    }

    static string Day(Drive drive, int days) => DateOnly.FromDateTime(drive.Instance.Clock.GetUtcNow().UtcDateTime).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
