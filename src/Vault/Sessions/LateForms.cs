using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Sessions;

[Opens]
sealed class LateForms(SessionDb db, SessionKeys session, TimeProvider time) : ILateForms
{
    /// <summary>As many wait for one reader at most; the oldest make room.</summary>
    const int Most = 5;
    const int MostDrafts = 20;
    static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<bool> Keep(LateForm form)
    {
        if (session.Late is not { } late)
        {
            return false;
        }
        await Add(late.Organisation, late.Subject, late.Key, form, Most);
        return true;
    }

    public async Task KeepDraft(LateForm form)
    {
        if (session.Reader is not { } me || session.Pair is not { } pair)
        {
            return;
        }
        await Drop(form.Address);
        await Add(me.Organisation, me.Id.Value, CertifiedKey.OwnKey(pair), form with { IsDraft = true }, MostDrafts);
    }

    public async Task<DateTimeOffset?> Draft(string address) => (await Mine()).Where(f => f.Form.IsDraft && f.Form.Address == address).Select(f => (DateTimeOffset?)f.Form.At).FirstOrDefault();

    public async Task Drop(string address)
    {
        var ids = (await Mine()).Where(f => f.Form.IsDraft && f.Form.Address == address).Select(f => f.Id).ToList();
        if (ids.Count > 0)
        {
            await db.LateForms.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync();
        }
    }

    public async Task<string?> Waiting() => (await Mine()).FirstOrDefault(f => !f.Form.IsDraft).Form?.Address;

    public async Task<LateForm?> Take(string address)
    {
        var mine = (await Mine()).Where(f => f.Form.Address == address).ToList();
        var ids = mine.ConvertAll(f => f.Id);
        await db.LateForms.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync();
        return mine.FirstOrDefault().Form;
    }

    async Task Add(OrganisationId organisation, Guid subject, CertifiedKey to, LateForm form, int most)
    {
        var id = RowId.New();
        var now = time.GetUtcNow();
        var plain = SealedJson.Write(form with { At = now });
        var until = (now + Kept).UtcDateTime;
        db.Add(new LateFormRow
        {
            Id = id, Organisation = organisation, Subject = subject, Until = until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMinute)),
            Sealed = Hpke.Seal(to, Contexts.LateForm(organisation, subject, id), plain, PadPolicy.Note),
        });
        CryptographicOperations.ZeroMemory(plain);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var rows = await db.LateForms.Where(f => f.Subject == subject).OrderByDescending(f => f.Until).Select(f => f.Id).ToListAsync();
        var tooMany = rows.Skip(most).ToList();
        await db.LateForms.Where(f => tooMany.Contains(f.Id)).ExecuteDeleteAsync();
    }

    /// <summary>The reader's forms, newest first. One that was tampered with is none.</summary>
    async Task<IReadOnlyList<(RowId Id, LateForm Form)>> Mine()
    {
        if ((session.Reader?.Id.Value ?? session.Mailbox?.Id.Value) is not { } me || session.Pair is not { } pair)
        {
            return [];
        }
        var found = new List<(RowId, LateForm Form)>();
        foreach (var row in await db.LateForms.Where(f => f.Subject == me).ToListAsync())
        {
            try
            {
                using var plain = Hpke.Open(pair, Contexts.LateForm(row.Organisation, me, row.Id), row.Sealed, PadPolicy.Note);
                found.Add((row.Id, SealedJson.Read<LateForm>(plain.Span)));
            }
            catch (SealBroken)
            {
                continue;
            }
        }
        return [.. found.OrderByDescending(f => f.Form.At)];
    }
}
