using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>Recovery kits are drawn, typed back and replaced; a program is made with two of them, lost with its only holder's keys, and brought back.</summary>
sealed class KitsFlow(Drive drive)
{
    static readonly string[] Fields = ["First3", "First8", "Second3", "Second8", "Third3", "Third8"];
    IReadOnlyList<string> _kits = [];

    /// <summary>Makes them, twice.</summary>
    public async Task Make(PlainBrowser founder)
    {
        var first = await Draw(founder);
        await Refused(founder, []);
        await founder.Send(TypedBack(first), "keep");
        _kits = await Draw(founder);
        var replaced = TypedBack(_kits);
        replaced.Add("One", first[0]);
        replaced.Add("Other", first[2]);
        await founder.Send(replaced, "keep");
    }

    /// <summary>A program of one person alone.</summary>
    public async Task MakeProgram(PlainBrowser maker, string name)
    {
        await maker.Get("/programs/new");
        await Refused(maker, new Answers { { "Name", name } });
        await maker.Send(new Answers { { "Name", name }, { "One", _kits[1] }, { "Other", _kits[2] } });
    }

    /// <summary>The same person, with new keys that open nothing.</summary>
    public async Task BringBack(PlainBrowser maker)
    {
        await maker.Send("/settings/kits/use", new Answers { { "One", _kits[2] }, { "Other", _kits[0] } });
    }

    async Task<IReadOnlyList<string>> Draw(PlainBrowser founder)
    {
        await founder.Send("/settings/kits", [], "draw");
        return [.. founder.Page.Kits.Select((words, n) => drive.Secret($"recovery kit {n + 1}", words))];
    }

    // What was typed in a form that is refused must lie nowhere either.
    static async Task Refused(PlainBrowser browser, Answers answers)
    {
        var before = browser.Page.Address;
        try
        {
            await browser.Send(answers, browser.Page.Forms.Any(f => f.HasButton("keep")) ? "keep" : null);
        }
        catch (CannotDo)
        {
            return;
        }
        throw new CannotDo($"The form at {before} took words that are no kit.");
    }

    /// <summary>The two words of each kit that are asked back.</summary>
    public static Answers TypedBack(IReadOnlyList<string> kits)
    {
        var answers = new Answers();
        foreach (var (field, n) in Fields.Select((field, n) => (field, n)))
        {
            answers.Add(field, kits[n / 2].Split(' ')[n % 2 == 0 ? 2 : 7]);
        }
        return answers;
    }
}
