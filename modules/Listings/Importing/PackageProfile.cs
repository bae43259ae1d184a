using Parasol.Listings.Reading;

namespace Parasol.Listings;

/// <summary>What is in a package, before anything of it is taken in.</summary>
/// <param name="Layout">The layout that was recognised; "unknown" where none was.</param>
/// <param name="Tables">The tables, or in JSON the kinds of objects by the property they stand under.</param>
/// <param name="Faults">What keeps files of it from being read at all; the first 500.</param>
public sealed record PackageProfile(string Layout, IReadOnlyList<ProfiledTable> Tables, IReadOnlyList<ImportRemark> Faults)
{
    /// <summary>Looks into a file or folder. Reads only, and needs no instance.</summary>
    public static PackageProfile Of(string path, string? mapping = null) => new PackageReader().Profile(path, mapping);
}

/// <summary>One table of a package.</summary>
/// <param name="File">The file it stands in; for JSON the property.</param>
/// <param name="IsUnderstood">False: it belongs to no layout and is passed over.</param>
/// <param name="Rows">How many rows, or objects.</param>
/// <param name="Columns">Its columns in their order.</param>
public sealed record ProfiledTable(string File, bool IsUnderstood, int Rows, IReadOnlyList<ProfiledColumn> Columns);

/// <summary>One column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Filled">In how many rows something stands in it.</param>
/// <param name="IsUnderstood">False: an import leaves it out.</param>
public sealed record ProfiledColumn(string Name, int Filled, bool IsUnderstood);
