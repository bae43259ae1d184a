using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>Gives out what is public of a directory, as files. For the command line.</summary>
public interface IListingExport
{
    /// <summary>Writes the files into a folder that is new or empty.</summary>
    /// <param name="organisation">Whose directory.</param>
    /// <param name="format">"hsds-json": the objects of the API in full; "hsds-csv": the tabular package with its datapackage.json; "spreadsheet": the same tables for a person to open, in which no cell does anything.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancel">Stops it.</param>
    Task<Outcome<ExportReport>> Export(OrganisationId organisation, string format, string folder, CancellationToken cancel = default);
}

/// <summary>What was written.</summary>
/// <param name="Format">How.</param>
/// <param name="Organizations">How many organizations.</param>
/// <param name="Locations">How many locations.</param>
/// <param name="Services">How many services.</param>
/// <param name="Files">The names of the files.</param>
public sealed record ExportReport(string Format, int Organizations, int Locations, int Services, IReadOnlyList<string> Files);
