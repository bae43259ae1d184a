using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.Searching;

/// <summary>One taxonomy to look through.</summary>
internal sealed record TaxonomyHere(TaxonomyId Id, string Name, string? Attribution, int Terms);

/// <summary>A part of a taxonomy's terms: each as the names from the top down to it.</summary>
internal sealed record TermsPage(TaxonomyHere Of, IReadOnlyList<IReadOnlyList<string>> Terms, int Page, int Pages);

/// <summary>Other people's taxonomies, side by side, each with what its makers ask to be said beside its terms.</summary>
internal sealed class TaxonomyBook(ParasolDb db)
{
    const int PageSize = 100;

    // Terms of it come along with directories, too, where the taxonomy itself was never imported: its licence asks for its makers' name all the same.
    static readonly Dictionary<string, string> Makers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Open Eligibility"] = "Open Eligibility: Human Services Taxonomy by Aunt Bertha, Inc., CC BY-SA 3.0",
    };

    public async Task<IReadOnlyList<TaxonomyHere>> All(OrganisationId organisation, CancellationToken cancel) =>
        (await db.Set<Taxonomy>().Where(t => t.Organisation == organisation).OrderBy(t => t.Name)
            .Select(t => new TaxonomyHere(t.Id, t.Name, t.Attribution, db.Set<TaxonomyTerm>().Count(term => term.Taxonomy == t.Id))).ToListAsync(cancel))
            .ConvertAll(one => one with { Attribution = one.Attribution ?? Makers.GetValueOrDefault(one.Name) });

    public async Task<TermsPage?> Terms(OrganisationId organisation, TaxonomyId id, int page, CancellationToken cancel)
    {
        if ((await All(organisation, cancel)).FirstOrDefault(one => one.Id == id) is not { } taxonomy)
        {
            return null;
        }
        var terms = await db.Set<TaxonomyTerm>().Where(term => term.Taxonomy == id).OrderBy(term => term.Position).ToListAsync(cancel);
        var tree = new TermTree(terms);
        var pages = Math.Max(1, (terms.Count + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, pages);
        return new TermsPage(taxonomy, [.. terms.Skip((at - 1) * PageSize).Take(PageSize).Select(tree.Path)], at, pages);
    }

    /// <summary>What must be said beside terms of these taxonomies.</summary>
    public async Task<IReadOnlyList<string>> Attributions(OrganisationId organisation, IEnumerable<string?> names, CancellationToken cancel)
    {
        var asked = names.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (asked.Count == 0)
        {
            return [];
        }
        var here = (await All(organisation, cancel)).ToLookup(one => one.Name, one => one.Attribution, StringComparer.OrdinalIgnoreCase);
        return [.. asked.Select(name => here[name].FirstOrDefault() ?? Makers.GetValueOrDefault(name)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
