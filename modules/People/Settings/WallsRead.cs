using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Settings;

/// <summary>What a check of the walls found for this organisation.</summary>
/// <param name="At">When.</param>
/// <param name="Programs">The programs, by name.</param>
/// <param name="Exceptions">What is not as it must be, with the program's name where there is one.</param>
sealed record WallsSeen(DateTimeOffset At, IReadOnlyList<ProgramCard> Programs, IReadOnlyList<(WallException Exception, ProgramCard? Program)> Exceptions)
{
    public bool IsProved => Exceptions.Count == 0;
}

/// <summary>
/// Checks the walls for whoever works or watches here: a member of House or an administrator. Tells no counts: how much a program keeps is nobody's
/// business who is outside.
/// </summary>
sealed class WallsRead(IStaffVault vault, IPrograms programs, IWalls walls, TimeProvider time)
{
    // The check reads every key there is: one at a time is enough.
    static readonly SemaphoreSlim OneAtATime = new(1);

    public async Task<Outcome<WallsSeen>> Verify(CancellationToken cancel)
    {
        if (vault.Me is not { } me || (!me.IsAdministrator && await vault.House() is null))
        {
            return Refusal.NotThere;
        }
        WallsReport report;
        await OneAtATime.WaitAsync(cancel);
        try
        {
            report = await walls.Verify();
        }
        finally
        {
            OneAtATime.Release();
        }
        var cards = (await programs.All()).OrderBy(p => p.Kind).ToList();
        return new WallsSeen(time.GetUtcNow(), cards,
            [.. report.Exceptions.Where(e => e.Organisation == me.Organisation || e.Organisation == default).Select(e => (e, cards.Find(c => c.Id == e.Program)))]);
    }
}
