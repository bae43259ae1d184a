using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.MadeUp;

/// <summary>
/// What Lantern House thinks of the places in its directory: most looked into, some a while ago, some not at all, one not to be used. Two of
/// the staff decide on each: the first proposes, the second confirms.
/// </summary>
sealed class Vetting(Instance instance)
{
    static readonly Answers Seen = new()
    {
        { "Basis", "PeerVisit" }, { "By", "PeerWorker" }, { "Said[no-lecture]", "Yes" }, { "Said[name-used]", "Yes" }, { "Said[no-id]", "No" }, { "Said[no-police-call]", "Yes" },
    };

    /// <summary>Goes through the whole directory.</summary>
    public async Task Decide(PlainBrowser first, PlainBrowser second)
    {
        var (at, waiting) = (0, new List<string>());
        foreach (var (address, provider) in (await All(first)).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            if (provider.StartsWith("Mission", StringComparison.Ordinal))
            {
                if (provider == "Mission shelter")
                {
                    await first.Send($"{address}/vetting", Warning(), "Save");
                }
                continue;
            }
            var kind = at++ % 6;
            if (kind is 0 or 5)
            {
                continue;
            }
            await first.Send($"{address}/vetting", Praise(kind, at), "Save");
            waiting.Add(address);
            if (kind == 3)
            {
                await first.Send($"{address}/edit", new Answers { { "TrainedOn", Ago(60) } });
                await first.Send($"{address}/known", Seen);
            }
        }
        foreach (var address in waiting)
        {
            await second.Send($"{address}/vetting", new Answers { { "OneOfTheTwo", "true" } }, "Confirm");
        }
    }

    Answers Warning() => new()
    {
        { "Vetting", "DoNotRefer" }, { "Checked", Ago(30) }, { "Rationale", "Two people told us that nobody eats before the evening prayer." }, { "Coercion", "no-faith-needed" },
    };

    Answers Praise(int kind, int at) => kind switch
    {
        1 => new() { { "Vetting", "Vetted" }, { "Checked", Ago(150) }, { "Rationale", "We went along in spring. All was well." } },
        2 => new()
        {
            { "Vetting", "VettedWithCautions" }, { "Checked", Ago(20) }, { "Rationale", "Good care. The desk wants a name." },
            { "Cautions", "The person at the desk asks for a name. Any name will do." },
        },
        _ => new() { { "Vetting", "Vetted" }, { "Checked", Ago(kind == 3 ? 10 : 5 + at % 20) }, { "Rationale", "One of us was there. People are met with respect." } },
    };

    static async Task<List<(string Address, string Name)>> All(PlainBrowser worker)
    {
        var all = new List<(string, string)>();
        await worker.Get("/listings");
        while (true)
        {
            all.AddRange(worker.Page.Links.Where(l => l.Address.Split('/', '?') is ["", "listings", var id, ..] && Guid.TryParse(id, out _)).Select(l => (l.Address.Split('?')[0], l.Words)));
            if (worker.Page.Forms.FirstOrDefault(f => f.HasButton("Next page")) is not { } more)
            {
                return all;
            }
            await worker.Send(more, [], "Next page");
        }
    }

    string Ago(int days) => DateOnly.FromDateTime(instance.Clock.GetUtcNow().UtcDateTime).AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
