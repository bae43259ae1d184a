using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// Seal now: every session of the organisation ends, on every node, and every door behind which something is opened is shut. It stays so over a restart, until two
/// people of two programs have said that it may open again.
/// </summary>
public interface ISealNow
{
    /// <summary>Shuts, by the signed-in staff member; nobody is signed in afterwards. It is done even where the entry for the audit cannot be written.</summary>
    Task<Outcome> Press();

    /// <summary>Whether there are two people of two programs now who could open again. Where there are not, only the console can.</summary>
    Task<bool> TwoCouldOpen();
}

/// <summary>Opening again. It signs nobody in.</summary>
public interface IOpenAgain
{
    /// <summary>
    /// One person says that it may open again. The second one, of another program and within 30 minutes, opens. Done, whatever came of it: whether the person is known, whether they are the first, and
    /// whether anything is shut at all are not told. Over the limits it is <see cref="RefusalKind.Busy"/>.
    /// </summary>
    Task<Outcome> Say(string loginName, string passphrase, string totpCode);
}

/// <summary>A passphrase that looks like signing in, and shuts.</summary>
public interface ISecondPassphrase
{
    /// <summary>Sets the reader's second passphrase, or none when it is empty. The stored row looks the same either way; nobody can ask which it is.</summary>
    /// <param name="own">The reader's own passphrase, which must be right.</param>
    /// <param name="second">The second one; it cannot be the own one.</param>
    Task<Outcome> Set(string own, string? second);
}

/// <summary>The operator's way to shut and to open again. A server at work on the same stores follows within two seconds.</summary>
public interface IConsoleSeal
{
    /// <summary>Shuts the organisation of this scope.</summary>
    Task Shut();

    /// <summary>
    /// Asks to open again, or opens: from a day after it was first asked. Null when nothing is shut.
    /// </summary>
    Task<ConsoleOpening?> Open();
}

/// <summary>What came of asking at the console to open again.</summary>
/// <param name="IsOpen">It is open.</param>
/// <param name="From">Else: from when on asking once more opens, UTC.</param>
public sealed record ConsoleOpening(bool IsOpen, DateTime From);

/// <summary>Marks an address that answers while the organisation is shut: it opens nothing.</summary>
public sealed class StaysOpen;

/// <summary>On a public page: a door of those who come in, shut with the others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShutsAttribute : Attribute;

/// <summary>A feature of a request whose answer is the one page for whatever is shut.</summary>
public sealed class ClosedForNow;
