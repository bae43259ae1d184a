using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>Secrets that let a person do one thing.</summary>
static class Offers
{
    public static (string Secret, OfferRow Row) Make(OrganisationId organisation, OfferKind kind, FileId file, RowId row)
    {
        var secret = RandomNumberGenerator.GetBytes(16);
        return (Base64Url.EncodeToString(secret), new OfferRow { Id = SHA256.HashData(secret), Organisation = organisation, Kind = kind, File = file, Row = row });
    }

    /// <summary>The id of the offer that this secret is of, or null when it is none.</summary>
    public static byte[]? IdOf(string secret)
    {
        Span<byte> bytes = stackalloc byte[16];
        return secret.Length == 22 && Base64Url.TryDecodeFromChars(secret, bytes, out var length) && length == 16 ? SHA256.HashData(bytes) : null;
    }

    /// <summary>Ends offers; false where the person has taken one in the meantime.</summary>
    public static async Task<bool> End(ParasolDb db, OrganisationId organisation, IEnumerable<(OfferKind Kind, RowId Row)> offers)
    {
        foreach (var (kind, row) in offers)
        {
            if (await db.Set<OfferRow>().Where(o => o.Organisation == organisation && o.Kind == kind && o.Row == row).ExecuteDeleteAsync() == 0)
            {
                return false;
            }
        }
        return true;
    }
}
