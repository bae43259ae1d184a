using Parasol.Clients.Helping;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Emergencies;

/// <summary>Puts into the file that somebody was let in, and why, on the next click of a member. A file that is gone by then needs it no more.</summary>
[Opens]
sealed class TakeInLetIn(IClientFiles files) : ISift
{
    public TableCode Table => TableCode.LetIn;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var letIn = arrival.As<LetIn>();
        if ((await act.Open(letIn.File)).IsDone)
        {
            act.Add(letIn.File, new HelpGiven { To = letIn.To, By = letIn.By, Why = letIn.Why, LastDay = letIn.LastDay, At = letIn.At, InEmergency = true }, arrival.Row);
            await files.MarkChanged(act, letIn.File);
        }
    }
}
