using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Words;

namespace Parasol.Vault.Doors;

sealed class PublicVault(ParasolDb db, KeyDb keys, ICurrentOrganisation current, WeekKeys weeks, MailboxCodes mailboxes, AuditChain audit, Throttle throttle, TimeProvider time) : IPublicVault
{
    public async Task<bool> IsOpen(ProgramId program) => current.Id is { } organisation && await weeks.Current(program, organisation) is not null;

    public async Task<IReadOnlyDictionary<ProgramId, int>> Holders()
    {
        if (current.Id is not { } organisation)
        {
            return new Dictionary<ProgramId, int>();
        }
        var holders = from grant in keys.Grants
                      join bundle in keys.Bundles on grant.Staff equals bundle.Id
                      where grant.Organisation == organisation && grant.Kind == GrantKind.Epoch && bundle.IsEnabled
                      select new { grant.Program, grant.Staff };
        return (await holders.Distinct().ToListAsync()).CountBy(h => h.Program).ToDictionary();
    }

    public async Task<Outcome<Received>> Receive<T>(ProgramId program, string language, Func<MailboxAddress, T> payload, PersonLine receipt, bool isAside) where T : SealedRecord
    {
        if (current.Id is not { } organisation || await weeks.Current(program, organisation) is null)
        {
            return Closed;
        }
        var mailbox = await mailboxes.Make(organisation, program, language);
        if (!mailbox.IsDone)
        {
            return mailbox.Refusal;
        }
        try
        {
            var id = RowId.New();
            var address = mailbox.Value.Address;
            if (await weeks.Seal(organisation, program, id, payload(address)) is not { } row)
            {
                return await Withdraw(address, Closed);
            }
            var (secret, offer) = Offers.Make(organisation, OfferKind.WithdrawRequest, row.File, id);
            var line = receipt with { At = time.GetUtcNow(), IsMine = true, About = id, Offers = [.. receipt.Offers, new Offer(OfferKind.WithdrawRequest, secret)] };
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.AddRange(row, offer, MailboxCodes.Line(organisation, address, line));
            var pushedOut = isAside ? await SetAside(row, address.Id) : [];
            await db.SaveChangesAsync();
            await audit.Append(db, program, AuditCode.Received, new AuditDetail { Door = Door.Public, What = "A request for help came in" });
            await transaction.CommitAsync();
            await keys.Mailboxes.Where(m => pushedOut.Contains(m.Id)).ExecuteDeleteAsync();
            return new Received(id, mailbox.Value.ReturnCode);
        }
        catch
        {
            await Withdraw(mailbox.Value.Address, Closed);
            throw;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    public async Task<bool> HouseIsOpen() => await House() is { } house && await IsOpen(house);

    public async Task<Outcome> LeaveForHouse<T>(IReadOnlyList<T> payloads) where T : SealedRecord
    {
        if (current.Id is not { } organisation || await House() is not { } house)
        {
            return Closed;
        }
        var rows = new List<SealedRow>();
        foreach (var payload in payloads)
        {
            if (await weeks.Seal(organisation, house, RowId.New(), payload) is not { } row)
            {
                return Closed;
            }
            rows.Add(row);
        }
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.AddRange(rows);
            await db.SaveChangesAsync();
            await audit.Append(db, house, AuditCode.Received, new AuditDetail { Door = Door.Public, What = "Something was left for all colleagues" });
            await transaction.CommitAsync();
            return Outcome.Done;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    public Crowd Crowd(int bytes, bool isAside) => throttle.AtTheDoor(bytes, isAside);

    public string Decoy(string language)
    {
        var list = WordList.For(language);
        return string.Join(' ', list.Draw(list.HandleWords + list.SecretWords));
    }

    async Task<ProgramId?> House()
    {
        var organisation = current.Id;
        return (await keys.Charters.SingleOrDefaultAsync(c => c.Organisation == organisation && c.Kind == ProgramKind.House))?.Program;
    }

    static readonly Refusal Closed = Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");

    // Gives the mailboxes of those that had to go to make room.
    async Task<List<MailboxId>> SetAside(SealedRow row, MailboxId mailbox)
    {
        var over = await db.Set<AsideRow>().CountAsync(a => a.Organisation == row.Organisation) + 1 - AsideRow.Most;
        var oldest = over > 0 ? await db.Set<AsideRow>().Where(a => a.Organisation == row.Organisation).OrderBy(a => a.Hour).ThenBy(a => a.Row).Take(over).ToListAsync() : [];
        foreach (var one in oldest)
        {
            await db.Set<SealedRow>().Where(r => (r.File == one.File && r.Row == one.Row) || r.File == one.Mailbox).ExecuteDeleteAsync();
            await db.Set<OfferRow>().Where(o => o.File == one.File && o.Row == one.Row).ExecuteDeleteAsync();
            db.Remove(one);
        }
        db.Add(new AsideRow { Row = row.Row, Organisation = row.Organisation, Program = row.Program, File = row.File, Mailbox = new FileId(mailbox.Value), Hour = AuditChain.HourOf(time.GetUtcNow()) });
        return [.. oldest.Select(o => new MailboxId(o.Mailbox.Value))];
    }

    async Task<Refusal> Withdraw(MailboxAddress address, Refusal refusal)
    {
        await keys.Mailboxes.Where(m => m.Id == address.Id).ExecuteDeleteAsync();
        return refusal;
    }
}
