using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Words;

namespace Parasol.Vault.Doors;

/// <summary>Makes, finds and ends the links and slips by which partners read one page and answer it.</summary>
sealed class PartnerLinks(MailboxCodes mailboxes, Argon2Gates gates)
{
    const int SlipCharacters = 12;

    public MailboxCodes Mailboxes => mailboxes;

    /// <summary>A new link: what to hand over, its clear row, and the page sealed under its token.</summary>
    public async Task<(PartnerLink Link, LinkRow Row, SealedRow Page)> Make(
        OrganisationId organisation, ProgramId program, FileId file, RowId release, RowId about, PartnerPage page, DateOnly lastDay, bool asSlip)
    {
        string? slip = null;
        SecretKey<Keys.LinkToken>? token = null;
        if (asSlip)
        {
            slip = Crockford.Draw(SlipCharacters);
            token = await FromSlip(organisation, Crockford.Read(slip, SlipCharacters)!) ?? throw new InvalidOperationException("Too busy to make a slip.");
        }
        using var held = token ?? SecretKey<Keys.LinkToken>.Random();
        var id = IdOf(held);
        using var key = held.Derive<Keys.LinkKey>();
        var plain = SealedJson.Write(page);
        var payload = Envelope.Seal(key, Contexts.Partner(organisation, program, id), plain, PadPolicy.Note);
        CryptographicOperations.ZeroMemory(plain);
        var row = new LinkRow
        {
            Id = id, Organisation = organisation, Program = program, Release = release, State = LinkState.Open, WasOpened = false,
            LastDay = lastDay, File = file, About = about,
        };
        var sealedPage = new SealedRow
        {
            File = new FileId(id.Value), Row = id, Organisation = organisation, Program = program, Table = TableCode.PartnerPage,
            Generation = 0, Version = 1, Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
        return (new PartnerLink(id, slip ?? Text(held)), row, sealedPage);
    }

    /// <summary>The token of a link as it stands in its address; null when it is none.</summary>
    public static SecretKey<Keys.LinkToken>? Token(string? text)
    {
        Span<byte> bytes = stackalloc byte[32];
        try
        {
            return text?.Length == 43 && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length == 32 ? SecretKey<Keys.LinkToken>.From(bytes) : null;
        }
        catch (FormatException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    /// <summary>The token behind a slip's code, after the work a code costs; null when too many are at it.</summary>
    public async Task<SecretKey<Keys.LinkToken>?> FromSlip(OrganisationId organisation, string code)
    {
        // One salt for an organisation's slips: there is nothing to find a slip by but the code itself, and that holds 60 random bits.
        var salt = SHA256.HashData(Encoding.ASCII.GetBytes($"parasol/v1/slip/{organisation.Value:N}"))[..Argon2.SaltLength];
        using var derived = await gates.Public(Encoding.ASCII.GetBytes(code), salt, Argon2Profile.ReturnCode);
        return derived?.Derive<Keys.LinkToken>();
    }

    /// <summary>The code on a slip, read as typed; null when it is none.</summary>
    public static string? ReadSlip(string? typed) => Crockford.Read(typed, SlipCharacters);

    public static RowId IdOf(SecretKey<Keys.LinkToken> token) => new(new Guid(token.Digest("parasol/v1/link-id"u8)[..16], bigEndian: true));

    public static string Text(SecretKey<Keys.LinkToken> token)
    {
        Span<byte> bytes = stackalloc byte[32];
        token.CopyTo(bytes);
        var text = Base64Url.EncodeToString(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return text;
    }

    /// <summary>Ends all links under a release: from now on their pages are gone.</summary>
    public static async Task End(ParasolDb db, RowId release)
    {
        var ids = await db.Set<LinkRow>().Where(l => l.Release == release).Select(l => l.Id).ToListAsync();
        await db.Set<LinkRow>().Where(l => l.Release == release && l.State == LinkState.Open).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, LinkState.Ended));
        foreach (var id in ids)
        {
            var file = new FileId(id.Value);
            await db.Set<SealedRow>().Where(r => r.File == file && r.Row == id).ExecuteDeleteAsync();
        }
    }

    /// <summary>Ends all links of a file that is deleted.</summary>
    public static async Task End(ParasolDb db, FileId file)
    {
        foreach (var release in await db.Set<LinkRow>().Where(l => l.File == file).Select(l => l.Release).Distinct().ToListAsync())
        {
            await End(db, release);
        }
    }
}
