using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Sessions;

/// <summary>
/// The keys of this request's session, opened from the cookie's token and wiped when the request ends. Empty for visitors.
/// </summary>
[Opens]
sealed class SessionKeys : IDisposable
{
    /// <summary>The signed-in staff member.</summary>
    public Reader? Reader { get; private set; }

    /// <summary>The staff member's or the mailbox's key pair.</summary>
    public SealKeyPair? Pair { get; private set; }

    /// <summary>The staff member's signing key.</summary>
    public SignKeyPair? Signs { get; private set; }

    /// <summary>The mailbox that a return code has opened.</summary>
    public (MailboxId Id, OrganisationId Organisation)? Mailbox { get; private set; }

    /// <summary>The key of this session's form tokens.</summary>
    public SecretKey<Keys.FormTokenKey>? Forms { get; private set; }

    /// <summary>The session's row.</summary>
    public byte[]? SessionId { get; private set; }

    public void Staff(byte[] id, Reader reader, SealKeyPair pair, SignKeyPair signs, SecretKey<Keys.FormTokenKey> forms)
    {
        Dispose();
        (SessionId, Reader, Pair, Signs, Forms) = (id, reader, pair, signs, forms);
    }

    public void Person(byte[] id, MailboxId mailbox, OrganisationId organisation, SealKeyPair pair, SecretKey<Keys.FormTokenKey> forms)
    {
        Dispose();
        (SessionId, Mailbox, Pair, Forms) = (id, (mailbox, organisation), pair, forms);
    }

    public void Dispose()
    {
        Pair?.Dispose();
        Signs?.Dispose();
        Forms?.Dispose();
        (SessionId, Reader, Mailbox, Pair, Signs, Forms) = (null, null, null, null, null, null);
    }
}
