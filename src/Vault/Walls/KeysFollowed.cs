using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Walls;

/// <summary>Passphrase to grants, grants to programs, programs to files and weeks, files and weeks to records.</summary>
sealed class KeysFollowed(ParasolDb db, KeyDb keys, SessionDb sessions, TimeProvider time) : IExposure
{
    // Sealed to a person's mailbox or to one link alone: no key of a program opens them.
    static readonly TableCode[] ToOne = [TableCode.Line, TableCode.Trace, TableCode.PartnerPage, TableCode.JoinedPage];

    public async Task<Exposure> Of(OrganisationId organisation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var wraps = (await keys.Wraps.Where(w => w.Organisation == organisation).Select(w => new { w.File, w.Program, w.Epoch }).ToListAsync()).ToLookup(w => (w.Program, w.Epoch), w => w.File);
        var weeks = (await keys.Weeks.Where(w => w.Organisation == organisation).Select(w => new { w.Id, w.Program, w.Epoch }).ToListAsync()).ToLookup(w => (w.Program, w.Epoch), w => w.Id);
        var helps = (await keys.Helps.Where(h => h.Organisation == organisation).Select(h => new { h.To, h.File }).ToListAsync()).ToLookup(h => h.To, h => h.File);
        var rows = await db.Set<SealedRow>().Where(r => r.Organisation == organisation && !ToOne.Contains(r.Table)).GroupBy(r => new { r.File, r.Program }).Select(g => new { g.Key.File, g.Key.Program, Count = g.Count() }).ToListAsync();
        var records = rows.ToDictionary(r => r.File, r => (r.Program, r.Count));
        var kinds = (await db.Set<SealedRow>().Where(r => r.Organisation == organisation && !ToOne.Contains(r.Table)).Select(r => new { r.Program, r.Table }).Distinct().ToListAsync()).ToLookup(r => r.Program, r => r.Table);
        var grants = (await keys.Grants.Where(g => g.Organisation == organisation && g.Kind == GrantKind.Epoch).Select(g => new { g.Staff, g.Program, g.Epoch }).ToListAsync()).ToLookup(g => g.Staff, g => (g.Program, g.Epoch));
        var signedIn = (await sessions.Sessions.Where(s => s.Organisation == organisation && s.IdleUntil > now && s.Until > now).Select(s => new { s.Door, s.Subject }).ToListAsync()).ToLookup(s => s.Door, s => s.Subject);
        var staff = await keys.Bundles.Where(b => b.Organisation == organisation && b.IsEnabled && b.Bundle != null).Select(b => new { b.Id, b.IsAdministrator }).ToListAsync();
        var kits = await keys.RecoveryGrants.Where(g => g.Organisation == organisation && g.Kind == GrantKind.Epoch).Select(g => new { g.Program, g.Epoch }).ToListAsync();
        var pairs = await keys.EmergencyPairs.Where(p => p.Organisation == organisation).Select(p => new { p.First, p.Second, p.Program, p.Epoch }).ToListAsync();
        var since = DateOnly.FromDateTime(now).AddDays(-IErasure.KeyBackupDays);
        return new Exposure
        {
            Holders = [.. staff.Select(s => new KeyHolder(s.Id, s.IsAdministrator, signedIn[Door.Staff].Contains(s.Id.Value), Follow(grants[s.Id], helps[s.Id])))],
            Kits = await keys.Recovery.AnyAsync(r => r.Organisation == organisation) ? Follow(kits.Select(k => (k.Program, k.Epoch)), []) : null,
            EmergencyPairs = [.. pairs.Select(p => (p.First, p.Second, Follow([(p.Program, p.Epoch)], [])))],
            MailboxesOpen = signedIn[Door.Person].Distinct().Count(),
            DestroyedLately = await db.Set<ShredRow>().Where(s => s.Organisation == organisation && s.State != ShredState.Intended && s.Day >= since).Select(s => s.Day).ToListAsync(),
        };

        Exposed Follow(IEnumerable<(ProgramId Program, int Epoch)> granted, IEnumerable<FileId> helped)
        {
            var held = granted.ToHashSet();
            var files = held.SelectMany(g => wraps[g]).Concat(helped).ToHashSet();
            var opened = files.Concat(held.SelectMany(g => weeks[g])).Distinct().Where(records.ContainsKey).Select(f => records[f]).GroupBy(r => r.Program).ToDictionary(g => g.Key, g => g.Sum(r => r.Count));
            return new Exposed(files, opened, opened.Keys.SelectMany(p => kinds[p]).ToHashSet());
        }
    }
}
