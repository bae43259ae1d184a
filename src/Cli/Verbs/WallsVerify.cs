using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Verbs;

/// <summary><c>walls verify</c>: proves from the stores alone to whom each key is sealed. Needs no key.</summary>
static class WallsVerify
{
    /// <summary>So many exceptions are printed; all of them are in the JSON.</summary>
    const int Shown = 50;

    public static Command Command(Option<string> data, Option<bool> json)
    {
        var client = new Option<string[]>("--client") { Description = "A file, by the long code in the address of its page, read out by somebody who can open it; say it again for more." };
        var apart = new Option<bool>("--org") { Description = "Says also that no organisation's rows name a key, a colleague or a file of another." };
        var command = new Command("verify", "Proves that each key is sealed only to its own program's members. Needs no key.") { client, apart };
        command.SetAction(async (args, _) => await Run(args.GetValue(data)!, args.GetValue(client) ?? [], args.GetValue(apart), args.GetValue(json)));
        return command;
    }

    static async Task<int> Run(string data, string[] clients, bool apart, bool json)
    {
        var files = clients.Select(File).ToList();
        await using var ground = await Ground.Open(data, look: true);
        await using var scope = ground.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<IWalls>().Verify(files);
        var names = await Names(ground);
        Ground.Answer(json, Json(report, files, names), Sentences(report, files, apart, names));
        if (report.IsProved && files.TrueForAll(f => report.AskedFor.Any(a => a.File == f)))
        {
            return 0;
        }
        await Console.Error.WriteLineAsync(report.IsProved ? "Not every file that was asked for has a key here." : "The walls are not proved.");
        return 1;
    }

    // Names of programs are clear; nobody's name is.
    static async Task<IReadOnlyDictionary<Guid, string>> Names(Ground ground)
    {
        var names = new Dictionary<Guid, string>();
        IReadOnlyList<OrganisationLine> organisations;
        await using (var scope = ground.Services.CreateAsyncScope())
        {
            organisations = await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations();
        }
        foreach (var organisation in organisations)
        {
            names[organisation.Id.Value] = organisation.Name;
            await using var scope = ground.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(organisation.Id);
            foreach (var program in await scope.ServiceProvider.GetRequiredService<IPrograms>().All())
            {
                names[program.Id.Value] = program.Kind == ProgramKind.Work ? program.Name : program.Kind.ToString();
            }
        }
        return names;
    }

    static FileId File(string typed)
    {
        var id = typed.Trim().TrimEnd('/');
        // The whole address may be given as well.
        id = id.Split("/file/")[^1].Split('/', '?')[0];
        return Guid.TryParse(id, out var file) ? new FileId(file) : throw new CannotDo("Give the long code from the address of the file's page: without a key a shorter code or a name leads nowhere.");
    }

    static object Json(WallsReport report, IReadOnlyList<FileId> files, IReadOnlyDictionary<Guid, string> names) => new
    {
        proved = report.IsProved,
        exceptions = report.Exceptions.Select(e => new { organisation = e.Organisation.Value, program = e.Program?.Value, programName = Name(e, names), row = e.Row, id = e.Id, fault = e.Fault, says = e.Says() }),
        organisations = report.Organisations, statements = report.Statements, rows = report.Rows, keys = report.Keys, files = report.Files, tables = report.Tables,
        seconds = Math.Round(report.Seconds, 3), keysPerSecond = report.KeysPerSecond,
        programs = report.Programs.Select(p => new
        {
            organisation = p.Organisation.Value, program = p.Program.Value, name = names.GetValueOrDefault(p.Program.Value), kind = p.Kind.ToString(), members = p.Members.Select(m => m.Value), p.Certified, p.Epochs, p.FileKeys, p.WeekKeys,
        }),
        recovery = report.Recovery.Select(r => new { organisation = r.Organisation.Value, r.Open, r.LeftOut, r.Waiting }),
        askedFor = files.Select(f => new
        {
            file = f.Value,
            sealedTo = report.AskedFor.Where(a => a.File == f).Select(a => new { program = a.Program.Value, name = names.GetValueOrDefault(a.Program.Value), a.Generations, signedBy = a.SignedBy.Select(s => s.Value), members = a.Members.Select(s => s.Value), helpers = a.Helpers.Select(h => new { staff = h.To.Value, lastDay = h.LastDay }) }),
        }),
        shows = Shows, doesNotShow = DoesNotShow,
    };

