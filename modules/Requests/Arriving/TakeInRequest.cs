using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Arriving;

/// <summary>Puts a request that has arrived on the program's desk, under the id it was sent with: so the offer to take it back still finds it.</summary>
[Opens]
sealed class TakeInRequest(DeskInAct desks) : ISift
{
    public TableCode Table => TableCode.Request;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var desk = await desks.Of(act, program);
        var request = arrival.As<HelpRequest>();
        act.Add(desk.Id, request with { Letters = [] }, arrival.Row);
        foreach (var letter in request.Letters)
        {
            act.Add(desk.Id, letter);
        }
    }
}
