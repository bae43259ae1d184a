using System.Globalization;

namespace Parasol.Cli.Drills.KeysOnEnvelopes;

/// <summary><c>drill keys</c>: every key on every envelope, against the policy in <c>who-opens-what.txt</c>.</summary>
static class KeysCommand
{
    /// <summary>Runs it on every engine there is.</summary>
    public static async Task<int> Run(int files, string? policy, bool json, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-drill-");
        try
        {
            var read = policy is null ? Policy.Shipped() : Policy.Read(await File.ReadAllTextAsync(policy, cancel));
            var reports = new List<KeysReport>();
            foreach (var server in Cold.Servers())
            {
                reports.Add(await new KeysDrill(Path.Combine(folder.FullName, server is null ? "sqlite" : "postgres")) { Files = files, Policy = read }.Run(server, cancel));
            }
            Ground.Answer(json, new { holds = reports.TrueForAll(r => r.Holds), engines = reports }, reports.SelectMany(Sentences));
            if (reports.TrueForAll(r => r.Holds))
            {
                return 0;
            }
            await Console.Error.WriteLineAsync("What opens is not what the policy says.");
            return 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    static IEnumerable<string> Sentences(KeysReport report)
    {
        string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        yield return $"{report.Engine}: {report.Roles} roles, {report.Programs} programs, {report.Files} files; {N(report.Envelopes)} envelopes; keys were tried {N(report.Tries)} times.";
        var programs = report.Table.Select(t => t.Program).Distinct().ToList();
        yield return $"  {"opened of each program",-30}{string.Concat(programs.Select(p => $"{p,15}"))}";
        foreach (var person in report.Table.GroupBy(t => t.Person))
        {
            yield return $"  {person.Key,-30}{string.Concat(programs.Select(p => person.Single(t => t.Program == p)).Select(t => $"{(t.Opened == 0 ? "-" : t.Opened == t.Envelopes ? $"all {N(t.Opened)}" : $"{N(t.Opened)} of {N(t.Envelopes)}") + (t.Holds ? "" : " !"),15}"))}";
        }
        foreach (var wrong in report.Wrong)
        {
            yield return $"  Not as the policy says: {wrong}";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"  {(report.Holds ? "The table equals the policy." : "The table does NOT equal the policy.")} {report.Seconds:0.0} s in all, {report.Seconds - report.SecondsToMake:0.0} s of them for the keys.");
    }
}
