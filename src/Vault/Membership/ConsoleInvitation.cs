using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault.Membership;

sealed class ConsoleInvitation(ParasolDb db, KeyDb keys, ServerSecrets server, ICurrentOrganisation current, IConsoleAudit audit, TimeProvider time) : IConsoleInvitation
{
    public async Task<Outcome<string>> Again(string loginName)
    {
        if (current.Id is not { } organisation)
        {
            return Refusal.NotThere;
        }
        var handle = server.Handle("login", organisation, Prose.Fold(loginName));
        if (await keys.Bundles.SingleOrDefaultAsync(b => b.Handle == handle && b.Organisation == organisation && b.IsEnabled) is not { } bundle)
        {
            return Refusal.Rule("Nobody with an open account signs in with this name.");
        }
        var code = Invitations.Draw(organisation, bundle.Id, time, out var invitation);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.Note("Made an invitation for a colleague who cannot sign in any more");
        await using (var invites = await keys.Database.BeginTransactionAsync())
        {
            await keys.Invitations.Where(i => i.Staff == bundle.Id).ExecuteDeleteAsync();
            keys.Add(invitation);
            await keys.SaveChangesAsync();
            await invites.CommitAsync();
        }
        await transaction.CommitAsync();
        return code;
    }
}

/// <summary>One-time codes to join with.</summary>
static class Invitations
{
    const int Characters = 16;
    const int DaysToJoin = 7;

    /// <summary>A new code, and the row that knows it.</summary>
    public static string Draw(OrganisationId organisation, StaffId staff, TimeProvider time, out InvitationRow row)
    {
        var code = Words.Crockford.Draw(Characters);
        row = new InvitationRow { Id = IdOf(code)!, Organisation = organisation, Staff = staff, LastDay = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(DaysToJoin) };
        return code;
    }

    /// <summary>Under which id a code that was typed is kept; null when it is none.</summary>
    public static byte[]? IdOf(string typed) => Words.Crockford.Read(typed, Characters) is { } code
        ? System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes("parasol/v1/invitation/" + code)) : null;
}
