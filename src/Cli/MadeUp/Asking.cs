using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.MadeUp;

/// <summary>Ten people ask Lantern House for help, and something different becomes of each request.</summary>
sealed class Asking(Instance instance, Filling filling)
{
    readonly List<string> _codes = [];

    /// <summary>The first six: answered, accepted, declined, passed on, taken back, read.</summary>
    public async Task Earlier()
    {
        foreach (var request in People.WhoAsk.Take(6))
        {
            _codes.Add(await Ask(request));
        }
        using var person = await Open(_codes[4]);
        await person.Send("/mailbox/open", [], "Take the request back");
    }

    /// <summary>What the workers do with them.</summary>
    public async Task Answered(Desk care)
    {
        var worker = await care.SignIn();
        var requests = await Queue(worker);
        await worker.Send(requests["shelter-tonight"], new Answers { { "Words", People.Answers[0] } }, "Send");
        await worker.Send($"{requests["legal"]}/pass-on", Legal(await Shown(worker, $"{requests["legal"]}/pass-on")));
        await worker.Send($"{requests["sexual-health"]}/accept", new Answers { { "CallName", "Marigold" } });
        await care.Refer(worker.Page.Path, "seeing");
        ReturnCodes();
        using (var person = await Open(_codes[0]))
        {
            await person.Send("/mailbox/open", new Answers { { "Words", "Yes please, ask them. The dog is small and quiet." } }, "Send");
        }
        using var dev = await filling.SignIn("dev");
        var outreach = await Queue(dev);
        await dev.Send($"{outreach["clothing"]}/decline", new Answers { { "Words", "We gave the last coat away yesterday. These places have some." } }, "Send");
        using var esme = await filling.SignIn("esme");
        await esme.Get((await Queue(esme))["immigration"]);
    }

    /// <summary>The last four have just come in: nobody has looked yet.</summary>
    public async Task Latest()
    {
        foreach (var request in People.WhoAsk.Skip(6))
        {
            await Ask(request);
        }
    }

    void ReturnCodes()
    {
        filling.ReturnCodes.Add((_codes[0], "a request that was answered"));
        filling.ReturnCodes.Add((_codes[1], "a file with a referral that can be stopped"));
    }

    async Task<string> Ask(MadeUpRequest request)
    {
        using var person = instance.Browser();
        await person.Get("/ask");
        var start = person.Page.Forms.First(f => f.HasButton("Start"));
        await person.Send(start, new Answers { { "Program", start.Labelled("Program", request.Program) } }, "Start");
        await person.Send(new Answers { { "Needs", request.Needs.Split(' ') } }, "Next");
        await person.Send(new Answers { { "Words", request.Words } }, "Next");
        await person.Send([], "Next");
        await person.Send(new Answers { { "Way", request.Way }, { "Phone", request.Phone } }, "Next");
        await person.Send([], "Send");
        return person.Page.Codes.Count > 0 ? person.Page.Codes[0] : throw new CannotDo($"No return code: {person.Page.Said}");
    }

    async Task<PlainBrowser> Open(string code)
    {
        var person = instance.Browser();
        await person.Send("/mailbox", new Answers { { "Code", code } });
        return person;
    }

    static Answers Legal(ShownPage page) => new() { { "To", page.Forms.First(f => f.Has("To")).Labelled("To", "Legal") } };

    static Task<ShownPage> Shown(PlainBrowser worker, string address) => worker.Get(address);

    /// <summary>The open requests of a worker's programs, by the first need.</summary>
    static async Task<Dictionary<string, string>> Queue(PlainBrowser worker)
    {
        // The first look takes in what has arrived, the second shows it.
        await worker.Get("/requests");
        await worker.Get("/requests");
        var queue = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in worker.Page.Links.Select(l => l.Address).Where(a => a.StartsWith("/requests/", StringComparison.Ordinal) && a.Split('/').Length == 4).Distinct().ToList())
        {
            await worker.Get(address);
            if (Parasol.Listings.Needs.All.Where(n => worker.Page.Said.Contains(n.Label, StringComparison.Ordinal)).Select(n => n.Code).FirstOrDefault() is { } need)
            {
                queue.TryAdd(need, address);
            }
        }
        return queue;
    }
}
