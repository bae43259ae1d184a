using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>Makes feeds, seals to them, and opens them with the token of their address.</summary>
[Opens]
sealed class BusyFeeds(ParasolDb db, KeyDb keys, ICurrentOrganisation current, TimeProvider time) : IBusyDoor
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>A new feed: what to hand over, and its row.</summary>
    public static (NewFeed Feed, FeedRow Row) Make(OrganisationId organisation, StaffId staff)
    {
        using var token = SecretKey<Keys.LinkToken>.Random();
        using var pair = SealKeyPair.Create();
        using var key = token.Derive<Keys.FeedKey>();
        var id = PartnerLinks.IdOf(token);
        Span<byte> secret = stackalloc byte[32];
        pair.CopySecret(secret);
        try
        {
            var row = new FeedRow { Id = id, Organisation = organisation, Staff = staff, Bundle = Envelope.Seal(key, Contexts.Feed(organisation, staff, id), secret, PadPolicy.Card) };
            var address = new FeedAddress(id, Convert.ToBase64String(pair.Public.ToBytes()), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            return (new NewFeed(address, PartnerLinks.Text(token)), row);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>What a feed calls a record: always the same, and to be told by nobody who has not its address.</summary>
    public static RowId NameOf(FeedAddress to, RowId about)
    {
        using var key = SecretKey<Keys.BusyKey>.From(Convert.FromBase64String(to.Secret));
        return new RowId(new Guid(key.Mac(about.Value.ToByteArray(bigEndian: true))[..16], bigEndian: true));
    }

    public static SealedRow Seal(OrganisationId organisation, FeedAddress to, RowId name, BusyTime busy)
    {
        var payload = Hpke.Seal(CertifiedKey.FromSealed(SealPublicKey.From(Convert.FromBase64String(to.Key))), Contexts.Busy(organisation, to.Feed, name), SealedJson.Write(busy), PadPolicy.Note);
        return new SealedRow
        {
            File = new FileId(to.Feed.Value), Row = name, Organisation = organisation, Program = default, Table = TableCode.BusyTime,
            Generation = 0, Version = 1, Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
    }

    /// <summary>Ends all feeds of a colleague: from now on their addresses are nothing.</summary>
    public static async Task End(ParasolDb db, OrganisationId organisation, StaffId staff)
    {
        var feeds = (await db.Set<FeedRow>().Where(f => f.Staff == staff && f.Organisation == organisation).Select(f => f.Id).ToListAsync()).Select(f => new FileId(f.Value)).ToList();
        await db.Set<SealedRow>().Where(r => feeds.Contains(r.File)).ExecuteDeleteAsync();
        await db.Set<FeedRow>().Where(f => f.Staff == staff && f.Organisation == organisation).ExecuteDeleteAsync();
    }

    public async Task<IReadOnlyList<(RowId Name, BusyTime Time)>?> Read(string token)
    {
        using var held = PartnerLinks.Token(token);
        if (held is null || current.Id is not { } organisation)
        {
            return null;
        }
        var id = PartnerLinks.IdOf(held);
        var feed = await db.Set<FeedRow>().SingleOrDefaultAsync(f => f.Id == id && f.Organisation == organisation);
        if (feed is null || !await keys.Bundles.AnyAsync(b => b.Id == feed.Staff && b.Organisation == organisation && b.IsEnabled))
        {
            return null;
        }
        var file = new FileId(id.Value);
        var rows = await db.Set<SealedRow>().Where(r => r.File == file).ToListAsync();
        try
        {
            using var key = held.Derive<Keys.FeedKey>();
            using var secret = Envelope.Open(key, Contexts.Feed(organisation, feed.Staff, id), feed.Bundle, PadPolicy.Card);
            using var pair = SealKeyPair.From(secret.Span);
            var times = rows.Select(r => (r.Row, Open(pair, organisation, id, r))).Where(t => t.Item2 is not null).Select(t => (Name: t.Row, Time: t.Item2!)).ToList();
            await Forget(file, [.. times.Where(t => t.Time.Until < time.GetUtcNow() - Kept).Select(t => t.Name)]);
            return times;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    // What is over is of no use to anybody, and only here can it be told.
    async Task Forget(FileId feed, List<RowId> over)
    {
        if (over.Count > 0)
        {
            await db.Set<SealedRow>().Where(r => r.File == feed && over.Contains(r.Row)).ExecuteDeleteAsync();
        }
    }

    static BusyTime? Open(SealKeyPair pair, OrganisationId organisation, RowId feed, SealedRow row)
    {
        try
        {
            using var plain = Hpke.Open(pair, Contexts.Busy(organisation, feed, row.Row), row.Payload, PadPolicy.Note);
            return SealedJson.Read<BusyTime>(plain.Span);
        }
        catch (Exception e) when (e is SealBroken or JsonException)
        {
            return null;
        }
    }
}
