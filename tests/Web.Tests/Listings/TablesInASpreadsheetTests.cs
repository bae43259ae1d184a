using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>A directory that is given out as tables, and what a spreadsheet makes of them.</summary>
public sealed class TablesInASpreadsheetTests : IDisposable
{
    static readonly string[] Names = ["=HYPERLINK(\"http://x.example\")", "+1 555 0100", "-2+3", "@SUM(A1)", "\tTab", " =1+1", "Open Door", "5-10 people"];

    readonly string _folder = Directory.CreateTempSubdirectory("parasol-tables-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_a_person_opens_runs_nothing_and_what_a_program_reads_stays_as_it_was(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await Import(organisation);

        var shown = await Export(organisation, "spreadsheet");
        var kept = await Export(organisation, "hsds-csv");

        shown.ShouldContain("'=HYPERLINK");
        foreach (var cell in Directory.GetFiles(Path.Combine(_folder, "spreadsheet")).SelectMany(f => Cells(File.ReadAllText(f))))
        {
            // A number is a number: a place west of Greenwich has one that begins with a minus.
            (double.TryParse(cell, out _) || cell.TrimStart(' ') is "" || !"=+-@\t\r".Contains(cell.TrimStart(' ')[0])).ShouldBeTrue(cell);
        }
        Cells(kept).Count(c => Names.Contains(c)).ShouldBeGreaterThanOrEqualTo(Names.Length - 2, "what is trimmed on the way in aside");
        Cells(kept).ShouldNotContain(c => c.StartsWith('\''));
        Cells(shown).ShouldContain("Open Door");
        Cells(shown).ShouldContain("5-10 people");
        File.Exists(Path.Combine(_folder, "spreadsheet", "datapackage.json")).ShouldBeFalse("it is no package for programs");
    }

    async Task Import(TestOrganisation organisation)
    {
        var from = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        await File.WriteAllTextAsync(Path.Combine(from, "organizations.csv"), "id,name,description\n" + string.Concat(Names.Select((n, i) => $"o{i},\"{n.Replace("\"", "\"\"")}\",A made-up place\n")));
        await File.WriteAllTextAsync(Path.Combine(from, "services.csv"), "id,organization_id,name,description,status\n" + string.Concat(Names.Select((_, i) => $"s{i},o{i},Warm meals,Every day,active\n")));
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(from, "made-up") { MakePublic = true });
        report.IsDone.ShouldBeTrue();
    }

    async Task<string> Export(TestOrganisation organisation, string format)
    {
        await using var visit = organisation.Visit();
        (await visit.Get<IListingExport>().Export(organisation.Id, format, Path.Combine(_folder, format))).IsDone.ShouldBeTrue();
        return await File.ReadAllTextAsync(Path.Combine(_folder, format, "organizations.csv"));
    }

    // As RFC 4180 says, and every spreadsheet reads.
    static List<string> Cells(string table)
    {
        var (cells, cell, isQuoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var at = 0; at < table.Length; at++)
        {
            switch (table[at])
            {
                case '"' when isQuoted && at + 1 < table.Length && table[at + 1] == '"':
                    cell.Append(table[at++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' or '\n' when !isQuoted:
                    cells.Add(cell.ToString().TrimEnd('\r'));
                    cell.Clear();
                    break;
                default:
                    cell.Append(table[at]);
                    break;
            }
        }
        return cells;
    }
}
