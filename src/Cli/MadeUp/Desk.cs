using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.MadeUp;

/// <summary>One worker's desk in the four weeks: first contacts, notes, referrals of every fate, follow-ups.</summary>
sealed class Desk(Instance instance, MadeUpWorker worker, string program) : IDisposable
{
    // What becomes of a referral, one after the other over the files of all desks.
    static readonly Dictionary<string, string[]> Fates = new(StringComparer.Ordinal)
    {
        ["Care"] = ["draft", "sent", "opened", "seeing", "booked", "helped"],
        ["Outreach"] = ["ask", "cannot", "more", "attended", "missed"],
        ["Legal"] = ["slip", "changed", "withdraw", "stopped", "phone"],
    };

    readonly List<(MadeUpPerson Person, string File)> _files = [];
    PlainBrowser? _browser;

    PlainBrowser Browser => _browser ?? throw new CannotDo("Nobody sits here yet.");

    /// <summary>First contact with half of the people of this desk.</summary>
    public async Task StartFiles(bool first)
    {
        var mine = People.WithFiles.Where(p => p.Program == program).ToList();
        foreach (var person in first ? mine.Take((mine.Count + 1) / 2) : mine.Skip((mine.Count + 1) / 2))
        {
            await Start(person);
        }
    }

    /// <summary>Notes, and a referral for each of the first.</summary>
    public async Task Refer()
    {
        foreach (var (at, (_, file)) in _files.Index())
        {
            await Browser.Send($"{file}/note", new Answers { { "Text", People.Notes[at % People.Notes.Count] } });
            if (at < Fates[program].Length)
            {
                await Refer(file, Fates[program][at]);
            }
        }
        // Who comes back has a return code from now on, given in person.
        await Browser.Send($"{_files[0].File}/mailbox", new Answers { { "Language", "en" } }, "Make a code");
        await Browser.Send($"{_files[0].File}/mailbox", new Answers { { "Words", "It was good to see you. Write here whenever you want." } }, "Send");
        await Browser.Send($"{_files[1].File}/releases/new", new Answers { { "To", "Lark Peer Network" }, { "Purpose", "To be met at the door" }, { "Groups", ["name", "language"] }, { "ByVoice", "true" } });
        await Browser.Send($"{_files[1].File}/plan/goal", new Answers { { "Words", "Evenings that are mine" }, { "SaidBy", "Person" }, { "Step", "Look at the open studio together" }, { "Who", "person" }, { "Day", Day(6) } });
        await Browser.Send($"{_files[1].File}/plan/well", new Answers { { "Means", "I laugh once a day" }, { "Number", "3" } });
        if (program == "Care")
        {
            await Browser.Get($"{_files[1].File}/plan/share");
            await Browser.Send(new Answers { { "To", Browser.Page.Forms.First(f => f.Has("To")).Labelled("To", "Legal") }, { "Groups", ["name", "plan"] }, { "Purpose", "So that nobody asks twice" } });
        }
        await Browser.Send($"{_files[1].File}/follow-ups", new Answers { { "Words", "Ask how the first evening was" }, { "Day", Day(4) } });
    }

    /// <summary>More notes, in parts; one need is met, one file closed.</summary>
    public async Task GoOn()
    {
        foreach (var (at, (person, file)) in _files.Index().Where(f => f.Index % 3 == 0))
        {
            await Browser.Send($"{file}/note", new Answers { { "Data", $"Came by. {person.Says}" }, { "Assessment", People.Notes[(at + 3) % People.Notes.Count] }, { "Plan", "Ask again in a week." } });
        }
        await Browser.Get($"{_files[2].File}/needs");
        await Browser.Send(Browser.Page.Link($"{_files[2].File}/needs/"), new Answers { { "State", "met" } });
        await Browser.Send($"{_files[^1].File}/end", [], "Close the file");
    }

    /// <summary>The last days of a desk that sees people come and go: a visit, an appointment, what somebody says of themselves, a file begun twice, the end of a shift.</summary>
    public async Task Everyday()
    {
        await Browser.Send($"{_files[1].File}/visit", new Answers { { "Kinds", ["talk"] }, { "Accepted", ["hiv", "syphilis"] }, { "Declined", ["hepatitis-c"] }, { "Supplies", ["condoms"] }, { "AnythingElse", "A ride home after dark" } });
        await Browser.Send($"{_files[1].File}/routine", new Answers { { "Wants", ["hiv", "vaccine-flu"] } });
        await Browser.Send($"{_files[1].File}/appointments", new Answers { { "Day", Day(1) }, { "From", "14:00" }, { "Until", "15:00" }, { "With", "Harbor Light Clinic" }, { "Along", "peer" } }, "Save");
        await Browser.Send($"{_files[7].File}/about", new Answers { { "Languages", ["zh"] }, { "Interpreter", "phone" }, { "Wishes", ["goes-along"] } });
        await Start(new MadeUpPerson(program, "Sparrow", "", "en", "prep-pep", "Came to the door and asked how long the pills go on.", "call 555 0115"));
        await Browser.Send("/hand-off", new Answers { { "Words", "Quiet evening. The kettle is new, the door sticks." } }, "End the shift");
    }

