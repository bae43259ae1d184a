using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

[Opens]
sealed class PartnerVault(ParasolDb db, ICurrentOrganisation current, PartnerLinks links, WeekKeys weeks, AuditChain audit, TimeProvider time, IEnumerable<IReleaseCheck> releases) : IPartnerVault
{
    public async Task<bool> IsThere(string token) => await Find(token) is not null;

    public async Task<Outcome<PartnerPage>> Open(string token)
    {
        if (await Find(token) is not var (link, page))
        {
            return Refusal.NotThere;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!link.WasOpened)
        {
            await db.Set<LinkRow>().Where(l => l.Id == link.Id).ExecuteUpdateAsync(l => l.SetProperty(r => r.WasOpened, true));
        }
        Trace(link, page, "A partner opened the page");
        await audit.Append(db, link.Program, AuditCode.Opened, new AuditDetail { Door = Door.Partner, File = link.File, What = "A partner opened the page" });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return page;
    }

    public async Task<Outcome<string>> FromSlip(string code)
    {
        if (PartnerLinks.ReadSlip(code) is not { } read || current.Id is not { } organisation)
        {
            return Refusal.Rule("A code has twelve letters and digits, as in 3F7K-9Q2M-XR4T. Check it and try again.", "Code");
        }
        using var token = await links.FromSlip(organisation, read);
        return token is null ? Sessions.Argon2Gates.Busy : PartnerLinks.Text(token);
    }

    public async Task<Outcome> Answer(string token, PartnerReply reply, string? words)
    {
        if (await Find(token) is not var (link, page))
        {
            return Refusal.NotThere;
        }
        if (reply == PartnerReply.Cannot && string.IsNullOrWhiteSpace(words))
        {
            return Refusal.Rule("Please say in a few words why not. It helps us find another place.", "Words");
        }
        var now = time.GetUtcNow();
        var answer = new PartnerAnswer { At = now, Reply = reply, Words = words, About = link.About, File = link.File };
        if (await weeks.Seal(link.Organisation, link.Program, RowId.New(), answer) is not { } arrival)
        {
            return Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        var answered = await db.Set<LinkRow>().Where(l => l.Id == link.Id && l.State == LinkState.Open).ExecuteUpdateAsync(l => l.SetProperty(r => r.State, LinkState.Answered));
        if (answered == 0)
        {
            return Refusal.NotThere;
        }
        var file = new FileId(link.Id.Value);
        await db.Set<SealedRow>().Where(r => r.File == file && r.Row == link.Id).ExecuteDeleteAsync();
        db.Add(arrival);
        if (page.Mailbox is { } mailbox)
        {
            db.Add(MailboxCodes.Line(link.Organisation, mailbox, new PersonLine { At = now, Says = Sentence(reply), Words = words, About = link.About, Topic = LineTopic.Referral }));
        }
        Trace(link, page, "A partner answered");
        await db.SaveChangesAsync();
        await audit.Append(db, link.Program, AuditCode.Received, new AuditDetail { Door = Door.Partner, File = link.File, What = "A partner answered" });
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
        return Outcome.Done;
    }

    void Trace(LinkRow link, PartnerPage page, string what)
    {
        if (page.Mailbox is { } mailbox)
        {
            db.Add(MailboxCodes.Line(link.Organisation, mailbox, new PersonTrace { At = Trail.Second(time), Door = Door.Partner, What = what }));
        }
    }

    static string Sentence(PartnerReply reply) => reply switch
    {
        PartnerReply.SeeingThem => "The place we asked says: we are seeing you.",
        PartnerReply.Cannot => "The place we asked says: we cannot, this time.",
        PartnerReply.NeedMore => "The place we asked says: we need to know more.",
        _ => "The place we asked says: this is already done.",
    };

    async Task<(LinkRow Link, PartnerPage Page)?> Find(string token)
    {
        using var held = PartnerLinks.Token(token);
        if (held is null || current.Id is not { } organisation)
        {
            return null;
        }
        var id = PartnerLinks.IdOf(held);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var link = await db.Set<LinkRow>().SingleOrDefaultAsync(l => l.Id == id && l.Organisation == organisation && l.State == LinkState.Open && l.LastDay >= today);
        if (link is null)
        {
            return null;
        }
        foreach (var check in releases)
        {
            if (!await check.IsLive(link.Release, today))
            {
                return null;
            }
        }
        var file = new FileId(id.Value);
        var row = await db.Set<SealedRow>().SingleOrDefaultAsync(r => r.File == file && r.Row == id);
        if (row is null)
        {
            return null;
        }
        try
        {
            using var key = held.Derive<Keys.LinkKey>();
            using var plain = Envelope.Open(key, Contexts.Partner(link.Organisation, link.Program, id), row.Payload, PadPolicy.Note);
            return (link, SealedJson.Read<PartnerPage>(plain.Span));
        }
        catch (Exception e) when (e is SealBroken or JsonException)
        {
            return null;
        }
    }
}
