using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>People ask for help, read, answer, take back, delete; workers answer, accept, decline, pass on: the forms of Requests.</summary>
sealed class AskFlow(Drive drive, HouseFlow house)
{
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
        // This one stays as it came in: nobody's request takes it in before the machine is switched off.
        await Ask("Legal");
    }

    /// <summary>Asks a program for help; gives the return code.</summary>
    public async Task<string> Ask(string program, bool isMachine = false)
    {
        using var person = drive.Browser();
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
        await person.Send(isMachine ? new Answers { { "Website", drive.Word("/ask Input.Website") } } : [], "Send");
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
