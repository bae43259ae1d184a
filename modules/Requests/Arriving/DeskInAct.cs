using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Requests.Arriving;

/// <summary>The desk of the act at hand, opened once: one act takes in up to two hundred arrivals.</summary>
[Opens]
sealed class DeskInAct
{
    (ActId Act, OpenFile Desk)? _open;

    public async Task<OpenFile> Of(StaffAct act, ProgramId program)
    {
        if (_open is not var (known, desk) || known != act.Id)
        {
            desk = (await act.OpenDesk(program)).Value;
            _open = (act.Id, desk);
        }
        return desk;
    }
}
