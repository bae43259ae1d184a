using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

sealed class Aside(ParasolDb db, IStaffVault vault, AuditChain audit) : IAside
{
    public async Task<int> Count()
    {
        var mine = await vault.MyPrograms();
        return await db.Set<AsideRow>().CountAsync(a => mine.Contains(a.Program));
    }

    public async Task LetIn()
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var program in await vault.MyPrograms())
        {
            if (await db.Set<AsideRow>().Where(a => a.Program == program).ExecuteDeleteAsync() > 0)
            {
                await audit.Append(db, program, AuditCode.Received, new AuditDetail { Door = Door.Staff, By = vault.Me?.Id, What = "Let in what was set aside" });
            }
        }
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }
}
