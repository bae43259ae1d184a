using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>Ends somebody's access at once.</summary>
sealed class DisableColleague(IStaffVault vault, IMembers members, ILeaving leaving)
{
    public async Task<Outcome> Do(StaffId staff, bool sure, bool isShutOut)
    {
        if (vault.Me is not { IsAdministrator: true } || (await members.All()).All(m => m.Staff != staff))
        {
            return Refusal.NotThere;
        }
        return sure ? await leaving.Disable(staff, isShutOut) : Refusal.Rule("Tick the box to end this colleague's access.", "Sure");
    }
}
