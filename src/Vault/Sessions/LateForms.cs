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
    static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<bool> Keep(LateForm form)
    {
        if (session.Late is not { } late)
        {
            return false;
        }
        var id = RowId.New();
        var now = time.GetUtcNow();
        var plain = SealedJson.Write(form with { At = now });
        var until = (now + Kept).UtcDateTime;
        db.Add(new LateFormRow
        {
            Id = id, Organisation = late.Organisation, Subject = late.Subject, Until = until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMinute)),
            Sealed = Hpke.Seal(late.Key, Contexts.LateForm(late.Organisation, late.Subject, id), plain, PadPolicy.Note),
        });
        CryptographicOperations.ZeroMemory(plain);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var rows = await db.LateForms.Where(f => f.Subject == late.Subject).OrderByDescending(f => f.Until).Select(f => f.Id).ToListAsync();
        var tooMany = rows.Skip(Most).ToList();
        await db.LateForms.Where(f => tooMany.Contains(f.Id)).ExecuteDeleteAsync();
        return true;
    }

    public async Task<string?> Waiting() => (await Mine()).FirstOrDefault().Form?.Address;

    public async Task<LateForm?> Take(string address)
    {
        var mine = (await Mine()).Where(f => f.Form.Address == address).ToList();
        var ids = mine.ConvertAll(f => f.Id);
        await db.LateForms.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync();
        return mine.FirstOrDefault().Form;
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
