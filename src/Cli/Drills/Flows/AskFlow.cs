using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>People ask for help, read, answer, take back, delete; workers answer, accept, decline, pass on: the forms of Requests.</summary>
sealed class AskFlow(Drive drive, HouseFlow house)
{
    /// <summary>What anybody answers to the question that is asked while very much comes in.</summary>
    static readonly Dictionary<string, string> OneMore = new(StringComparer.Ordinal)
    {
        ["can you drink"] = "Water", ["keeps the rain"] = "An umbrella", ["do you sit on"] = "A chair", ["in the sky"] = "The moon", ["eat soup"] = "A spoon", ["can you sing"] = "A song",
    };

    bool _wasAskedOneMore;

    /// <summary>Everything that can become of a request.</summary>
    public async Task Run()
    {
        using var worker = await drive.SignIn(house["Ben"]);
        await Accepted(worker);
        await Declined(worker);
        await PassedOn(worker);
        await TakenBack();
        await Deleted();
        await Trap();
        await Crowded(worker);
        // This one stays as it came in: nobody's request takes it in before the machine is switched off.
        await Ask("Legal");
    }

    /// <summary>Asks a program for help; gives the return code.</summary>
    public async Task<string> Ask(string program, bool isMachine = false, string? network = null)
    {
        using var person = drive.Browser(network);
        await person.Get("/ask");
        var form = person.Page.Forms.First(f => f.HasButton("Start"));
        await person.Send(new Answers { { "Program", form.Labelled("Program", program) } }, "Start");
        await person.Send(new Answers { { "Needs", ["food", "housing"] } }, "Next");
        await person.Send([], "Next");
        await person.Send(new Answers { { "Language", "es" } }, "Next");
        await person.Send(new Answers { { "Way", "text" }, { "Voicemail", "true" } }, "Next");
        // On the way back and forth the answers travel in the page.
        await person.Send([], "Words");
        await person.Send([], "Next");
        foreach (var _ in Enumerable.Range(0, 4).TakeWhile(_ => !person.Page.Forms.Any(f => f.HasButton("Send"))))
        {
            await person.Send([], "Next");
        }
        try
        {
            await person.Send(isMachine ? new Answers { { "Website", drive.Word("/ask Input.Website") } } : [], "Send");
        }
        catch (CannotDo) when (person.Page.Forms.Any(f => f.Has("Answer")))
        {
            _wasAskedOneMore = true;
            var question = person.Page.Forms.First(f => f.Has("Answer"));
            await person.Send(question, new Answers { { "Answer", question.Labelled("Answer", OneMore.First(q => person.Page.Said.Contains(q.Key, StringComparison.Ordinal)).Value) } }, "Send");
        }
        return drive.Secret("a return code", person.Page.Codes[0]);
    }

    /// <summary>A mailbox opened with its return code; the session's token is a canary too.</summary>
    public async Task<PlainBrowser> Open(string returnCode)
    {
        var person = drive.Browser();
        await person.Send("/mailbox", new Answers { { "Code", returnCode } });
        drive.KeepToken(person, "the session of a person");
        return person;
    }

    async Task Accepted(PlainBrowser worker)
    {
        var code = await Ask("Care");
        var request = await Newest(worker);
        await worker.Send(request, [], "Send");
        using (var person = await Open(code))
        {
            await person.Send("/mailbox/open", [], "Send");
        }
        await worker.Get(request);
        await worker.Send([], "Mark as read");
        await worker.Send($"{request}/accept", []);
        var file = worker.Page.Path;
        using (var person = await Open(code))
        {
            await person.Send("/mailbox/open", [], "Send");
            await person.Send([], "Close the mailbox");
        }
        // A reply to somebody whose request has become a file waits on Today.
        await worker.Get("/today");
        await worker.Get(worker.Page.Link("/requests/replies/"));
        await worker.Send([], "Mark as read");
        await worker.Send($"{file}/mailbox", [], "Send");
    }

    async Task Declined(PlainBrowser worker)
    {
        await Ask("Care");
        var request = await Newest(worker);
        await worker.Send($"{request}/decline", [], "Look");
        await worker.Send([], "Send");
    }

    async Task PassedOn(PlainBrowser worker)
    {
        var code = await Ask("Care");
        var request = await Newest(worker);
        await worker.Get($"{request}/pass-on");
        var form = worker.Page.Forms.First(f => f.Has("To"));
        await worker.Send(form, new Answers { { "To", form.Labelled("To", "Legal") } });
        using var legal = await drive.SignIn(house["Eli"]);
        await legal.Send(await Newest(legal), [], "Send");
        using var person = await Open(code);
        await person.Send("/mailbox/open", [], "Send");
    }

    async Task TakenBack()
    {
        using var person = await Open(await Ask("Outreach"));
        await person.Get("/mailbox/open");
        await person.Send([], "Take the request back");
    }

    async Task Deleted()
    {
        using var person = await Open(await Ask("Outreach"));
        await person.Send("/mailbox/delete", []);
    }

    /// <summary>More comes from one network than people write: what comes then is set aside, until a member lets it in.</summary>
    async Task Crowded(PlainBrowser worker)
    {
        for (var n = 0; n < 30 && !_wasAskedOneMore; n++)
        {
            await Ask("Care", network: "203.0.113.9");
        }
        await worker.Get("/requests");
        await worker.Send([], "Let it in");
        await worker.Get("/requests");
    }

    async Task Trap() => await Ask("Outreach", isMachine: true);

    /// <summary>The newest request of the queue that nobody has answered.</summary>
    static async Task<string> Newest(PlainBrowser worker)
    {
        // The first look takes in what has arrived, the second shows it.
        await worker.Get("/requests");
        await worker.Get("/requests");
        return worker.Page.Link("/requests/");
    }
}
