using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Words;

namespace Parasol.Clients.Files;

/// <summary>Makes call-names and codes that no file of a program has.</summary>
[Opens]
sealed class TakenNames(IStaffVault vault, Say say)
{
    IReadOnlyList<IndexCard>? _cards;

    public async Task<string> CallName(ProgramId program) => CallNames.New(say.Language, [.. (await Cards(program)).Select(c => c.CallName)]);

    public async Task<string> Code(ProgramId program) => FileCodes.New([.. (await Cards(program)).Select(c => c.Code)]);

    async Task<IReadOnlyList<IndexCard>> Cards(ProgramId program) => _cards ??= [.. (await vault.AllCards(program)).Select(f => f.Card)];
}
