using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>Makes, renews and finds what a file shares with other programs.</summary>
[Opens]
sealed class JoinedPages(KeyDb keys, Chain chain, TimeProvider time, IEnumerable<IReleaseCheck> releases, IEnumerable<IJoinsPlans> makers)
{
    public static readonly Refusal NoRelease = Refusal.Rule("Nothing leaves without a release that is live now.");

    /// <summary>The clear row of a new page, and what the file keeps of it. The page itself is sealed when the act is written.</summary>
    public static (LinkRow Row, JoinedOut Share) Make(FileInHand file, RowId release, ProgramId to, string toName, DateOnly lastDay)
    {
        using var token = SecretKey<Keys.LinkToken>.Random();
        var row = new LinkRow
        {
            Id = IdOf(token), Organisation = file.Program.Organisation, Program = file.Program.Id, Release = release, State = LinkState.Open, WasOpened = false,
            LastDay = lastDay, File = file.Id, About = release,
        };
        return (row, new JoinedOut { Token = PartnerLinks.Text(token), Release = release, To = to, ToName = toName });
    }

    /// <summary>Seals anew what changed files share, when the change is written and not yet committed. False when a page that the act made does not stand.</summary>
    public async Task<bool> Renew(ParasolDb db, IEnumerable<FileInHand> files, DateTimeOffset at, IEnumerable<RowId> made)
    {
        var stand = new HashSet<RowId>();
        foreach (var file in files.ToList())
        {
            stand.UnionWith(await Renew(db, file, at));
        }
        return stand.IsSupersetOf(made);
    }

    async Task<IReadOnlyList<RowId>> Renew(ParasolDb db, FileInHand file, DateTimeOffset at)
    {
        var id = file.Id;
        if (file.Program.Charter.Kind != ProgramKind.Work || !await db.Set<SealedRow>().AnyAsync(r => r.File == id && r.Table == TableCode.JoinedOut))
        {
            return [];
        }
        var needs = makers.SelectMany(m => m.Needs).Append(TableCode.JoinedOut).Distinct().ToList();
        var open = new OpenedFile(file, await db.Set<SealedRow>().Where(r => r.File == id && needs.Contains(r.Table)).ToListAsync());
        var stand = new List<RowId>();
        foreach (var share in open.All<JoinedOut>().Select(s => s.Value))
        {
            using var token = PartnerLinks.Token(share.Token);
            if (token is null || await Link(db, IdOf(token), file.Program.Organisation) is not { } link || link.File != id)
            {
                continue;
            }
            if (makers.Select(m => m.Of(open, share)).FirstOrDefault(p => p is not null) is { } page)
            {
                var place = new FileId(link.Id.Value);
                await db.Set<SealedRow>().Where(r => r.File == place && r.Row == link.Id).ExecuteDeleteAsync();
                if (await Seal(token, link, share.To, page with { At = at, ToName = share.ToName }) is { } row)
                {
                    db.Add(row);
                    stand.Add(link.Id);
                }
            }
        }
        await db.SaveChangesAsync();
        return stand;
    }

    /// <summary>What a token opens for a program whose keys are in hand, or null.</summary>
    public async Task<(LinkRow Link, JoinedPage Page)?> Find(ParasolDb db, HeldProgram to, string text)
    {
        using var token = PartnerLinks.Token(text);
        if (token is null || await Link(db, IdOf(token), to.Organisation) is not { } link)
        {
            return null;
        }
        var (place, id) = (new FileId(link.Id.Value), link.Id);
        if (await db.Set<SealedRow>().SingleOrDefaultAsync(r => r.File == place && r.Row == id && r.Table == TableCode.JoinedPage) is not { } row)
        {
            return null;
        }
        try
        {
            var epoch = (int)Envelope.KeyGeneration(row.Payload);
            if (to.Pair(epoch) is not { } pair)
            {
                return null;
            }
            using var inside = Hpke.Open(pair, Contexts.Joined(to.Organisation, link.Program, to.Id, epoch, id), row.Payload, PadPolicy.None);
            using var key = token.Derive<Keys.JoinedKey>();
            using var plain = Envelope.Open(key, Contexts.Joined(to.Organisation, link.Program, to.Id, 0, id), inside.Span, PadPolicy.Note);
            return (link, SealedJson.Read<JoinedPage>(plain.Span));
        }
        catch (Exception e) when (e is SealBroken or JsonException)
        {
            return null;
        }
    }

