using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>Programs that go without recovery. Only the program's own word counts: a row that somebody put there would take its way back away.</summary>
static class LeftOut
{
    public static async Task<HashSet<ProgramId>> Of(KeyDb keys, Chain chain, OrganisationId organisation)
    {
        var charters = await keys.Charters.Where(c => c.Organisation == organisation).ToDictionaryAsync(c => c.Program);
        return [.. (await keys.WithoutRecovery.Where(w => w.Organisation == organisation).ToListAsync()).Where(w => charters.TryGetValue(w.Program, out var charter) && chain.WithoutRecovery(charter, w)).Select(w => w.Program)];
    }
}
