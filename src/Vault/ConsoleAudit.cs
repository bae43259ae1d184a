using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Sessions;

namespace Parasol.Vault;

/// <summary>The audit entries of commands: the operator at the console acts for an organisation and opens nothing.</summary>
public interface IConsoleAudit
{
    /// <summary>Writes one entry, sealed to Oversight, inside the transaction that is open on the record database.</summary>
    /// <param name="what">What was done: a short English sentence.</param>
    Task Note(string what);
}

/// <summary>
/// The way back for somebody who can sign in no more where no administrator is left to invite them. It makes no keys and opens nothing: whoever uses the invitation holds
/// no program until a colleague grants one, or two recovery kits do.
/// </summary>
public interface IConsoleInvitation
{
    /// <summary>A one-time code for seven days, for an open account. Their old keys end when it is used. The audit says that the console made it.</summary>
    Task<Outcome<string>> Again(string loginName);
}

sealed class ConsoleAudit(ParasolDb db, AuditChain audit, ICurrentOrganisation current) : IConsoleAudit
{
    public Task Note(string what) => audit.AppendToOversight(db, current.Id ?? throw new InvalidOperationException("A command acts for one organisation."), AuditCode.Console, new AuditDetail { What = what });
}

/// <summary>What an authenticator shows: for commands that try the product out.</summary>
public static class AuthenticatorCode
{
    /// <summary>The six digits for this moment. Refused when the key is none.</summary>
    public static Outcome<string> Now(string secret, TimeProvider time) => Totp.FromBase32(secret).Then(key => Totp.Code(key, Totp.Step(time.GetUtcNow())));
}
