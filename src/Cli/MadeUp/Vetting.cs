using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.MadeUp;

/// <summary>What Lantern House thinks of the places in its directory: most looked into, some a while ago, some not at all, one not to be used.</summary>
sealed class Vetting(Instance instance)
{
    /// <summary>Goes through the whole directory.</summary>
    public async Task Decide(PlainBrowser worker)
    {
        var at = 0;
        foreach (var (address, provider) in (await All(worker)).OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            var answers = provider.StartsWith("Mission", StringComparison.Ordinal)
                ? provider == "Mission shelter" ? new Answers { { "Vetting", "DoNotRefer" }, { "Publication", "Network" }, { "LastChecked", Ago(30) } } : null
                : (at++ % 6) switch
                {
                    0 => null,
                    1 => new Answers { { "Vetting", "Vetted" }, { "LastChecked", Ago(150) } },
                    2 => new Answers { { "Vetting", "VettedWithCautions" }, { "Cautions", "The person at the desk asks for a name. Any name will do." }, { "LastChecked", Ago(20) } },
                    3 => new Answers { { "Vetting", "Vetted" }, { "LastChecked", Ago(10) }, { "TrainedOn", Ago(60) } },
                    _ => new Answers { { "Vetting", "Vetted" }, { "LastChecked", Ago(5 + at % 20) } },
                };
            if (answers is not null)
            {
                await worker.Send($"{address}/edit", answers);
            }
        }
    }

    static async Task<List<(string Address, string Name)>> All(PlainBrowser worker)
    {
        var all = new List<(string, string)>();
        await worker.Get("/listings");
        while (true)
        {
            all.AddRange(worker.Page.Links.Where(l => l.Address.StartsWith("/listings/", StringComparison.Ordinal)).Select(l => (l.Address.Split('?')[0], l.Words)));
            if (worker.Page.Forms.FirstOrDefault(f => f.HasButton("Next page")) is not { } more)
            {
                return all;
            }
            await worker.Send(more, [], "Next page");
        }
    }

    string Ago(int days) => DateOnly.FromDateTime(instance.Clock.GetUtcNow().UtcDateTime).AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
