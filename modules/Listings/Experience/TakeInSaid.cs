using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Experience;

/// <summary>Puts what somebody said on the desk of House, in place of what they said before; an alarm beside it, where it is one.</summary>
[Opens]
internal sealed class TakeInSaid : ISift
{
    public TableCode Table => TableCode.Experience;

    public async Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var said = arrival.As<Said>();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return;
        }
        if (desk.Value.All<Said>().FirstOrDefault(one => one.Value.Tag == said.Tag && one.Value.About == said.About) is { } before)
        {
            act.Change(before, said);
        }
        else
        {
            act.Add(desk.Value.Id, said, arrival.Row);
        }
        if (said.Marks.Where(Marks.Alarming.Contains).ToList() is { Count: > 0 } alarming && !said.About.StartsWith("sector:", StringComparison.Ordinal))
        {
            act.Add(desk.Value.Id, new Alarm { About = said.About, Marks = alarming });
        }
    }
}
