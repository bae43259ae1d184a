using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>Workers start files and write in them everything that can be written: the forms of Clients.</summary>
sealed class FileFlow(Drive drive, HouseFlow house)
{
    static readonly (string Worker, string Program)[] Desks = [("Ben", "Care"), ("Chidi", "Outreach"), ("Eli", "Legal"), ("Fay", "Care"), ("Hana", "Legal")];

    /// <summary>As many files as an organisation of this size keeps; three of them with everything in them.</summary>
    public async Task Run(int files)
    {
        for (var desk = 0; desk < Desks.Length; desk++)
        {
            var (name, program) = Desks[desk];
            using var worker = await drive.SignIn(house[name]);
            for (var n = desk; n < files; n += Desks.Length)
            {
                var file = await Start(worker, program);
                if (n < 3)
                {
                    await Whole(worker, file);
                }
            }
            await End(worker, program);
            await Together(worker, program);
            if (name == "Ben")
            {
                await SignOff(worker);
                await Help(worker, await Start(worker, program));
                await Emergency(worker, await Start(worker, program));
                await Hold(worker, await Start(worker, program));
                await new DemandFlow(drive, house).Run(worker, await Start(worker, program));
            }
            await worker.Send("/people", []);
            await worker.Send("/sign-out", new Answers(), "Sign out here");
        }
    }

    /// <summary>Starts a file; gives its address.</summary>
    public static async Task<string> Start(PlainBrowser worker, string program)
    {
        await worker.Get("/people/new");
        var form = worker.Page.Forms.First(f => f.Has("CallName"));
        await worker.Send(form, form.Offered("Program").Count > 0 ? new Answers { { "Program", form.Labelled("Program", program) } } : []);
        return worker.Page.Path;
    }

