using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Vault;

namespace Parasol.Cli.Verbs;

/// <summary><c>audit verify</c> and <c>audit anchor</c>: follow the audit chains, and write down how far they are. Neither needs a key.</summary>
static class AuditVerbs
{
    const int Shown = 50;

    public static Command Verify(Option<string> data, Option<bool> json)
    {
        var anchor = new Option<FileInfo?>("--anchor") { Description = "A file with lines of audit anchor, kept where nobody who writes into the databases can reach it." };
        var command = new Command("verify", "Follows every audit chain and names each entry that does not hold. Needs no key.") { anchor };
        command.SetAction(async (args, cancel) =>
        {
            var anchors = args.GetValue(anchor) is { } file ? await Read(file, cancel) : [];
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            await using var scope = ground.Services.CreateAsyncScope();
            var began = Stopwatch.GetTimestamp();
            var report = await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify(anchors);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Ground.Answer(args.GetValue(json), new { whole = report.Damaged is null, report.Entries, chains = report.Nodes, report.Anchors, report.Damages, seconds = Math.Round(seconds, 3) }, Sentences(report, seconds));
            if (report.Damaged is null)
            {
                return 0;
            }
            await Console.Error.WriteLineAsync("The audit is not whole.");
            return 1;
        });
        return command;
    }

    public static Command Anchor(Option<string> data, Option<bool> json)
    {
        var to = new Option<FileInfo?>("--to") { Description = "A file to add the lines to." };
        var command = new Command("anchor", "Says how far each audit chain is. Keep it elsewhere: on paper, or with the board.") { to };
        command.SetAction(async (args, cancel) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            await using var scope = ground.Services.CreateAsyncScope();
            var anchors = await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Anchors();
            if (args.GetValue(to) is { } file)
            {
                try
                {
                    await File.AppendAllLinesAsync(file.FullName, anchors.Select(a => a.ToString()), cancel);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    throw new CannotDo($"{file.Name} cannot be written. Choose another file with --to.");
                }
            }
            Ground.Answer(args.GetValue(json), anchors, anchors.Select(a => a.ToString()));
            return 0;
        });
        return command;
    }

    static async Task<IReadOnlyList<AuditAnchor>> Read(FileInfo file, CancellationToken cancel)
    {
        try
        {
            var anchors = new List<AuditAnchor>();
            foreach (var (at, line) in (await File.ReadAllLinesAsync(file.FullName, cancel)).Index().Where(l => l.Item.Trim() is { Length: > 0 } words && words[0] != '#'))
            {
                anchors.Add(AuditAnchor.Read(line) ?? throw new CannotDo($"Line {at + 1} of {file.Name} is no anchor: that is a chain, a number and a hash of 64 digits, as audit anchor writes them."));
            }
            return anchors.Count > 0 ? anchors : throw new CannotDo($"{file.Name} holds no anchor. ./parasol audit anchor --to {file.Name} writes them.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotDo($"{file.Name} cannot be read. Say --anchor with the file that audit anchor wrote.");
        }
    }

    static IEnumerable<string> Sentences(AuditReport report, double seconds)
    {
        foreach (var damage in report.Damages.Take(Shown))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Entry {damage.Seq} of chain {damage.Node:D}: {damage.What}");
        }
        if (report.Damages.Count > Shown)
        {
            yield return $"... and {report.Damages.Count - Shown} more: --json gives all of them.";
        }
        if (report.Anchors == 0)
        {
            yield return "No anchor was given: whoever can write into the databases can put a chain back to an older state, and whoever has server.key too can write it anew, so that nothing here shows it. ./parasol audit anchor writes one; keep it elsewhere, and say it with --anchor.";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"{(report.Damaged is null ? "Whole" : "NOT whole")}: {Commands.Count(report.Entries, "entry", "entries")} in {Commands.Count(report.Nodes, "chain", "chains")}, held against {Commands.Count(report.Anchors, "anchor", "anchors")}, in {seconds:0.00} s.");
    }
}
