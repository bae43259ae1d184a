using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>Starts a client file by itself; other modules start one inside their own act.</summary>
[Opens]
sealed class StartFile(IStaffVault vault, IClientFiles files)
{
    public async Task<Outcome<FileId>> Do(ProgramId program, NewClient who)
    {
        await using var act = vault.Begin();
        var started = await files.Start(act, program, who);
        if (!started.IsDone)
        {
            return started;
        }
        var saved = await act.Commit(AuditCode.Made, "Started the file");
        return saved.IsDone ? started : saved.Refusal;
    }
}
