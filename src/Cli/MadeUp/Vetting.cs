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
    static readonly Kind[] Kinds = [Kind.None, Kind.LongAgo, Kind.Cautious, Kind.Trained, Kind.Vetted, Kind.None];

    static readonly Answers Seen = new()
    {
        { "Basis", "PeerVisit" }, { "By", "PeerWorker" }, { "Said[no-lecture]", "Yes" }, { "Said[name-used]", "Yes" }, { "Said[no-id]", "No" }, { "Said[no-police-call]", "Yes" },
    };

    /// <summary>Goes through the whole directory: each of the two proposes for one half of it and confirms for the other, at the same time.</summary>
    public async Task Decide(PlainBrowser first, PlainBrowser second)
    {
        var kinds = (await All(first)).OrderBy(s => s.Name, StringComparer.Ordinal).Where(s => !s.Name.StartsWith("Mission", StringComparison.Ordinal) || s.Name == "Mission shelter")
            .Select((s, at) => (s.Address, Kind: s.Name == "Mission shelter" ? Kind.Warned : Kinds[at % Kinds.Length])).Where(s => s.Kind is not Kind.None).ToList();
        var (one, other) = (kinds.Where((_, at) => at % 2 == 0).ToList(), kinds.Where((_, at) => at % 2 == 1).ToList());
        await Task.WhenAll(Propose(first, one), Propose(second, other));
        await Task.WhenAll(Confirm(second, one), Confirm(first, other));
    }

    async Task Propose(PlainBrowser worker, IEnumerable<(string Address, Kind Kind)> places)
    {
        foreach (var (address, kind) in places)
        {
            await worker.Send($"{address}/vetting", Said(kind), "Save");
            if (kind is Kind.Trained)
            {
                await worker.Send($"{address}/edit", new Answers { { "TrainedOn", Ago(60) } });
                await worker.Send($"{address}/known", Seen);
            }
        }
    }

    static async Task Confirm(PlainBrowser worker, IEnumerable<(string Address, Kind Kind)> places)
    {
        foreach (var (address, _) in places.Where(p => p.Kind is not Kind.Warned))
        {
            await worker.Send($"{address}/vetting", new Answers { { "OneOfTheTwo", "true" } }, "Confirm");
        }
    }

    Answers Said(Kind kind) => kind switch
    {
        Kind.Warned => new()
        {
            { "Vetting", "DoNotRefer" }, { "Checked", Ago(30) }, { "Rationale", "Two people told us that nobody eats before the evening prayer." }, { "Coercion", "no-faith-needed" },
        },
        Kind.LongAgo => new() { { "Vetting", "Vetted" }, { "Checked", Ago(150) }, { "Rationale", "We went along in spring. All was well." } },
        Kind.Cautious => new()
        {
            { "Vetting", "VettedWithCautions" }, { "Checked", Ago(20) }, { "Rationale", "Good care. The desk wants a name." },
            { "Cautions", "The person at the desk asks for a name. Any name will do." },
        },
        _ => new() { { "Vetting", "Vetted" }, { "Checked", Ago(kind is Kind.Trained ? 10 : 15) }, { "Rationale", "One of us was there. People are met with respect." } },
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

    enum Kind { None, LongAgo, Cautious, Trained, Vetted, Warned }
}
