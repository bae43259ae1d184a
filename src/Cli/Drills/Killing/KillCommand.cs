using System.Globalization;

namespace Parasol.Cli.Drills.Killing;

/// <summary><c>drill kill</c>: a server is killed at chosen points, on every engine there is. The script of this house starts the servers, kills them and starts them again.</summary>
static class KillCommand
{
    /// <summary>Runs it in this folder, in which servers wait under the names of engines; gives 1 where something was lost or half written.</summary>
    public static async Task<int> Run(string? folder, int points, int seed, bool json, CancellationToken cancel)
    {
        if (folder is null)
        {
            throw new CannotDo("This drill needs a server in a process of its own: start it as ./parasol drill kill, from the sources.");
        }
        var reports = new List<KillReport>();
        foreach (var server in Cold.Servers())
        {
            reports.Add(await new KillDrill(Path.Combine(folder, server is null ? "sqlite" : "postgres")) { Kills = points, Seed = seed }.Run(server, cancel));
        }
        Ground.Answer(json, new { holds = reports.TrueForAll(r => r.Holds), engines = reports }, reports.SelectMany(Sentences));
        if (reports.TrueForAll(r => r.Holds))
        {
            return 0;
        }
        await Console.Error.WriteLineAsync("A killed server left something that must not be.");
        return 1;
    }

    static IEnumerable<string> Sentences(KillReport report)
    {
        yield return $"{report.Engine}: a server was killed {report.Kills.Count} times and started again.";
        foreach (var act in report.Kills.GroupBy(k => k.Act))
        {
            yield return $"  {act.Key}: at {string.Join(", ", act.Select(k => $"{k.At} of {k.Of}{(k.IsAnswered ? " (answered before)" : "")}"))}";
        }
        foreach (var wrong in report.Wrong)
        {
            yield return $"  Must not be: {wrong}";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"  {(report.Holds ? "Nothing acknowledged was lost, nothing is half written, and nothing that was destroyed came back" : "It does not hold")}; {report.Files} files at the end. {report.Seconds:0.0} s.");
    }
}
