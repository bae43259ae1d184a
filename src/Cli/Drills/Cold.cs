using System.Globalization;

namespace Parasol.Cli.Drills;

/// <summary><c>drill cold</c>: runs the drill on every engine there is, prints what came of it, and gives 1 where anything is not as it should be.</summary>
static class Cold
{
    static readonly string[] ServerVariables = ["PARASOL_DRILL_POSTGRES", "PARASOL_TEST_POSTGRES"];

    /// <summary>Runs it in a folder of its own, which is deleted afterwards unless it is to be kept.</summary>
    /// <param name="json">Answer with one JSON object.</param>
    /// <param name="keep">The folder to keep, or null.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<int> Run(bool json, string? keep, CancellationToken cancel)
    {
        var folder = Prepare(keep);
        try
        {
            var servers = Servers();
            var reports = new List<ColdReport>();
            foreach (var one in servers)
            {
                var drill = new ColdDrill(Path.Combine(folder, one is null ? "sqlite" : "postgres"));
                // Whatever the process spools goes where it is searched; nothing has asked for a temporary file before.
                Environment.SetEnvironmentVariable("TMPDIR", drill.Temp);
                Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", drill.Temp);
                reports.Add(await drill.Run(one, cancel));
            }
            Ground.Answer(json, new { holds = reports.TrueForAll(r => r.Holds), engines = reports }, reports.SelectMany(Sentences).Append(servers.Count == 1 ? $"PostgreSQL was not tried: set {ServerVariables[0]} to a server." : ""));
            if (reports.TrueForAll(r => r.Holds))
            {
                return 0;
            }
            await Console.Error.WriteLineAsync($"The drill found {reports.Sum(r => r.Wrong.Count)} things that must not be.");
            return 1;
        }
        finally
        {
            if (keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>SQLite, and a PostgreSQL server where one is named.</summary>
    public static IReadOnlyList<string?> Servers() => [null, .. ServerVariables.Select(Environment.GetEnvironmentVariable).Where(v => !string.IsNullOrEmpty(v)).Take(1)];

    static string Prepare(string? keep)
    {
        if (keep is null)
        {
            return Directory.CreateTempSubdirectory("parasol-drill-").FullName;
        }
        if (Directory.Exists(keep) && Directory.EnumerateFileSystemEntries(keep).Any())
        {
            throw new CannotDo($"{keep} is not empty. Name a new folder: a drill never touches what is there.");
        }
        return Directory.CreateDirectory(keep).FullName;
    }

    /// <summary>A report in sentences, with the table.</summary>
    public static IEnumerable<string> Sentences(ColdReport report)
    {
        string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        yield return $"{report.Engine}: {report.FormsSent} forms sent, {report.Forms - report.NotDriven.Count} of {report.Forms} kinds; {N(report.Canaries)} canaries in {report.Fields} fields, looked for in {N(report.Patterns)} shapes.";
        foreach (var place in report.Places)
        {
            yield return $"  {place.Name}: {place.Files} files, {N(place.Bytes)} bytes, {place.Hits.Count} found{(place.Published > 0 ? $" ({place.Published} public words seen, as they must be)" : "")}";
        }
        yield return $"  Looked at: {report.Looks}. {N(report.Bytes)} bytes in all, {report.Hits} found.";
        yield return "  What each passphrase alone opens:";
        var programs = report.Table.Select(t => t.Program).Distinct().ToList();
        var width = report.Table.Max(t => t.Person.Length) + 2;
        yield return "    " + "".PadRight(width) + string.Concat(programs.Select((p, i) => Short(p, i).PadLeft(22)));
        foreach (var person in report.Table.GroupBy(t => t.Person))
        {
            yield return "    " + person.Key.PadRight(width) + string.Concat(person.Select(t => $"{t.Opened}/{t.Envelopes}, expected {t.Expected}".PadLeft(22)));
        }
        yield return $"  {N(report.Closures.Sum(c => c.Tries))} tries of {report.Closures.Max(c => c.Keys)} keys at most; {report.Closures.Sum(c => c.OfOthers)} envelopes of others opened.";
        foreach (var wrong in report.Wrong)
        {
            yield return $"  WRONG: {wrong}";
        }
        yield return $"  {(report.Holds ? "Everything is as it must be" : "Not as it must be")}, in {report.Seconds.ToString(CultureInfo.InvariantCulture)} s.";
    }

    // Programs that the drill made up are named by random words.
    static string Short(string program, int at) => program.Length > 12 ? $"program {at + 1}" : program;
}
