using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Shutting;

sealed class ConsoleSeal(ParasolDb db, KeyDb keys, SealingNow sealing, IConsoleAudit audit, ICurrentOrganisation current, TimeProvider time) : IConsoleSeal
{
    /// <summary>Long enough for colleagues to hear of it: whoever holds the machine does not open at once what others have shut.</summary>
    static readonly TimeSpan Wait = TimeSpan.FromHours(24);

    OrganisationId Here => current.Id ?? throw new InvalidOperationException("A command acts for one organisation.");

    public Task Shut() => sealing.Shut(Here, () => audit.Note("Sealed everything at once"));

    public async Task<ConsoleOpening?> Open()
    {
        var (organisation, now) = (Here, time.GetUtcNow().UtcDateTime);
        if (await keys.Shut.SingleOrDefaultAsync(s => s.Organisation == organisation) is not { } row)
        {
            return null;
        }
        if (row.ConsoleFrom is { } asked && asked > now)
        {
            return new ConsoleOpening(false, asked);
        }
        var isOpen = row.ConsoleFrom is not null;
        var from = row.ConsoleFrom ?? now + Wait;
        var same = keys.Shut.Where(s => s.Organisation == organisation && s.Mark == row.Mark);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.Note(isOpen ? "Opened again" : "Asked to open again a day later");
        await (isOpen ? same.ExecuteDeleteAsync() : same.ExecuteUpdateAsync(s => s.SetProperty(r => r.ConsoleFrom, from)));
        await transaction.CommitAsync();
        return new ConsoleOpening(isOpen, from);
    }
}
