using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Shutting;

/// <summary>Who can say that it may open again: whoever holds a program other than House, to which everybody belongs.</summary>
sealed class Openers(KeyDb keys)
{
    /// <summary>Everybody with an open account who holds such programs, and which.</summary>
    public async Task<IReadOnlyDictionary<StaffId, HashSet<ProgramId>>> All(OrganisationId organisation)
    {
        var held = await keys.Grants
            .Where(g => g.Organisation == organisation && g.Kind == GrantKind.Epoch)
            .Where(g => keys.Charters.Any(c => c.Program == g.Program && c.Kind != ProgramKind.House) && keys.Bundles.Any(b => b.Id == g.Staff && b.IsEnabled && b.Bundle != null))
            .Select(g => new { g.Staff, g.Program }).Distinct().ToListAsync();
        return held.GroupBy(h => h.Staff).ToDictionary(h => h.Key, h => h.Select(g => g.Program).ToHashSet());
    }

    /// <summary>Whether any two of them could.</summary>
    public async Task<bool> AreThere(OrganisationId organisation)
    {
        var all = (await All(organisation)).Values.ToList();
        return all.Index().Any(one => all.Skip(one.Index + 1).Any(other => AreOfTwoPrograms(one.Item, other)));
    }

    /// <summary>Each of the two holds a program, and together they hold two.</summary>
    public static bool AreOfTwoPrograms(HashSet<ProgramId> one, HashSet<ProgramId> other) => one.Count > 0 && other.Count > 0 && one.Union(other).Take(2).Count() == 2;
}
