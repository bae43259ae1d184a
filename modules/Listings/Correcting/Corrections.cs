using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Correcting;

/// <summary>Suggested corrections as colleagues see to them.</summary>
[Opens]
internal sealed class Corrections(IStaffVault vault)
{
    /// <summary>How long one that is done is still shown.</summary>
    const int KeptDays = 90;

    /// <summary>All of them: what waits first, the oldest first; then what is done.</summary>
    public async Task<Outcome<IReadOnlyList<Opened<Correction>>>> Read()
    {
        if (await vault.House() is not { } house)
        {
            return Refusal.NotThere;
        }
        var desk = await vault.OpenDesk(house, "Read suggested corrections");
        return desk.Then(open => (IReadOnlyList<Opened<Correction>>)[.. open.All<Correction>().OrderBy(one => one.Value.DoneOn is not null).ThenBy(one => one.Value.At)]);
    }

    /// <summary>Marks one as done, and lets go of those done long ago.</summary>
    public async Task<Outcome> Finish(RowId row)
    {
        await using var act = vault.Begin();
        if (await vault.House() is not { } house || await act.OpenDesk(house) is not { IsDone: true, Value: var desk })
        {
            return Refusal.NotThere;
        }
        var today = DateOnly.FromDateTime(act.At.UtcDateTime);
        var all = desk.All<Correction>().ToList();
        if (all.Find(one => one.Row == row) is not { } wanted)
        {
            return Refusal.NotThere;
        }
        if (wanted.Value.DoneOn is null)
        {
            act.Change(wanted, wanted.Value with { DoneOn = today });
        }
        foreach (var old in all.Where(one => one.Row != row && one.Value.DoneOn is { } done && today.DayNumber - done.DayNumber > KeptDays))
        {
            act.Remove(old);
        }
        return await act.Commit(AuditCode.Changed, "Saw to a suggested correction");
    }
}