    /// <summary>Seals the outside of every page that this program reads to its newest epoch: what is inside stays closed.</summary>
    public static async Task Follow(ParasolDb db, HeldProgram to)
    {
        var organisation = to.Organisation;
        foreach (var row in await db.Set<SealedRow>().Where(r => r.Organisation == organisation && r.Table == TableCode.JoinedPage).ToListAsync())
        {
            var epoch = (int)Envelope.KeyGeneration(row.Payload);
            if (epoch >= to.Epoch || to.Pair(epoch) is not { } before || to.Pair(to.Epoch) is not { } now)
            {
                continue;
            }
            try
            {
                using var inside = Hpke.Open(before, Contexts.Joined(organisation, row.Program, to.Id, epoch, row.Row), row.Payload, PadPolicy.None);
                var payload = Hpke.Seal(CertifiedKey.OwnKey(now), Contexts.Joined(organisation, row.Program, to.Id, to.Epoch, row.Row), inside.Span, PadPolicy.None);
                var (file, id, tag) = (row.File, row.Row, Envelope.Tag(payload).ToArray());
                await db.Set<SealedRow>().Where(r => r.File == file && r.Row == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Payload, payload).SetProperty(x => x.Tag, tag));
            }
            catch (SealBroken)
            {
                // It is another program's page.
            }
        }
    }

    static RowId IdOf(SecretKey<Keys.LinkToken> token) => new(new Guid(token.Digest("parasol/v1/joined-id"u8)[..16], bigEndian: true));

    /// <summary>The row of a page whose release is live now.</summary>
    async Task<LinkRow?> Link(ParasolDb db, RowId id, OrganisationId organisation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var link = await db.Set<LinkRow>().SingleOrDefaultAsync(l => l.Id == id && l.Organisation == organisation && l.State == LinkState.Open && l.LastDay >= today);
        foreach (var check in link is null ? [] : releases)
        {
            if (!await check.IsLive(link!.Release, today))
            {
                return null;
            }
        }
        return link;
    }

    /// <summary>Under the token, and then to the program that reads it; null when that has no key that its charter signed.</summary>
    async Task<SealedRow?> Seal(SecretKey<Keys.LinkToken> token, LinkRow link, ProgramId to, JoinedPage page)
    {
        var organisation = link.Organisation;
        var charter = await keys.Charters.SingleOrDefaultAsync(c => c.Program == to && c.Organisation == organisation);
        var epoch = await keys.Epochs.Where(e => e.Program == to).OrderByDescending(e => e.Epoch).FirstOrDefaultAsync();
        if (charter is null || epoch is null || chain.Epoch(charter, epoch) is not { } theirs)
        {
            return null;
        }
        using var key = token.Derive<Keys.JoinedKey>();
        var plain = SealedJson.Write(page);
        var inside = Envelope.Seal(key, Contexts.Joined(organisation, link.Program, to, 0, link.Id), plain, PadPolicy.Note);
        var payload = Hpke.Seal(theirs, Contexts.Joined(organisation, link.Program, to, epoch.Epoch, link.Id), inside, PadPolicy.None);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedRow
        {
            File = new FileId(link.Id.Value), Row = link.Id, Organisation = organisation, Program = link.Program, Table = TableCode.JoinedPage,
            Generation = 0, Version = 1, Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
    }
}

[Opens]
sealed class JoinedVault(ParasolDb db, KeyRing ring, SessionKeys session, JoinedPages pages, AuditChain audit, TimeProvider time) : IJoinedVault
{
    public async Task<bool> IsThere(ProgramId ours, string token) => await Find(ours, token) is not null;

    public async Task<Outcome<Joined>> Open(ProgramId ours, string token)
    {
        if (await Find(ours, token) is not var (link, page))
        {
            return Refusal.NotThere;
        }
        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("An act reads before it adds its rows: this read would save them without the act.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (page.Mailbox is { } mailbox)
        {
            db.Add(MailboxCodes.Line(link.Organisation, mailbox, new PersonTrace { At = Trail.Second(time), Door = Door.Staff, Name = page.ToName, What = "Looked at what you share with them" }));
            await db.SaveChangesAsync();
        }
        await audit.Append(db, link.Program, AuditCode.Opened,
            new AuditDetail { By = session.Reader!.Id, Door = Door.Staff, File = link.File, What = "Another program looked at what is shared with it" });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return new Joined(link.Program, link.LastDay, page);
    }

    // Whoever holds the token and is no member of the program it was made for finds nothing, as if it never was.
    async Task<(LinkRow Link, JoinedPage Page)?> Find(ProgramId ours, string token) =>
        await ring.Program(ours) is { Charter.Kind: ProgramKind.Work } held ? await pages.Find(db, held, token) : null;
}
