using System.Globalization;

namespace Parasol.Cli.Drills.Restoring;

/// <summary><c>drill restore</c>: whether what was destroyed stays destroyed when old records come back.</summary>
static class RestoreCommand
{
    /// <summary>Runs it on every engine there is.</summary>
    public static async Task<int> Run(int files, bool json, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-drill-");
        try
        {
            var reports = new List<RestoreReport>();
            foreach (var server in Cold.Servers())
            {
                reports.Add(await new RestoreDrill(Path.Combine(folder.FullName, server is null ? "sqlite" : "postgres")) { Files = files }.Run(server, cancel));
            }
            Ground.Answer(json, new { holds = reports.TrueForAll(r => r.Holds), engines = reports }, reports.SelectMany(Sentences));
            if (reports.TrueForAll(r => r.Holds))
            {
                return 0;
            }
            await Console.Error.WriteLineAsync("Something that was destroyed can come back, or something that was not is lost.");
            return 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    static IEnumerable<string> Sentences(RestoreReport report)
    {
        yield return $"{report.Engine}: {report.Files} files. One of them, and one note of another, were destroyed; then records from before came back. Tried: {report.Ways} passphrases and pairs of kits, and every key that follows from each.";
        foreach (var line in report.Table)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {line.What,-48} with the {line.Keys,-28} {line.Opened,5} of {line.Envelopes,5} open{(line.Holds ? "" : " !")}");
        }
        foreach (var place in report.Bytes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  bytes of the destroyed keys in {place.Where}: {place.Copies}{(place.Holds ? "" : " !")}");
        }
        foreach (var wrong in report.Wrong)
        {
            yield return $"  Not as it should be: {wrong}";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"  {report.Seconds:0.0} s.");
    }
}
