using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

[Opens]
sealed class PersonVault(
    ParasolDb db, KeyDb keys, ICurrentOrganisation current, SessionKeys session, SessionStore sessions, MailboxCodes codes, WeekKeys weeks,
    AuditChain audit, Throttle throttle, TimeProvider time, IEnumerable<IOfferHandler> handlers, CardCache cards, Shreds shreds) : IPersonVault, IMailboxDoor
{
    static readonly Refusal Kept = Refusal.Rule("This cannot be deleted now: we have to keep it for some time. Ask somebody here why.");

    static readonly Refusal AllKept = Refusal.Rule("We have to keep some of this for some time, so nothing was deleted. Ask somebody here why.");

    readonly List<FileId> _gone = [];
    MailboxRow? _mailbox;

    public bool IsOpen => session.Mailbox is not null;

    public ProgramId? Program => Mailbox()?.Program;

    public MailboxAddress? Address => Mailbox() is { } m ? new MailboxAddress(m.Id, m.Program, Convert.ToBase64String(session.Pair!.Public.ToBytes())) : null;

    public string Tag(string words)
    {
        if (session.Pair is not { } pair || session.Mailbox is null)
        {
            return "";
        }
        using var whole = pair.AsKey<Keys.InboxKey>();
        using var key = whole.Derive<Keys.TagKey>();
        return Convert.ToBase64String(key.Mac(Encoding.UTF8.GetBytes(words)));
    }

    public async Task<Outcome> SignIn(string returnCode)
    {
        if (current.Id is not { } organisation)
        {
            return Refusal.NotThere;
        }
        if (!throttle.Allows("code"))
        {
            return Argon2Gates.Busy;
        }
        var opened = await codes.Open(organisation, returnCode);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        using var pair = opened.Value.Pair;
        await sessions.BeginPerson(organisation, opened.Value.Mailbox.Id, pair);
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<Opened<PersonLine>>> Lines()
    {
        if (Address is not { } address || _mailbox is not { } mailbox)
        {
            return [];
        }
        var lines = await Standing(await Read(address, mailbox.Organisation));
        await Note(mailbox, "A person read their mailbox");
        return lines;
    }

    public async Task<IReadOnlyList<PersonTrace>> Traces()
    {
        if (Address is not { } address || _mailbox is not { } mailbox)
        {
            return [];
        }
        var traces = (await Read<PersonTrace>(address, mailbox.Organisation)).Select(t => t.Value).OrderByDescending(t => t.At).ToList();
        await Note(mailbox, "A person looked at who has opened their file");
        return traces;
    }

    public async Task<Outcome> Reply(string words)
    {
        if (Address is not { } address || _mailbox is not { } mailbox)
        {
            return Refusal.NotThere;
        }
        var now = time.GetUtcNow();
        var row = RowId.New();
        var to = (await Read(address, mailbox.Organisation)).FirstOrDefault(l => l.Value.ReplyTo is not null)?.Value.ReplyTo ?? mailbox.Program;
        if (await weeks.Seal(mailbox.Organisation, to, row, new PersonReply { At = now, Words = words, Mailbox = address }) is not { } arrival)
        {
            return Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.AddRange(arrival, MailboxCodes.Line(mailbox.Organisation, address, new PersonLine { At = now, IsMine = true, Words = words, About = row }));
        await db.SaveChangesAsync();
        await audit.Append(db, to, AuditCode.Received, new AuditDetail { Door = Door.Person, What = "A reply came in" });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    public async Task<Outcome> Take(string secret)
    {
        if (Address is not { } address || _mailbox is not { } mailbox || Offers.IdOf(secret) is not { } id)
        {
            return Refusal.NotThere;
        }
        return await shreds.Do(await ToDelete([id], mailbox.Organisation), ShredReason.Person, () => Take(id, address, mailbox));
    }

    async Task<Outcome> Take(byte[] id, MailboxAddress address, MailboxRow mailbox)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var offer = await db.Set<OfferRow>().SingleOrDefaultAsync(o => o.Id == id && o.Organisation == mailbox.Organisation);
        if (offer is null || await db.Set<OfferRow>().Where(o => o.Id == id).ExecuteDeleteAsync() == 0)
        {
            return Refusal.NotThere;
        }
        await Do(offer, mailbox);
        db.Add(MailboxCodes.Line(mailbox.Organisation, address, new PersonLine { At = time.GetUtcNow(), IsMine = true, Says = Sentence(offer.Kind), About = offer.Row }));
        if (offer.Kind == OfferKind.StopRelease)
        {
            db.Add(MailboxCodes.Line(mailbox.Organisation, address, new PersonTrace { At = Trail.Second(time), Door = Door.Person, What = What(offer.Kind) }));
        }
        await db.SaveChangesAsync();
        await audit.Append(db, mailbox.Program, AuditCode.Deleted, new AuditDetail { Door = Door.Person, File = offer.Kind == OfferKind.WithdrawRequest ? null : offer.File, What = What(offer.Kind) });
        if (!await DestroyKeys())
        {
            db.ChangeTracker.Clear();
            return Kept;
        }
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    public async Task<Outcome> DeleteEverything()
    {
        if (Address is not { } address || _mailbox is not { } mailbox)
        {
            return Refusal.NotThere;
        }
        var ids = (await Read(address, mailbox.Organisation)).SelectMany(l => l.Value.Offers).Select(o => Offers.IdOf(o.Secret)).OfType<byte[]>().ToList();
        var outcome = await shreds.Do(await ToDelete(ids, mailbox.Organisation), ShredReason.Person, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var id in ids)
            {
                if (await db.Set<OfferRow>().SingleOrDefaultAsync(o => o.Id == id && o.Organisation == mailbox.Organisation) is { } offer)
                {
                    await db.Set<OfferRow>().Where(o => o.Id == id).ExecuteDeleteAsync();
                    await Do(offer, mailbox);
                }
            }
            var box = new FileId(address.Id.Value);
            await db.Set<SealedRow>().Where(r => r.File == box).ExecuteDeleteAsync();
            await db.SaveChangesAsync();
            await audit.Append(db, mailbox.Program, AuditCode.Deleted, new AuditDetail { Door = Door.Person, What = "A person deleted everything" });
            if (!await DestroyKeys())
            {
                return AllKept;
            }
            await keys.Mailboxes.Where(m => m.Id == address.Id).ExecuteDeleteAsync();
            await transaction.CommitAsync();
            return Outcome.Done;
        });
        db.ChangeTracker.Clear();
        if (!outcome.IsDone)
        {
            return outcome;
        }
        await sessions.EndAll(address.Id.Value);
        await sessions.End();
        return outcome;
    }

    public Task SignOut() => sessions.End();

    async Task Note(MailboxRow mailbox, string what)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await audit.Append(db, mailbox.Program, AuditCode.Opened, new AuditDetail { Door = Door.Person, What = what });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    async Task Do(OfferRow offer, MailboxRow mailbox)
    {
        if (offer.Kind == OfferKind.WithdrawRequest)
        {
            // Not taken in yet: it stands under its week. Taken in already: the module that took it in removes it from its desk.
            await db.Set<AsideRow>().Where(a => a.Row == offer.Row).ExecuteDeleteAsync();
            if (await db.Set<SealedRow>().Where(r => r.File == offer.File && r.Row == offer.Row).ExecuteDeleteAsync() > 0)
            {
                return;
            }
        }
        if (offer.Kind == OfferKind.DeleteFile)
        {
            _gone.AddRange(await Together.Shred(db, offer.File));
        }
        if (offer.Kind == OfferKind.StopRelease)
        {
            await PartnerLinks.End(db, offer.Row);
        }
        foreach (var handler in handlers.Where(h => h.Kind == offer.Kind))
        {
            await handler.Taken(db, mailbox.Organisation, offer.File, offer.Row);
        }
    }

    async Task<bool> DestroyKeys()
    {
        await cards.Forget(_gone);
        var destroyed = await shreds.DestroyKeys(_gone);
        _gone.Clear();
        return destroyed.IsDone;
    }

    async Task<List<FileId>> ToDelete(IReadOnlyCollection<byte[]> offers, OrganisationId organisation) =>
        await db.Set<OfferRow>().Where(o => offers.Contains(o.Id) && o.Organisation == organisation && o.Kind == OfferKind.DeleteFile).Select(o => o.File).Distinct().ToListAsync();

    /// <summary>The lines with those offers that nobody has taken or ended.</summary>
    async Task<List<Opened<PersonLine>>> Standing(List<Opened<PersonLine>> lines)
    {
        var ids = lines.SelectMany(l => l.Value.Offers).Select(o => Offers.IdOf(o.Secret)).OfType<byte[]>().ToList();
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in ids.Chunk(400))
        {
            standing.UnionWith((await db.Set<OfferRow>().Where(o => some.Contains(o.Id)).Select(o => o.Id).ToListAsync()).Select(Convert.ToBase64String));
        }
        return [.. lines.Select(l => l.Value.Offers.Count == 0 ? l : l with
        {
            Value = l.Value with { Offers = [.. l.Value.Offers.Where(o => Offers.IdOf(o.Secret) is { } id && standing.Contains(Convert.ToBase64String(id)))] },
        })];
    }

    async Task<List<Opened<PersonLine>>> Read(MailboxAddress address, OrganisationId organisation) =>
        [.. (await Read<PersonLine>(address, organisation)).OrderByDescending(l => l.Value.At)];

    async Task<List<Opened<T>>> Read<T>(MailboxAddress address, OrganisationId organisation) where T : SealedRecord
    {
        var (box, table) = (new FileId(address.Id.Value), SealedJson.CodeOf<T>());
        var lines = new List<Opened<T>>();
        foreach (var row in await db.Set<SealedRow>().Where(r => r.File == box && r.Table == table).ToListAsync())
        {
            try
            {
                using var plain = Hpke.Open(session.Pair!, Contexts.Line(organisation, address, table, row.Row), row.Payload, PadPolicy.Note);
                lines.Add(new Opened<T>(box, row.Row, row.Version, SealedJson.Read<T>(plain.Span)));
            }
            catch (Exception e) when (e is SealBroken or JsonException)
            {
                // A line that was altered is left out; the others are still read.
            }
        }
        return lines;
    }

    MailboxRow? Mailbox()
    {
        if (_mailbox is null && session.Mailbox is var (id, organisation))
        {
            // Deleted from another window: the session opens nothing any more.
            _mailbox = keys.Mailboxes.SingleOrDefault(m => m.Id == id && m.Organisation == organisation);
        }
        return _mailbox;
    }

    static string Sentence(OfferKind kind) => kind switch
    {
        OfferKind.WithdrawRequest => "You took your request back.",
        OfferKind.StopRelease => "You stopped this. Nothing more is shared.",
        _ => "You deleted your file.",
    };

    static string What(OfferKind kind) => kind switch
    {
        OfferKind.WithdrawRequest => "A person took a request back",
        OfferKind.StopRelease => "A person stopped a release",
        _ => "A person deleted the file",
    };
}
