using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Words;

namespace Parasol.Vault.Doors;

sealed class PublicVault(ParasolDb db, KeyDb keys, ICurrentOrganisation current, WeekKeys weeks, MailboxCodes mailboxes, AuditChain audit, TimeProvider time) : IPublicVault
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

    public async Task<Outcome<Received>> Receive<T>(ProgramId program, string language, Func<MailboxAddress, T> payload, PersonLine receipt, Action<ParasolDb, RowId>? rows) where T : SealedRecord
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
            rows?.Invoke(db, id);
            await db.SaveChangesAsync();
            await audit.Append(db, program, AuditCode.Received, new AuditDetail { Door = Door.Public, What = "A request for help came in" });
            await transaction.CommitAsync();
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

    public string Decoy(string language)
    {
        var list = WordList.For(language);
        return string.Join(' ', list.Draw(list.HandleWords + list.SecretWords));
    }

    static readonly Refusal Closed = Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");

    async Task<Refusal> Withdraw(MailboxAddress address, Refusal refusal)
    {
        await keys.Mailboxes.Where(m => m.Id == address.Id).ExecuteDeleteAsync();
        return refusal;
    }
}
