using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>A taxonomy as its publisher made it, beside others. Nothing here decides which one is used.</summary>
internal sealed class Taxonomy
{
    [Clear("A random id.")]
    public required TaxonomyId Id { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The name of a published taxonomy.")]
    public required string Name { get; init; }

    [Clear("Who made the taxonomy and under which licence, to be shown wherever its terms are.")]
    public string? Attribution { get; set; }
}

/// <summary>One term of a taxonomy. Publishers use an id twice in the wild, so a term is known by its id and how often that came before.</summary>
internal sealed class TaxonomyTerm
{
    [Clear("A random id.")]
    public required TaxonomyId Taxonomy { get; init; }

    [Clear("The id of a term in a published taxonomy.")]
    public required string Code { get; init; }

    [Clear("How many terms of a published taxonomy with the same id came before this one.")]
    public required short Nth { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The words of a term in a published taxonomy.")]
    public required string Name { get; set; }

    [Clear("The id of the term above it, as its publisher wrote it.")]
    public string? Parent { get; set; }

    [Clear("The part of a published taxonomy that the term belongs to.")]
    public string? Facet { get; set; }

    [Clear("Where the term stands in the file of its publisher.")]
    public required int Position { get; set; }
}

/// <summary>
/// The terms of one taxonomy as a tree, whatever its publisher wrote: a parent that is not there, and a chain of parents that comes back
/// to itself, are cut, so that following parents always ends.
/// </summary>
internal sealed class TermTree
{
    readonly Dictionary<TaxonomyTerm, TaxonomyTerm?> _parents = [];

    public TermTree(IEnumerable<TaxonomyTerm> terms)
    {
        var ordered = terms.OrderBy(term => term.Position).ToList();
        var byCode = ordered.ToLookup(term => term.Code, StringComparer.Ordinal);
        foreach (var term in ordered)
        {
            // An id that is used twice and is its own parent means the first term of that id, for all but that one.
            var parent = term.Parent is null ? null : byCode[term.Parent].FirstOrDefault(other => other != term);
            if (term.Parent is not null && parent is null)
            {
                (byCode[term.Parent].Any() ? Cut : Missing).Add(term);
            }
            _parents[term] = parent;
        }
        foreach (var term in ordered.Where(LeadsBack))
        {
            Cut.Add(term);
            _parents[term] = null;
        }
    }

    /// <summary>Terms whose parents came back to them; they stand at the top.</summary>
    public List<TaxonomyTerm> Cut { get; } = [];

    /// <summary>Terms whose parent is not in the taxonomy; they stand at the top.</summary>
    public List<TaxonomyTerm> Missing { get; } = [];

    /// <summary>The names from the top down to the term itself.</summary>
    public IReadOnlyList<string> Path(TaxonomyTerm term)
    {
        List<string> names = [];
        for (var at = term; at is not null; at = _parents[at])
        {
            names.Insert(0, at.Name);
        }
        return names;
    }

    bool LeadsBack(TaxonomyTerm term)
    {
        var seen = new HashSet<TaxonomyTerm>();
        for (var at = _parents[term]; at is not null && seen.Add(at); at = _parents[at])
        {
            if (at == term)
            {
                return true;
            }
        }
        return false;
    }
}
