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
