using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>A matter from its first day to its last: the forms of Legal.</summary>
sealed class LegalFlow(Drive drive, HouseFlow house)
{
    public async Task Run()
    {
        using var lawyer = await drive.SignIn(house["Eli"]);
        var file = await FileFlow.Start(lawyer, "Legal");
        await lawyer.Send($"{file}/legal", new Answers { { "Area", "immigration" } }, "Open the matter");
        var matter = lawyer.Page.Path;
        await lawyer.Send($"{matter}/about", []);
        await Team(lawyer, matter);
        var now = drive.Instance.Clock.GetUtcNow();
        // Not later than today, wherever the house is.
        var (today, past) = (Day(now), Day(now.AddDays(-1)));
        await lawyer.Send($"{matter}/days", new Answers { { "Rule", "D01" }, { "Trigger", today } }, "Only count");
        await lawyer.Send($"{matter}/days", new Answers { { "Rule", "D01" }, { "Trigger", today } }, "Count and keep");
        await lawyer.Send($"{matter}/days", new Answers { { "Day", today }, { "Hour", "09:30" }, { "IsCourtDate", "true" } }, "Keep this day");
        await lawyer.Send($"{matter}/days", [], "Done");
        await Screens(lawyer, matter);
        await lawyer.Get($"/legal/{house.Programs["Legal"]}/days");
        await lawyer.Send($"{matter}/steps", new Answers { { "Filing", "1" } }, "Write it down");
        await lawyer.Send($"{matter}/steps", new Answers { { "Stage", "6" }, { "Day", "" } }, "Note the step");
        await lawyer.Send($"{matter}/steps", new Answers { { "Result", "3" }, { "ResultDay", "" } }, "Close the matter");
        await lawyer.Send($"/legal/{house.Programs["Legal"]}/duty", new Answers { { "Day", today }, { "Hour", "" } }, "Put me on");
        await lawyer.Send("/legal/arrest", new Answers { { "Day", past }, { "Hour", "04:10" }, { "NeedsInterpreter", "true" } }, "Open file and matter");
        await lawyer.Get("/legal");
        await lawyer.Get($"/legal/{house.Programs["Legal"]}");
        await lawyer.Send("/sign-out", new Answers(), "Sign out here");
    }

    static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A canary is no day, so the form comes back with it; what it held must lie nowhere.
    static async Task Screens(PlainBrowser lawyer, string matter)
    {
        var record = new Answers
        {
            { "Input.Records[0].One[court]", "NY" }, { "Input.Records[0].One[outcome]", "MISDEMEANOR" }, { "Input.Records[0].One[sentencedOn]", "2012" }, { "Input.Records[0].One[releasedOn]", "" },
        };
        var relief = $"{matter}/screen/record-relief";
        await lawyer.Send(relief, [], "Another record");
        await CoordinationFlow.Unreadable(relief, () => lawyer.Send(new Answers(), "Show what to look at"));
        await lawyer.Send(relief, record, "Show what to look at");
        await lawyer.Send(record, "Keep it in the matter");
        await lawyer.Send($"{matter}/screen/immigration", new Answers { { "Input.Person.One[status]", "OTHER" }, { "Input.Person.One[born]", "2016-04-01" } }, "Show what to look at");
        await lawyer.Send([], "Keep it in the matter");
    }

    async Task Team(PlainBrowser lawyer, string matter)
    {
        await lawyer.Get($"{matter}/team");
        var form = lawyer.Page.Forms.First(f => f.Has("Who"));
        await lawyer.Send(form, new Answers { { "Who", form.Labelled("Who", house["Hana"].SeenAs) }, { "Role", "1" } }, "Put on the team");
        await lawyer.Send($"{matter}/team", [], "Take off the team");
    }
}
