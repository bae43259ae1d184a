using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Joining;

/// <summary>
/// The one way by which a program lets another one read: under a release that the person gives, to that program and of those groups. Whoever
/// belongs to both programs needs it all the same, and nothing goes round it.
/// </summary>
[Opens]
internal sealed class SharePlan(IStaffVault vault, IClientFiles clients, IPrograms programs)
{
    /// <summary>How long a release to another program lasts when no day is chosen.</summary>
    public const int Days = 90;

    /// <summary>The other programs that have clients.</summary>
    public async Task<IReadOnlyList<ProgramCard>> Others(ProgramId own) => [.. (await programs.All()).Where(p => p.Kind == ProgramKind.Work && p.Id != own)];

    /// <summary>Gives the release and shares, in one act.</summary>
    /// <param name="file">Whose.</param>
    /// <param name="release">What was agreed. Its program says to whom.</param>
    /// <param name="asked">The other program had asked, on this program's desk; null when nobody had.</param>
    public async Task<Outcome> Share(FileId file, NewRelease release, RowId? asked = null)
    {
        var all = await programs.All();
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var own = open.Value.Program;
        if (all.FirstOrDefault(p => p.Kind == ProgramKind.Work && p.Id == release.Program && p.Id != own) is not { } other)
        {
            return Refusal.Rule("Choose another program.", "To");
        }
        JoinedAsk? ask = null;
        if (asked is { } row)
        {
            var desk = await act.OpenDesk(own);
            if (!desk.IsDone || desk.Value.Find<JoinedAsk>(row) is not { } waits || waits.Value.From != other.Id)
            {
                return Refusal.NotThere;
            }
            act.Remove(waits);
            ask = waits.Value;
        }
        var today = DateOnly.FromDateTime(act.At.UtcDateTime);
        var until = release.Until ?? today.AddDays(Days);
        var given = await clients.Give(act, open.Value, release with { To = other.Name, Until = until });
        if (!given.IsDone)
        {
            return given.Refusal;
        }
        var token = act.Join(file, given.Value, other.Id, other.Name, until);
        var sent = await act.PassOn(other.Id, RowId.New(), new JoinedIn { Token = token, From = own, At = act.At, Ask = ask?.Ask });
        return sent.IsDone ? await act.Commit(AuditCode.Shared, "Shared with another program") : sent.Refusal;
    }
}
