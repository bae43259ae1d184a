using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>Somebody demands a file by law: it is written down, two agree on what is given, and it is put together. One demand stays untold, and one asks for nobody's file.</summary>
sealed class DemandFlow(Drive drive, HouseFlow house)
{
    public async Task Run(PlainBrowser ben, string file)
    {
        using var fay = await drive.SignIn(house["Fay"]);
        var now = drive.Instance.Clock.GetUtcNow();
        await ben.Send($"{file}/demand", new Answers { { "Kind", "CourtOrder" }, { "Received", "" }, { "AnswerBy", Day(now.AddDays(14)) }, { "Telling", "Told" }, { "BarredUntil", "" } });
        var demand = ben.Page.Path;
        await ben.Send(new Answers { { "Input.Kinds[0].Choice", "Give" } }, "Propose it");
        await fay.Send(demand, [], "Agree to it");
        await fay.Send(demand, [], "Take it back");
        await ben.Send(demand, new Answers { { "Input.Kinds[0].Choice", "Give" } }, "Propose it");
        await fay.Send(demand, [], "Agree to it");
        await ben.Send($"{demand}/give", [], "Show it");
        await ben.Get(demand);
        foreach (var letter in ben.Page.Links.Where(l => l.Address.Contains("/letter/", StringComparison.Ordinal)).ToList())
        {
            await ben.Get(letter.Address);
        }
        await ben.Send(demand, new Answers { { "End", "Given" }, { "Ended", "" } }, "Close it");
        await ben.Send($"{file}/demand", new Answers { { "Received", "" }, { "AnswerBy", "" }, { "Telling", "Barred" }, { "BarredUntil", Day(now.AddDays(60)) } });
        await ben.Send($"{file}/demand", new Answers { { "Received", "" }, { "AnswerBy", "" }, { "Telling", "NotYet" }, { "BarredUntil", "" } });
        await ben.Send([], "Tell them now");
        await ben.Get("/people/demands");
        await ben.Send(ben.Page.Links.First(l => l.Address.StartsWith("/people/demands/", StringComparison.Ordinal) && l.Address.EndsWith("/new", StringComparison.Ordinal)).Address, new Answers { { "Received", "" }, { "AnswerBy", "" } });
        await fay.Send("/sign-out", new Answers(), "Sign out here");
    }

    static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
