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

    /// <summary>The key of this session's form tokens; also of a session that has ended by itself, so that its forms are known.</summary>
    public SecretKey<Keys.FormTokenKey>? Forms { get; private set; }

    /// <summary>The form token of the session that this one follows in the same browser; null for none.</summary>
    public byte[]? Earlier { get; private set; }

    /// <summary>Who was here until the session ended by itself, and the key to seal to for them. Nobody is signed in then.</summary>
    public LateReader? Late { get; private set; }

    /// <summary>The session's row, or what is left of it.</summary>
    public byte[]? SessionId { get; private set; }

    /// <summary>When the staff member's passphrase was proved last, in this session.</summary>
    public DateTimeOffset Proved { get; private set; }

    public void Staff(byte[] id, Reader reader, SealKeyPair pair, SignKeyPair signs, SecretKey<Keys.FormTokenKey> forms, byte[]? earlier, DateTimeOffset proved)
    {
        Dispose();
        (SessionId, Reader, Pair, Signs, Forms, Earlier, Proved) = (id, reader, pair, signs, forms, earlier, proved);
    }

    /// <summary>The same reader, with the same keys in hand, under a new token: what was opened with them in this request goes on.</summary>
    public void Renewed(byte[] id, SecretKey<Keys.FormTokenKey> forms, byte[] earlier, DateTimeOffset proved)
    {
        Forms?.Dispose();
        (SessionId, Forms, Earlier, Proved) = (id, forms, earlier, proved);
    }

    public void Person(byte[] id, MailboxId mailbox, OrganisationId organisation, SealKeyPair pair, SecretKey<Keys.FormTokenKey> forms, byte[]? earlier)
    {
        Dispose();
        (SessionId, Mailbox, Pair, Forms, Earlier) = (id, (mailbox, organisation), pair, forms, earlier);
    }

    public void Ended(byte[] id, LateReader late, SecretKey<Keys.FormTokenKey> forms)
    {
        Dispose();
        (SessionId, Late, Forms) = (id, late, forms);
    }

    public void Dispose()
    {
        Pair?.Dispose();
        Signs?.Dispose();
        Forms?.Dispose();
        (SessionId, Reader, Mailbox, Pair, Signs, Forms, Earlier, Late, Proved) = (null, null, null, null, null, null, null, null, default);
    }
}

/// <summary>Whose session has ended by itself.</summary>
/// <param name="Organisation">Where.</param>
/// <param name="Subject">A staff member's or a mailbox's random id.</param>
/// <param name="Key">Their public key, vouched for by the token in their cookie.</param>
sealed record LateReader(OrganisationId Organisation, Guid Subject, CertifiedKey Key);
