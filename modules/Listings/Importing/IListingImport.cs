using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>Takes directories of other people in. For the command line; whoever calls it has checked that they may.</summary>
public interface IListingImport
{
    /// <summary>
    /// Imports a file or folder: all of it, or nothing. The same package twice changes nothing the second time. What people here
    /// decided about a service is not touched. Listings that are new are for workers only, unless the order says otherwise, and unvetted
    /// always.
    /// </summary>
    /// <param name="organisation">Into whose directory.</param>
    /// <param name="order">What and how.</param>
    /// <param name="before">Called inside the transaction after all rows are saved and before it commits, where rows are saved at all: for the audit entry.</param>
    /// <param name="cancel">Stops it; nothing is then written.</param>
    Task<ImportReport> Import(OrganisationId organisation, ImportOrder order, Func<Task>? before = null, CancellationToken cancel = default);
}

/// <summary>What to import, and how.</summary>
/// <param name="Path">A file or folder.</param>
/// <param name="Source">The name of the source: with the ids in it, it tells what came in before. Letters, digits, dots, hyphens; at most 60.</param>
public sealed record ImportOrder(string Path, string Source)
{
    /// <summary>The path of a mapping file, where the table has columns of its own.</summary>
    public string? Mapping { get; init; }

    /// <summary>Reads, checks and counts, and writes nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// A service that names an organization nobody knows comes in as a draft, with a stub for the organization. Without this it is set
    /// aside with the reason, and the rest comes in.
    /// </summary>
    public bool CreateStubs { get; init; }

    /// <summary>New services are public at once.</summary>
    public bool MakePublic { get; init; }

    /// <summary>The time zone of places that tell neither their zone nor a state with one, by its name in the time zone database.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>How many records of one kind came to what.</summary>
public sealed record ImportCount(int Created, int Changed, int Unchanged, int Refused);

/// <summary>Something the report says about a spot in a file. Line and column count from 1; both are 0 where a file as a whole is meant.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The number of the cell in a table; in JSON, of the byte in the line.</param>
/// <param name="Field">The column's or property's name, where there is one.</param>
/// <param name="Code">What kind of thing it is, for machines: small letters and hyphens, the same for ever.</param>
/// <param name="Says">What is wrong, in English.</param>
public sealed record ImportRemark(string File, int Line, int Column, string? Field, string Code, string Says);

/// <summary>A record that looks like another one.</summary>
/// <param name="Source">The name of the source that tells of it.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">Where it stands in the package; null for one that came in before.</param>
/// <param name="Line">The line there, or 0.</param>
public sealed record ImportTwin(string Source, string Id, string Name, string? File, int Line);

/// <summary>Two records that may be the same thing in the world. A proposal for people to look at: nothing was merged.</summary>
/// <param name="Kind">"organization" or "service".</param>
/// <param name="One">The one in the package.</param>
/// <param name="Other">One of another source, or another of the package.</param>
/// <param name="Same">What they share beside the name: "postal code", "phone", "website".</param>
public sealed record ImportDouble(string Kind, ImportTwin One, ImportTwin Other, IReadOnlyList<string> Same);

/// <summary>What came of an import.</summary>
/// <param name="IsDone">False: it was refused and nothing was written.</param>
/// <param name="IsDryRun">Nothing was to be written.</param>
/// <param name="Layout">The layout that was recognised.</param>
/// <param name="Organizations">Providers.</param>
/// <param name="Locations">Places.</param>
/// <param name="Services">Services.</param>
/// <param name="Refusals">Why it was refused, or, where it is done, which services were set aside and why: by file, line and column; the first 500.</param>
/// <param name="RefusalCount">How many reasons there were in all.</param>
/// <param name="Notes">What was read otherwise than it stands; the first 500.</param>
/// <param name="NoteCount">How many notes there were in all.</param>
public sealed record ImportReport(
    bool IsDone, bool IsDryRun, string Layout, ImportCount Organizations, ImportCount Locations, ImportCount Services,
    IReadOnlyList<ImportRemark> Refusals, int RefusalCount, IReadOnlyList<ImportRemark> Notes, int NoteCount)
{
    /// <summary>What may be there twice; the first 500.</summary>
    public IReadOnlyList<ImportDouble> Doubles { get; init; } = [];

    /// <summary>How many pairs there were in all.</summary>
    public int DoubleCount { get; init; }
}
