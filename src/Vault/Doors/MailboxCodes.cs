using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Words;

namespace Parasol.Vault.Doors;

/// <summary>Makes mailboxes and opens them with their return codes.</summary>
sealed class MailboxCodes(KeyDb keys, ServerSecrets server, Argon2Gates gates)
{
    /// <summary>
    /// A new mailbox, saved in the key store. The first words of the code find it: they are drawn again while somebody else has them.
    /// </summary>
    public async Task<Outcome<NewMailbox>> Make(OrganisationId organisation, ProgramId program, string language)
    {
        var list = WordList.For(language);
        var secretWords = list.Draw(list.SecretWords);
        var salt = RandomNumberGenerator.GetBytes(Argon2.SaltLength);
        var profile = Argon2Profile.ReturnCode;
        using var derived = await gates.Public(Encoding.UTF8.GetBytes(Prose.Fold(string.Join(' ', secretWords))), salt, profile);
        if (derived is null)
        {
            return Argon2Gates.Busy;
        }
        using var pair = SealKeyPair.Create();
        using var opens = derived.Derive<Keys.BundleKey>();
        using var verifier = derived.Derive<Keys.Verifier>();
        var id = MailboxId.New();
        var publicKey = pair.Public.ToBytes();
        var bundle = SealSecret(opens, Contexts.Mailbox(organisation, program, id), pair);
        var verifierBytes = new byte[32];
        verifier.CopyTo(verifierBytes);
        while (true)
        {
            var handleWords = list.Draw(list.HandleWords);
            var handle = server.Handle("mailbox", organisation, Prose.Fold(string.Join(' ', handleWords)));
            if (await keys.Mailboxes.AnyAsync(m => m.Handle == handle))
            {
                continue;
            }
            keys.Add(new MailboxRow
            {
                Id = id, Organisation = organisation, Program = program, Handle = handle, Salt = salt, MemoryKib = profile.MemoryKiB,
                Passes = profile.Passes, Verifier = verifierBytes, Bundle = bundle, SealKey = publicKey,
            });
            try
            {
                await keys.SaveChangesAsync();
            }
            catch (DbUpdateException e) when (!DiskIsFull.Says(e))
            {
                // The same words were drawn at the same moment.
                keys.ChangeTracker.Clear();
                continue;
            }
            keys.ChangeTracker.Clear();
            return new NewMailbox(new MailboxAddress(id, program, Convert.ToBase64String(publicKey)), string.Join(' ', handleWords.Concat(secretWords)));
        }
    }

    /// <summary>
    /// The key pair of the mailbox that this code opens. Every other case, from a slip of the finger to a deleted mailbox, costs the same
    /// work and gives the same answer.
    /// </summary>
    public async Task<Outcome<(MailboxRow Mailbox, SealKeyPair Pair)>> Open(OrganisationId organisation, string code)
    {
        var read = WordList.ReadReturnCode(code);
        var handleWords = read?.Handle ?? Prose.Fold(code.Length > 400 ? "" : code);
        var handle = server.Handle("mailbox", organisation, handleWords);
        var mailbox = read is null ? null : await keys.Mailboxes.SingleOrDefaultAsync(m => m.Handle == handle && m.Organisation == organisation);
        var profile = mailbox is null ? Argon2Profile.ReturnCode : new Argon2Profile(mailbox.MemoryKib, mailbox.Passes);
        var salt = mailbox?.Salt ?? server.FakeSalt(organisation, handleWords);
        if (!profile.IsAllowed || salt.Length != Argon2.SaltLength)
        {
            (mailbox, profile, salt) = (null, Argon2Profile.ReturnCode, server.FakeSalt(organisation, handleWords));
        }
        using var derived = await gates.Public(Encoding.UTF8.GetBytes(read?.Secret ?? "none"), salt, profile);
        if (derived is null)
        {
            return Argon2Gates.Busy;
        }
        using var verifier = derived.Derive<Keys.Verifier>();
        using var opens = derived.Derive<Keys.BundleKey>();
        if (!verifier.FixedTimeEquals(mailbox?.Verifier is { Length: 32 } known ? known : new byte[32]) || mailbox is null)
        {
            return WrongCode;
        }
        try
        {
            using var secret = Envelope.Open(opens, Contexts.Mailbox(organisation, mailbox.Program, mailbox.Id), mailbox.Bundle, PadPolicy.Card);
            return (mailbox, SealKeyPair.From(secret.Span));
        }
        catch (SealBroken)
        {
            return WrongCode;
        }
    }

    /// <summary>Seals a line, or a trace, to a mailbox whose address came out of a sealed record.</summary>
    public static SealedRow Line<T>(OrganisationId organisation, MailboxAddress to, T line) where T : SealedRecord
    {
        var (row, table) = (RowId.New(), SealedJson.CodeOf<T>());
        var plain = SealedJson.Write(line);
        var payload = Hpke.Seal(CertifiedKey.FromSealed(SealPublicKey.From(Convert.FromBase64String(to.Key))), Contexts.Line(organisation, to, table, row), plain, PadPolicy.Note);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedRow
        {
            File = new FileId(to.Id.Value), Row = row, Organisation = organisation, Program = to.Program, Table = table,
            Generation = 0, Version = 1, Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
    }

    static readonly Refusal WrongCode = Refusal.Rule("This code does not open a mailbox. Check each word and try again.", "Code");

    static byte[] SealSecret(SecretKey<Keys.BundleKey> key, SealContext context, SealKeyPair pair)
    {
        Span<byte> secret = stackalloc byte[32];
        pair.CopySecret(secret);
        try
        {
            return Envelope.Seal(key, context, secret, PadPolicy.Card);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
