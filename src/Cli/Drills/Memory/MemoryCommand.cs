using System.Globalization;

namespace Parasol.Cli.Drills.Memory;

/// <summary><c>drill memory</c>: pictures of a server's memory, on every engine there is. The script of this house starts the servers, each in a process of its own.</summary>
static class MemoryCommand
{
    /// <summary>Runs it in this folder, in which servers wait under the names of engines; gives 1 where a key was found that must not be there.</summary>
    public static async Task<int> Run(string? folder, int files, bool json, CancellationToken cancel)
    {
        if (folder is null)
        {
            throw new CannotDo("This drill needs a server in a process of its own: start it as ./parasol drill memory, from the sources.");
        }
        var reports = new List<MemoryReport>();
        foreach (var server in Cold.Servers())
        {
            reports.Add(await new MemoryDrill(Path.Combine(folder, server is null ? "sqlite" : "postgres")) { Files = files }.Run(server, cancel));
        }
        Ground.Answer(json, new { holds = reports.TrueForAll(r => r.Holds), engines = reports }, reports.SelectMany(Sentences));
        if (reports.TrueForAll(r => r.Holds))
        {
            return 0;
        }
        await Console.Error.WriteLineAsync("Keys lie in memory that must not.");
        return 1;
    }

    static IEnumerable<string> Sentences(MemoryReport report)
    {
        string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        yield return $"{report.Engine}: {report.Pictures.Count} pictures of the server's memory.";
        foreach (var picture in report.Pictures)
        {
            yield return $"  {picture.When} ({N(picture.Bytes)} bytes):";
            foreach (var seen in picture.People)
            {
                var keys = seen.Keys.Count == 0 ? "no key found" : string.Join(", ", seen.Keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Value} {k.Key}"));
                yield return $"    {seen.Name,-6} {(seen.IsSignedIn ? "signed in, " : "signed out,")} {keys} of {seen.Sought}; in clear: {string.Join(", ", seen.Texts.Select(t => $"{t.Value.Found} of {t.Value.Of} {t.Key}"))}";
            }
        }
        foreach (var wrong in report.Wrong)
        {
            yield return $"  Must not be: {wrong}";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"  {(report.Holds ? "No key of anybody who is not signed in lies in memory." : "Keys lie in memory that must not.")} {report.Seconds:0.0} s.");
    }
}
