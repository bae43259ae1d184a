using Microsoft.EntityFrameworkCore.Storage;
using Parasol.Kernel;

namespace Parasol.Vault.Doors;

// Holds that an act puts on, signs or lifts, and those that stand in its way.
sealed partial class StaffActs
{
    readonly List<Func<Task<Outcome>>> _holds = [];
    bool _lifts;

    public override Outcome<RowId> PutHold(FileId file, DateOnly reviewDay)
    {
        var made = holds.Make(Change(file).File, reviewDay);
        if (!made.IsDone)
        {
            return made.Refusal;
        }
        _holds.Add(() => holds.Put(made.Value));
        return made.Value.Number;
    }

    public override void ChangeHold(FileId file, RowId number, HoldStep step)
    {
        var held = Change(file).File;
        _lifts |= step == HoldStep.Lift;
        _holds.Add(() => holds.Take(step, held, number));
    }

    // What a file would lose by this act though its keys stay. The files are locked: a hold comes before or after.
    async Task<Outcome> MayLose()
    {
        if (_forGood.Count > 0 && await holds.Allow(_forGood) is { IsDone: false } kept)
        {
            return kept;
        }
        var other = _together.Away.Concat(_together.BackFrom).ToList();
        return other.Count == 0 ? Outcome.Done : await holds.Allow(other, isDeletion: false);
    }

    // Whatever stops it in between, the file stays kept: a hold is there before the records say so, and is lifted after they do.
    async Task<Outcome> CommitWithHolds(IDbContextTransaction records)
    {
        if (_holds.Count == 0)
        {
            await records.CommitAsync();
            return Outcome.Done;
        }
        await using var transaction = await keys.Database.BeginTransactionAsync();
        foreach (var step in _holds)
        {
            if (await step() is { IsDone: false } refused)
            {
                return refused;
            }
        }
        IDbContextTransaction[] inOrder = _lifts ? [records, transaction] : [transaction, records];
        foreach (var one in inOrder)
        {
            await one.CommitAsync();
        }
        return Outcome.Done;
    }
}
