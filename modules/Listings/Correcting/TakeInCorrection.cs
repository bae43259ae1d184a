using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Correcting;

/// <summary>Puts a correction that has arrived on the desk of House.</summary>
[Opens]
internal sealed class TakeInCorrection : ISift
{
    public TableCode Table => TableCode.Correction;

    public Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        act.Add(act.DeskOf(program), arrival.As<Correction>(), arrival.Row);
        return Task.CompletedTask;
    }
}
