using Parasol.Kernel;

namespace Parasol.Listings;

/// <summary>Taxonomies of other people, side by side. For the command line; whoever calls it has checked that they may.</summary>
public interface ITaxonomies
{
    /// <summary>
    /// Takes a taxonomy in from a table of terms: all of it, or nothing. The same table twice changes nothing the second time; a newer one
    /// under the same name takes the place of the older. An id that stands twice and parents that lead in a circle are kept and said.
    /// </summary>
    /// <param name="organisation">Into whose directory.</param>
    /// <param name="path">A CSV file with the columns id, name (or title) and, if there, parent_id and facet.</param>
    /// <param name="name">How the taxonomy is called here.</param>
    /// <param name="attribution">Who made it and under which licence; null keeps what is known.</param>
    /// <param name="before">Called inside the transaction before it commits, where rows are written at all: for the audit entry.</param>
    /// <param name="cancel">Stops it; nothing is then written.</param>
    Task<TaxonomyReport> Import(OrganisationId organisation, string path, string name, string? attribution = null, Func<Task>? before = null, CancellationToken cancel = default);

    /// <summary>The taxonomies that are here, by name, each with the attribution to show beside its terms.</summary>
    Task<IReadOnlyList<TaxonomyShown>> All(OrganisationId organisation, CancellationToken cancel = default);
}

/// <summary>A taxonomy that is here.</summary>
public sealed record TaxonomyShown(string Name, string? Attribution, int Terms);

/// <summary>What came of importing a taxonomy.</summary>
/// <param name="IsDone">False: it was refused and nothing was written.</param>
/// <param name="Name">The taxonomy.</param>
/// <param name="Attribution">What must be shown wherever its terms are.</param>
/// <param name="Terms">How many terms came to what.</param>
/// <param name="Removed">Terms that the newer table no longer has.</param>
/// <param name="Refusals">Why it was refused; the first 500.</param>
/// <param name="Notes">What was read otherwise than it stands; the first 500.</param>
public sealed record TaxonomyReport(bool IsDone, string Name, string? Attribution, ImportCount Terms, int Removed, IReadOnlyList<ImportRemark> Refusals, IReadOnlyList<ImportRemark> Notes);
