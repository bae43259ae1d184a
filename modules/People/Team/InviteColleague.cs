using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>An invitation that was made.</summary>
/// <param name="Staff">For whom.</param>
/// <param name="Code">Shown once, handed over in person.</param>
sealed record Invited(StaffId Staff, string Code)
{
    public override string ToString() => "sealed";
}

/// <summary>Invites somebody new. Administrators only, as Vault makes sure.</summary>
sealed class InviteColleague(IStaffVault vault, IMembers members, ColleagueDesk desk)
{
    public async Task<Outcome<Invited>> Do(string? name, string? loginName, bool administrator)
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var (called, login) = (StaffMember.NameOf(name), StaffMember.LoginNameOf(loginName));
        if ((called.Refusal ?? login.Refusal ?? (await desk.CanWrite()).Refusal) is { } refusal)
        {
            return refusal;
        }
        var staff = StaffId.New();
        var code = await members.Invite(staff, login.Value, administrator, db => db.Add(StaffMember.Make(staff, me.Organisation)));
        if (!code.IsDone)
        {
            return code.Refusal;
        }
        // The name comes after the invitation: a sign-in name that is taken must leave no name behind.
        var written = await desk.Write(staff, called.Value, "Wrote a new colleague's name");
        return written.Refusal is { } notWritten ? notWritten : new Invited(staff, code.Value);
    }
}

/// <summary>The way back for somebody who lost their passphrase, or whose invitation ran out.</summary>
sealed class InviteAgain(IStaffVault vault, IMembers members, ParasolDb db)
{
    public async Task<Outcome<Invited>> Do(StaffId staff, string? loginName, bool administrator)
    {
        if (vault.Me is not { IsAdministrator: true } me || (await members.All()).All(m => m.Staff != staff))
        {
            return Refusal.NotThere;
        }
        if (staff == me.Id)
        {
            return Refusal.Rule("You are signed in, so you have not lost your passphrase. A colleague can invite you again, you cannot.");
        }
        var login = StaffMember.LoginNameOf(loginName);
        if (!login.IsDone)
        {
            return login.Refusal;
        }
        var isKnown = await db.Set<StaffMember>().AnyAsync(s => s.Id == staff);
        var code = await members.Invite(staff, login.Value, administrator, rows =>
        {
            if (!isKnown)
            {
                rows.Add(StaffMember.Make(staff, me.Organisation));
            }
        });
        return code.Then(c => new Invited(staff, c));
    }
}
