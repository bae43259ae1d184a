using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Words;

namespace Parasol.Clients.Files;

/// <summary>Makes call-names and codes that no file of a program has.</summary>
[Opens]
sealed class TakenNames(IStaffVault vault, ParasolDb db, Say say)
{
    IReadOnlyList<IndexCard>? _cards;

    public async Task<string> CallName(ProgramId program) => CallNames.New(say.Language, [.. (await Cards(program)).Select(c => c.CallName)]);

    public async Task<string> Code(ProgramId program) => FileCodes.New([.. (await Cards(program)).Select(c => c.Code)]);

    // By way of Cards and not of Search: a search notes itself in the audit, shows as one, and ends what the act has collected so far.
    async Task<IReadOnlyList<IndexCard>> Cards(ProgramId program)
    {
        if (_cards is null)
        {
            var files = await db.Set<FileRow>().Where(f => f.Program == program).Select(f => f.File).ToListAsync();
            _cards = [.. (await vault.Cards(files)).Values.Select(f => f.Card)];
        }
        return _cards;
    }
}
