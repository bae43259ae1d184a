using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Programs;

/// <summary>The programs of this request's organisation, read once a request.</summary>
sealed class ProgramList(ParasolDb db, ICurrentOrganisation current, IStaffVault vault, IPublicVault outside) : IPrograms
{
    IReadOnlyList<ProgramCard>? _all;

    public async Task<IReadOnlyList<ProgramCard>> All() => _all ??= await Load();

    public async Task<IReadOnlyList<ProgramCard>> Mine()
    {
        var mine = await vault.MyPrograms();
        return [.. (await All()).Where(p => p.Kind == ProgramKind.Work && mine.Contains(p.Id))];
    }

    public async Task<IReadOnlyList<ProgramCard>> TakingRequests() => [.. (await All()).Where(p => p.TakesRequests)];

    public async Task<ProgramCard?> Find(ProgramId program) => (await All()).FirstOrDefault(p => p.Id == program);

    public async Task<ProgramId> House() => (await All()).Single(p => p.Kind == ProgramKind.House).Id;

    /// <summary>Somebody has changed a program in this request.</summary>
    public void Forget() => _all = null;

    async Task<IReadOnlyList<ProgramCard>> Load()
    {
        if (current.Id is not { } organisation)
        {
            return [];
        }
        var counts = await outside.Holders();
        var programs = await db.Set<ProgramEntry>().Where(p => p.Organisation == organisation).ToListAsync();
        return
        [
            .. programs.Select(p => new ProgramCard(p.Id, p.Name, p.Kind, p.TakesRequests && counts.GetValueOrDefault(p.Id) >= ProgramCard.Enough, p.Phone)
            {
                OptionalFields = p.OptionalFieldKeys,
                QuietDays = p.QuietDays ?? 14,
                Duty = p.Duty ?? DutyNotice.Shipped,
                DutyWords = p.DutyWords ?? "",
                Holders = counts.GetValueOrDefault(p.Id),
                IsMeantToTakeRequests = p.TakesRequests,
            }).OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