    static readonly string[] Shows =
    [
        "Each sealed key has exactly one valid statement of its maker, a certified member of that program, or of the program itself, and the chain ends at the root that is pinned outside the databases.",
        "Each grant goes to an open account, to the keys that this account carries and that the program has certified.",
        "A key of a single file outside its program goes to a colleague of the same organisation, until a day, signed by a member of the program; after that day it is not there.",
        "No sealed key and no public key lies in two rows, and the key store has no rows but these.",
        "Each record names the program of its file's key, and no row names a program, a colleague or a file of another organisation.",
    ];

    static readonly string[] DoesNotShow =
    [
        "That the bytes in an envelope are the key they are said to be: nobody sees that without a key. ./parasol drill cold and ./parasol drill keys try every key on every envelope.",
        "Who used a key while they held it: a colleague who left may have copied what they could read then.",
        "That the private half of a week's key, or of the root, is the half of its public key: their makers sign the public half alone.",
        "Which files are of the same person: their codes have nothing in common, and what ties them is sealed.",
    ];

    static IEnumerable<string> Sentences(WallsReport report, IReadOnlyList<FileId> files, bool apart, IReadOnlyDictionary<Guid, string> names)
    {
        foreach (var program in report.Programs)
        {
            yield return $"{names.GetValueOrDefault(program.Organisation.Value, "?")}, {names.GetValueOrDefault(program.Program.Value, "?")}: {Count(program.FileKeys, "file key")} and {Count(program.WeekKeys, "week key")}, held by {Count(program.Members.Count, "member")}{(report.Exceptions.Any(e => e.Program == program.Program || e.Program is null) ? "" : " and nobody else")}.";
        }
        foreach (var recovery in report.Recovery)
        {
            yield return $"{names.GetValueOrDefault(recovery.Organisation.Value, "?")}: two recovery kits open {Count(recovery.Open, "program")}; {recovery.LeftOut} left out, {recovery.Waiting} waiting for a member. One kit opens nothing.";
        }
        foreach (var file in files)
        {
            var walls = report.AskedFor.Where(a => a.File == file).ToList();
            yield return walls.Count == 0 ? $"File {file.Value}: there is no key of it here. Nobody opens it."
                : string.Join(' ', walls.Select(w => $"File {file.Value}: sealed to {names.GetValueOrDefault(w.Program.Value, "?")}{(report.IsProved ? " alone" : "")}, {Count(w.Generations, "key")}; {Count(w.Members.Count, "member")} can open it: {string.Join(", ", w.Members.Select(m => m.Value))}.{string.Concat(w.Helpers.Select(h => $" Until {h.LastDay:yyyy-MM-dd} {h.To.Value} helps and can open it as well."))}"));
        }
        if (apart)
        {
            yield return report.Organisations < 2 ? "There is one organisation here: nobody to be walled from."
                : $"{Count(report.Organisations, "organisation")} live here, each under a pinned root of its own. {report.Tables} tables were looked through; {(report.Exceptions.Any(e => e.Fault is WallFault.OtherOrganisation or WallFault.Copied or WallFault.CharterNotSigned or WallFault.RootNotPinned) ? "not every row keeps to its own organisation: see below." : "no row of one names a key, a colleague, a program or a file of another.")}";
        }
        foreach (var e in report.Exceptions.Take(Shown))
        {
            yield return $"Exception: {e.What()}{(Name(e, names) is { } name ? $" ({name})" : "")}, {e.Id}. {e.Says()}";
        }
        if (report.Exceptions.Count > Shown)
        {
            yield return $"... and {report.Exceptions.Count - Shown} more: --json gives all of them.";
        }
        yield return "What this shows:";
        foreach (var line in Shows)
        {
            yield return $"  {line}";
        }
        yield return "What nobody can show without a key:";
        foreach (var line in DoesNotShow)
        {
            yield return $"  {line}";
        }
        yield return string.Create(CultureInfo.InvariantCulture, $"Looked at {Count(report.Keys, "sealed key")} and {Count(report.Statements, "signed statement")} in {report.Seconds:0.00} s: {report.KeysPerSecond:N0} keys a second.");
        yield return report.IsProved
            ? $"proved, 0 exceptions, from {Count(report.Statements, "signed statement")}"
            : $"NOT proved, {Count(report.Exceptions.Count, "exception")}";
    }

    static string? Name(WallException e, IReadOnlyDictionary<Guid, string> names) => names.GetValueOrDefault((e.Program?.Value ?? e.Organisation.Value));

    static string Count(long number, string one) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {one}{(number == 1 ? "" : "s")}";
}
