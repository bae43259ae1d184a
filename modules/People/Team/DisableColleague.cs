using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>Ends somebody's access at once.</summary>
sealed class DisableColleague(IStaffVault vault, IMembers members, ParasolDb db)
{
    public async Task<Outcome> Do(StaffId staff, bool sure)
    {
        if (vault.Me is not { IsAdministrator: true } me || !await db.Set<StaffMember>().AnyAsync(s => s.Id == staff && s.Organisation == me.Organisation))
        {
            return Refusal.NotThere;
        }
        return sure ? await members.Disable(staff) : Refusal.Rule("Tick the box to end this colleague's access.", "Sure");
    }
}
