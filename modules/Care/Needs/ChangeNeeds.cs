using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Needs;

/// <summary>Notes what a person needs, and says later whether they got it.</summary>
[Opens]
internal sealed class ChangeNeeds(IStaffVault vault, IClientFiles clients)
{
    public async Task<Outcome<RowId>> Note(FileId file, string? code, string? words)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var need = Need.Note(code, words, new Author(act.At, vault.Me!.Id));
        if (!need.IsDone)
        {
            return need.Refusal;
        }
        var row = act.Add(file, need.Value);
        await clients.MarkChanged(act, file);
        var done = await act.Commit(AuditCode.Made, "Noted a need");
        return done.IsDone ? row : done.Refusal;
    }

    public Task<Outcome> Meet(FileId file, RowId row) => Change(file, row, (n, at) => n.Meet(at));

    public Task<Outcome> OpenAgain(FileId file, RowId row) => Change(file, row, (n, at) => n.OpenAgain(at));

    public Task<Outcome> LeaveUnmet(FileId file, RowId row, string? barrier, string? words) => Change(file, row, (n, at) => n.LeaveUnmet(barrier, words, at));

    async Task<Outcome> Change(FileId file, RowId row, Func<Need, DateTimeOffset, Outcome<Need>> change)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Need>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = change(was.Value, act.At);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        act.Change(was, now.Value);
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Said how a need stands");
    }
}
