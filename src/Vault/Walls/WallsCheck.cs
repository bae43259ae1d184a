using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Walls;

sealed class WallsCheck(ParasolDb db, KeyDb keys, SessionDb sessions, RootPins pins, TimeProvider time) : IWalls
{
    public async Task<WallsReport> Verify(IReadOnlyCollection<FileId>? files = null)
    {
        var report = await Once(files ?? []);
        if (report.IsProved)
        {
            return report;
        }
        // A key that came or went while rows were read looks like a fault. What is one, is still there the second time.
        var before = report.Exceptions.ToHashSet();
        var again = await Once(files ?? []);
        return again with { Exceptions = [.. again.Exceptions.Where(before.Contains)] };
    }

    async Task<WallsReport> Once(IReadOnlyCollection<FileId> files)
    {
        var watch = Stopwatch.StartNew();
        // Records before keys: a file's key is written before its records.
        var register = await db.Set<SealedRow>().Select(r => new { r.File, r.Organisation, r.Program, r.Generation }).Distinct().ToListAsync();
        var rows = await KeyRowsAsRead.Of(keys);
        var proof = new Proof(rows, pins, Doors.Helps.Today(time));
        var across = new AcrossRows(rows);
        List<WallException> found =
        [
            .. proof.Exceptions(),
            .. across.Records([.. register.Select(r => new RegisterLine(r.File, r.Organisation, r.Program, r.Generation))]),
            .. await across.Look(db),
            .. await across.Look(sessions),
            .. await UnknownTables(),
        ];
        return new WallsReport
        {
            Organisations = rows.Charters.Select(c => c.Organisation).Concat(rows.Accounts.Values.Select(a => a.Organisation)).Distinct().Count(),
            Rows = rows.Count, Statements = proof.Statements, Keys = rows.SealedKeys, Files = across.Files, Tables = across.Tables, Seconds = watch.Elapsed.TotalSeconds,
            Programs = Programs(rows), AskedFor = AskedFor(rows, files), Recovery = Recovery(rows),
            Exceptions = [.. found.OrderBy(e => e.Organisation.Value).ThenBy(e => e.Row).ThenBy(e => e.Id, StringComparer.Ordinal)],
        };
    }

    static IReadOnlyList<ProgramWall> Programs(KeyRowsAsRead rows)
    {
        var (members, epochs) = (rows.Members.ToLookup(m => m.Program), rows.Epochs.ToLookup(e => e.Program));
        var (wraps, weeks) = (rows.Wraps.CountBy(w => w.Program).ToDictionary(), rows.Weeks.CountBy(w => w.Program).ToDictionary());
        return
        [
            .. rows.Charters.OrderBy(c => c.Organisation.Value).ThenBy(c => c.Kind).ThenBy(c => c.Program.Value).Select(c => new ProgramWall(
                c.Organisation, c.Program, c.Kind, Holders(rows, c.Program), members[c.Program].Count(), epochs[c.Program].Count(),
                wraps.GetValueOrDefault(c.Program), weeks.GetValueOrDefault(c.Program))),
        ];
    }

    static IReadOnlyList<FileWall> AskedFor(KeyRowsAsRead rows, IReadOnlyCollection<FileId> files) =>
    [
        .. rows.Wraps.Where(w => files.Contains(w.File)).GroupBy(w => (w.File, w.Organisation, w.Program))
            .Select(f => new FileWall(f.Key.File, f.Key.Organisation, f.Key.Program, f.Count(), [.. f.Select(w => w.By).Distinct()], Holders(rows, f.Key.Program))
            {
                Helpers = [.. rows.Helps.Where(h => h.File == f.Key.File).OrderBy(h => h.LastDay).Select(h => new RunningHelp(h.File, h.Program, h.To, h.By, h.LastDay))],
            }),
    ];

    static IReadOnlyList<RecoveryWall> Recovery(KeyRowsAsRead rows)
    {
        var (open, without) = (rows.RecoveryGrants.Where(g => g.Kind == GrantKind.Epoch).Select(g => g.Program).ToHashSet(), rows.WithoutRecovery.Select(w => w.Program).ToHashSet());
        return [.. rows.Recovery.Select(r => Of(r.Organisation, [.. rows.Charters.Where(c => c.Organisation == r.Organisation).Select(c => c.Program)]))];

        RecoveryWall Of(OrganisationId organisation, List<ProgramId> all) => new(organisation, all.Count(open.Contains), all.Count(without.Contains), all.Count(p => !open.Contains(p) && !without.Contains(p)));
    }

    static IReadOnlyList<StaffId> Holders(KeyRowsAsRead rows, ProgramId program) =>
        [.. rows.Grants.Where(g => g.Program == program && g.Kind == GrantKind.Epoch).Select(g => g.Staff).Distinct().OrderBy(s => s.Value)];

    // No other key rows exist than those that were looked at.
    async Task<IEnumerable<WallException>> UnknownTables()
    {
        var known = keys.Model.GetEntityTypes().Select(e => e.GetTableName()).Append("__EFMigrationsHistory").Append("__EFMigrationsLock").ToHashSet(StringComparer.Ordinal);
        var there = keys.IsSqlite
            ? await keys.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").ToListAsync()
            : await keys.Database.SqlQuery<string>($"SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')").ToListAsync();
        return there.Where(t => !known.Contains(t)).Select(t => new WallException(default, null, WallRow.Table, $"table {t}", WallFault.UnknownTable));
    }
}