    /// <summary>Signs in anew: after days away every session is over.</summary>
    public async Task<PlainBrowser> SignIn()
    {
        _browser?.Dispose();
        return _browser = await instance.SignIn(worker.SignIn, worker.Passphrase, worker.AuthenticatorKey);
    }

    /// <summary>Sends one referral, and lets what is fated come of it.</summary>
    public async Task Refer(string file, string fate)
    {
        await Browser.Get($"{file}/referrals/new");
        var option = Browser.Page.Forms.FirstOrDefault(f => f.Has("Service"));
        await (option is not null ? Browser.Send(option, []) : Browser.Send(Browser.Page.Forms.First(f => f.HasButton("Choose this place")), new Answers { { "To", "A friend's kitchen" }, { "Phone", "555 0199" } }));
        var referral = Browser.Page.Path[..^"/send".Length];
        if (fate == "draft")
        {
            return;
        }
        if (fate == "ask")
        {
            await Browser.Send(new Answers { { "FollowUpDay", Day(5) } }, "Wait for their word");
            return;
        }
        var way = fate switch { "slip" => "Slip", "phone" => "Phone", _ => "Link" };
        // Some places have two weeks, so that there is something to wait for.
        await Browser.Send(new Answers { { "Groups", ["name", "words"] }, { "Agreed", "voice" }, { "Way", way }, { "FollowUpDay", Day(fate is "sent" or "opened" or "slip" ? 14 : 7) } }, "Give the release and send");
        if (fate == "phone")
        {
            await Browser.Send(new Answers { { "What", "cannot" }, { "Words", "Full until the end of the month." } });
            return;
        }
        if (way == "Link")
        {
            await Partner(new Uri(Browser.Page.Codes[0]).AbsolutePath, fate);
        }
        await Afterwards(file, referral, fate);
    }

    async Task Partner(string link, string fate)
    {
        var (button, words) = fate switch
        {
            "seeing" or "booked" or "attended" or "helped" or "missed" => ("We are seeing them", "Come on Tuesday, ask for the blue door."),
            "cannot" => ("We cannot", "We have no bed before the tenth."),
            "more" => ("We need to know more", "Which language should the interpreter speak?"),
            "opened" => ("Show", null),
            _ => (null, null),
        };
        if (button is null)
        {
            return;
        }
        using var partner = instance.Browser();
        await partner.Send(link, [], "Show");
        if (words is not null)
        {
            await partner.Send(new Answers { { "Words", words } }, button);
        }
    }

    async Task Afterwards(string file, string referral, string fate)
    {
        // The place's answer is taken in with the worker's next request.
        await Browser.Get(referral);
        switch (fate)
        {
            case "booked" or "attended" or "helped":
                await Browser.Send(referral, new Answers { { "What", "booked" }, { "Day", Day(3) } });
                break;
            case "missed" or "changed" or "withdraw":
                await Browser.Send(referral, new Answers { { "What", fate }, { "Words", fate == "missed" ? "Called three times." : "Another way was found." } });
                break;
            case "stopped":
                await Browser.Send($"{file}/releases", [], "Stop this release");
                break;
        }
        if (fate is "attended" or "helped")
        {
            await Browser.Send(referral, new Answers { { "What", "attended" } });
        }
        if (fate == "helped")
        {
            await Browser.Send(referral, new Answers { { "What", "helped" }, { "Words", "Says it was worth the way." } });
        }
    }

    async Task Start(MadeUpPerson person)
    {
        await Browser.Get("/first-contact");
        var form = Browser.Page.Forms.First(f => f.Has("Needs"));
        var answers = new Answers { { "Needs", person.Needs.Split(' ') }, { "CallName", person.CallName }, { "Language", person.Language }, { "Words", person.Says } };
        if (form.Offered("Program").Count > 0)
        {
            answers.Add("Program", form.Offered("Program")[0]);
        }
        if (person.Reach.Split(' ', 2) is [{ Length: > 0 } way, ..] reach)
        {
            answers.Add("Ways", way);
            answers.Add("Phone", reach.ElementAtOrDefault(1) ?? "");
            answers.Add("SayWeAre", reach.Length > 1 ? "Sam from the library" : "");
        }
        await Browser.Send(form, answers);
        var file = Browser.Page.Path[..Browser.Page.Path.IndexOf("/referrals", StringComparison.Ordinal)];
        _files.Add((person, file));
        if (person.Pronouns.Length > 0)
        {
            await Browser.Send($"{file}/profile", new Answers { { "Pronouns", person.Pronouns } });
        }
        if (person.Reach.Length > 0 && _files.Count % 2 == 0)
        {
            await Browser.Send($"{file}/contact", new Answers { { "MayContact", "true" }, { "Voicemail", "false" }, { "Times", "After noon" }, { "CodeWord", "plum jam" }, { "Hours[0].From", "12:00" }, { "Hours[0].Until", "18:00" } });
        }
    }

    string Day(int ahead) => DateOnly.FromDateTime(instance.Clock.GetUtcNow().UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _browser?.Dispose();
}
