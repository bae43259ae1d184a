using System.Globalization;
using System.Text;
using System.Text.Json;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Reading;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Hsds;

/// <summary>Writes what is public of a directory into a folder. The same directory always gives the same bytes.</summary>
internal sealed class ExportListings(ParasolDb db, Catalogues catalogues) : IListingExport
{
    /// <summary>So that one file stays small enough for a reader of files.</summary>
    const int RecordsInAFile = 1000;

    const string Spreadsheet = "spreadsheet";

    // With one of these at its beginning, a spreadsheet takes a cell for something to work out or to run.
    const string RunsInASpreadsheet = "=+-@\t\r";

    public async Task<Outcome<ExportReport>> Export(OrganisationId organisation, string format, string folder, CancellationToken cancel = default)
    {
        if (format is not ("hsds-json" or "hsds-csv" or Spreadsheet))
        {
            return Refusal.Rule("This format is not known. Write hsds-json, hsds-csv or spreadsheet.");
        }
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            return Refusal.Rule("Give a folder that is new or empty: nothing is written over.");
        }
        var directory = (await catalogues.Of(organisation, db, cancel)).Hsds;
        Directory.CreateDirectory(folder);
        var files = format == "hsds-json" ? Objects(directory, folder) : Tables(directory, folder, isForPeople: format == Spreadsheet);
        return new ExportReport(format, directory.Organizations.Count, directory.Table("locations").Count, directory.Services.Count, files);
    }

    // What belongs to a record stands in it: places and programs in organizations, services at their places in services.
    static List<string> Objects(HsdsDirectory directory, string folder)
    {
        List<string> files = [];
        foreach (var (name, records) in new[] { ("organizations", directory.Organizations), ("services", directory.Services), ("taxonomies", directory.Taxonomies), ("taxonomy_terms", directory.Terms) })
        {
            foreach (var (part, number) in records.Chunk(RecordsInAFile).DefaultIfEmpty([]).Select((part, number) => (part, number)))
            {
                files.Add(number == 0 ? $"{name}.json" : string.Create(CultureInfo.InvariantCulture, $"{name}-{number + 1}.json"));
                using var file = File.Create(Path.Combine(folder, files[^1]));
                file.Write("["u8);
                foreach (var (record, at) in part.Select((record, at) => (record, at)))
                {
                    file.Write(at == 0 ? "\n"u8 : ",\n"u8);
                    using var json = new Utf8JsonWriter(file, HsdsWriting.Plain);
                    HsdsWriting.Full(json, directory, record, fullService: null);
                }
                file.Write("\n]\n"u8);
            }
        }
        return files;
    }

    // The package is for programs, which take each cell as it stands (RFC 4180, and the profile of HSDS); what a person opens in a spreadsheet must do nothing there.
    static List<string> Tables(HsdsDirectory directory, string folder, bool isForPeople)
    {
        List<string> files = [];
        foreach (var table in HsdsTables.Served)
        {
            var columns = HsdsTables.ColumnsOf(table).Select(column => column.Name).ToList();
            files.Add(table + ".csv");
            using var file = new StreamWriter(Path.Combine(folder, files[^1]), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Line(file, columns);
            foreach (var entry in directory.Table(table))
            {
                Line(file, columns.Select(column => Cell(isForPeople && entry[column] is string text ? Inert(text) : entry[column])));
            }
        }
        if (!isForPeople)
        {
            files.Add("datapackage.json");
            File.WriteAllBytes(Path.Combine(folder, files[^1]), DataPackage.Write());
        }
        return files;
    }

    static string Inert(string text) => text.AsSpan().TrimStart(' ') is [var first, ..] && RunsInASpreadsheet.Contains(first) ? "'" + text : text;

    static void Line(StreamWriter file, IEnumerable<string> cells) => file.Write(string.Join(',', cells) + "\r\n");

    // As in RFC 4180: quotation marks around what holds a comma, a mark or an end of line.
    static string Cell(object? value)
    {
        var text = value is bool isSo ? isSo ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
