using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Joining;

/// <summary>Takes in what other programs share: into the file that had asked for it, else onto the desk.</summary>
[Opens]
internal sealed class SiftJoined(IStaffVault vault) : ISift
{
    public TableCode Table => TableCode.JoinedIn;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var shared = arrival.As<JoinedIn>();
        if (shared.Ask is { } ask && (await vault.OpenAll<JoinedAsk>(program)).FirstOrDefault(a => a.Value.Ask == ask && a.Value.From == program && a.Value.To == shared.From) is { } asked
            && (await act.Open(asked.File)).IsDone)
        {
            act.Remove(asked.File, asked.Row);
            act.Add(asked.File, shared, arrival.Row);
            return;
        }
        act.Add(act.DeskOf(program), shared, arrival.Row);
    }
}

/// <summary>Takes in what other programs ask for, onto the desk.</summary>
[Opens]
internal sealed class SiftAsks : ISift
{
    public TableCode Table => TableCode.JoinedAsk;

    public Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        act.Add(act.DeskOf(program), arrival.As<JoinedAsk>(), arrival.Row);
        return Task.CompletedTask;
    }
}