    async Task Whole(PlainBrowser worker, string file)
    {
        await worker.Send($"{file}/profile", new Answers { { "Aliases", $"{drive.Word($"{file} Aliases")}, {drive.Word("an alias")}" } });
        await worker.Send($"{file}/around", new Answers { { "As", "Partner" }, { "Both", "true" } }, "Start a file for them");
        await worker.Send($"{file}/contact", new Answers { { "MayContact", "true" }, { "Ways", ["call", "text", "email"] }, { "Voicemail", "false" }, { "Hours[0].From", "03:00" }, { "Hours[0].Until", "03:01" } });
        await worker.Send($"{file}/follow-ups", new Answers { { "AlsoSend", "true" }, { "Day", drive.Instance.Clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) } }, "Add");
        await worker.Send($"{file}/reach", [], "remind");
        await worker.Send($"{file}/reach", new Answers { { "Result", "no-answer" } }, "Save");
        await worker.Send($"{file}/note", new Answers { { "Text", "" } });
        await worker.Send($"{file}/note", new Answers { { "Data", "" }, { "Assessment", "" }, { "Plan", "" } });
        await worker.Get(file);
        await worker.Send(worker.Page.Link($"{file}/note/"), new Answers { { "Text", "" } });
        await worker.Get(file);
        await worker.Send(worker.Page.Links.Last(l => l.Address.StartsWith($"{file}/note/", StringComparison.Ordinal)).Address, new Answers { { "Data", "" }, { "Assessment", "" }, { "Plan", "" } });
        await worker.Get(file);
        await worker.Send(worker.Page.Link($"{file}/note/") + "/delete", new Answers { { "Sure", "true" } });
        await worker.Send($"{file}/mailbox", new Answers { { "Language", "en" } }, "Make a code");
        drive.Secret("a return code given in person", worker.Page.Codes[0]);
        await worker.Send($"{file}/mailbox", [], "Send");
        await worker.Send($"{file}/releases/new", new Answers { { "Groups", ["name", "contact", "words"] }, { "ByVoice", "false" } });
        await worker.Send($"{file}/releases/new", new Answers { { "Groups", ["name", "words"] }, { "ByVoice", "true" } });
        await worker.Send($"{file}/releases", [], "Stop this release");
        await worker.Send($"{file}/copy", new Answers { { "Asked", "ByVoice" } }, "Show it");
        await worker.Get($"{file}/opened");
    }

    static async Task Together(PlainBrowser worker, string program)
    {
        var (one, other, third) = (await Start(worker, program), await Start(worker, program), await Start(worker, program));
        await worker.Get("/people/same");
        await worker.Send(Compare(one, other), new Answers { { "Stays", Id(one) }, { "Words", Id(one) }, { "Contact", Id(one) } }, "Put the two together");
        await worker.Send($"{one}/together", [], "Take the two apart");
        await worker.Send(Compare(one, third), new Answers { { "Stays", Id(one) }, { "Words", Id(third) }, { "Contact", "anew" } }, "Put the two together");
        await worker.Send(Compare(one, other), [], "They are not the same");
    }

    // An administrator lets Fay's notes wait for Ben, who gives one back; she writes it anew and he signs it off.
    async Task SignOff(PlainBrowser ben)
    {
        using var ana = await drive.SignIn(house["Ana"]);
        await ana.Get("/people/supervision");
        var form = ana.Page.Forms.First(f => f.Has("Supervisor"));
        await ana.Send(form, new Answers
        {
            { "Program", form.Labelled("Program", "Care") }, { "Whose", form.Labelled("Whose", house["Fay"].SeenAs) }, { "Supervisor", form.Labelled("Supervisor", house["Ben"].SeenAs) }, { "Until", "" },
        });
        using var fay = await drive.SignIn(house["Fay"]);
        await Start(fay, "Care");
        await ben.Get("/today");
        await ben.Send(Note(ben), [], "Give the note back");
        await fay.Get("/today");
        await fay.Send(Note(fay), new Answers { { "Data", "" }, { "Assessment", "" }, { "Plan", "" } });
        await fay.Send("/sign-out", new Answers(), "Sign out here");
        await ben.Get("/today");
        await ben.Send(Note(ben), [], "Sign it off");
        await ana.Send("/people/supervision", [], "end");
        await ana.Send("/sign-out", new Answers(), "Sign out here");
    }

    // Eli of Legal helps with one file of Care and reads it. Then the help is ended: his passphrase must open nothing of Care.
    async Task Help(PlainBrowser ben, string file)
    {
        using var eli = await drive.SignIn(house["Eli"]);
        await ben.Get($"{file}/help");
        var form = ben.Page.Forms.First(f => f.Has("Reason"));
        await ben.Send(form, new Answers { { "To", form.Labelled("To", house["Eli"].SeenAs) }, { "Days", "14" } }, "Give them this file");
        await eli.Get($"{file}/helping");
        await ben.Send($"{file}/help", [], "end");
        await eli.Send("/sign-out", new Answers(), "Sign out here");
    }

    // Eli and Gus, chosen by Care, let Eli into one of its files. Then that is ended as well; what they hold of it still, is half a way each.
    async Task Emergency(PlainBrowser ben, string file)
    {
        using var eli = await drive.SignIn(house["Eli"]);
        using var gus = await drive.SignIn(house["Gus"]);
        await ben.Get("/people/emergency");
        await ben.Get(ben.Page.Link("/people/emergency/"));
        var form = ben.Page.Forms.First(f => f.Has("Who"));
        await ben.Send(form, new Answers { { "Who", [form.Labelled("Who", house["Eli"].SeenAs), form.Labelled("Who", house["Gus"].SeenAs)] } });
        foreach (var who in new[] { drive.Word("whose file"), await Code(ben, file) })
        {
            await eli.Get("/people/emergency");
            form = eli.Page.Forms.First(f => f.Has("Why"));
            await eli.Send(form, new Answers { { "Program", form.Labelled("Program", "Care") }, { "Who", who }, { "Days", "1" } }, "ask");
        }
        await gus.Send("/people/emergency", [], "Agree");
        await eli.Get($"{file}/helping");
        await ben.Send($"{file}/help", [], "end");
        await eli.Send("/sign-out", new Answers(), "Sign out here");
        await gus.Send("/sign-out", new Answers(), "Sign out here");
    }

    // Ben puts two holds on a file. Fay, the other member, signs one; the other is lifted by both.
    async Task Hold(PlainBrowser ben, string file)
    {
        using var fay = await drive.SignIn(house["Fay"]);
        var review = drive.Instance.Clock.GetUtcNow().AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await ben.Send($"{file}/hold", new Answers { { "Review", review } }, "Put the hold on");
        await fay.Send($"{file}/hold", [], "Sign it as the second");
        await ben.Send($"{file}/hold", [], "Ask to lift it");
        await fay.Send($"{file}/hold", [], "Lift it");
        await ben.Send($"{file}/hold", new Answers { { "Review", review } }, "Put the hold on");
        await ben.Send($"{file}/hold", [], "Ask to lift it");
        await fay.Send($"{file}/hold", [], "Keep it on");
        await fay.Send("/sign-out", new Answers(), "Sign out here");
    }

    static string Note(PlainBrowser worker) => worker.Page.Links.First(l => l.Address.Contains("/note/", StringComparison.Ordinal)).Address;

    static string Compare(string file, string other) => $"{file}/same/{Id(other)}";

    static string Id(string file) => file.Split('/')[2];

    static async Task<string> Code(PlainBrowser worker, string file)
    {
        await worker.Get($"{file}/end");
        return System.Text.RegularExpressions.Regex.Match(worker.Page.Said, "The code of this file is ([^.]+)\\.", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
    }

    static async Task End(PlainBrowser worker, string program)
    {
        var file = await Start(worker, program);
        await worker.Send($"{file}/end", [], "Close the file");
        await worker.Send($"{file}/end", [], "Open the file again");
        var code = await Code(worker, file);
        await worker.Send(new Answers { { "Code", code } }, "Delete the file for good");
        await worker.Get("/people/gone");
        await worker.Send(worker.Page.Link("/people/keeping/"), new Answers { { "Days", "2555" } }, "Save");
    }
}
