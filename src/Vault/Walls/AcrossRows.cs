using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Parasol.Kernel;
using Parasol.Vault.Records;

namespace Parasol.Vault.Walls;

/// <summary>
/// Holds what other tables say in clear against the keys: a record names the program and organisation of its file's key, and no row of one
/// organisation names a program, a colleague or a file of another. Looks at every table there is, also at those that come later.
/// </summary>
sealed class AcrossRows(KeyRowsAsRead keys)
{
    static readonly MethodInfo Plain = typeof(AcrossRows).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
    static readonly MethodInfo Optional = typeof(AcrossRows).GetMethod(nameof(ReadOptional), BindingFlags.NonPublic | BindingFlags.Static)!;

    readonly Dictionary<ProgramId, OrganisationId> _programs = keys.Charters.ToDictionary(c => c.Program, c => c.Organisation);
    readonly Dictionary<FileId, OrganisationId> _files = OfFiles(keys);

    /// <summary>How many tables were looked through.</summary>
    public int Tables { get; private set; }

    /// <summary>How many files have records here.</summary>
    public int Files { get; private set; }

    /// <summary>Records that name another program or organisation than the key of their file. What has no key any more is read by nobody.</summary>
    public IEnumerable<WallException> Records(IReadOnlyList<RegisterLine> register)
    {
        var wraps = keys.Wraps.ToLookup(w => w.File, w => (w.Generation, w.Program, w.Organisation));
        var others = keys.Weeks.Select(w => (w.Id, w.Program, w.Organisation)).Concat(keys.Mailboxes.Select(m => (Id: new FileId(m.Id.Value), m.Program, m.Organisation))).ToDictionary(o => o.Id);
        Files = register.Select(r => r.File).Distinct().Count(f => wraps.Contains(f));
        foreach (var line in register)
        {
            var wrong = wraps.Contains(line.File)
                ? Fault(line, wraps[line.File].OrderByDescending(w => w.Generation == line.Generation).Select(w => (w.Program, w.Organisation)).First())
                : others.TryGetValue(line.File, out var other) ? Fault(line, (other.Program, other.Organisation)) : null;
            if (wrong is { } fault)
            {
                yield return new WallException(line.Organisation, line.Program, WallRow.Record, $"records of file {line.File.Value}, generation {line.Generation}", fault);
            }
        }
    }

    /// <summary>Rows of these tables that name something of another organisation.</summary>
    public async Task<IReadOnlyList<WallException>> Look(DbContext db)
    {
        var found = new List<WallException>();
        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.FindProperty("Organisation")?.ClrType == typeof(OrganisationId)))
        {
            Tables++;
            // The register of records is held against the keys themselves.
            foreach (var column in entity.GetProperties().Where(p => Owner(p.ClrType) is not null && !(entity.ClrType == typeof(SealedRow) && p.Name == nameof(SealedRow.File))))
            {
                var owner = Owner(column.ClrType)!;
                found.AddRange((await Pairs(db, entity, column)).Where(p => owner(p.Id) is { } other && other != p.Organisation)
                    .Select(p => new WallException(p.Organisation, null, WallRow.Record, $"table {entity.GetTableName()}, {column.GetColumnName()} {p.Id}", WallFault.OtherOrganisation)));
            }
        }
        return found;
    }

    Func<Guid, OrganisationId?>? Owner(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(ProgramId) => id => _programs.TryGetValue(new ProgramId(id), out var o) ? o : null,
        var t when t == typeof(StaffId) => id => keys.Accounts.GetValueOrDefault(new StaffId(id))?.Organisation,
        var t when t == typeof(FileId) => id => _files.TryGetValue(new FileId(id), out var o) ? o : null,
        _ => null,
    };

    static WallFault? Fault(RegisterLine line, (ProgramId Program, OrganisationId Organisation) key) =>
        key.Organisation != line.Organisation ? WallFault.OtherOrganisation : key.Program != line.Program ? WallFault.OtherProgram : null;

    static Dictionary<FileId, OrganisationId> OfFiles(KeyRowsAsRead keys)
    {
        var all = new Dictionary<FileId, OrganisationId>();
        foreach (var (file, organisation) in keys.Wraps.Select(w => (w.File, w.Organisation)).Concat(keys.Weeks.Select(w => (w.Id, w.Organisation))).Concat(keys.Mailboxes.Select(m => (new FileId(m.Id.Value), m.Organisation))))
        {
            all[file] = organisation;
        }
        return all;
    }

    static Task<IReadOnlyList<(OrganisationId Organisation, Guid Id)>> Pairs(DbContext db, IEntityType entity, IProperty column)
    {
        var id = Nullable.GetUnderlyingType(column.ClrType);
        var read = id is null ? Plain.MakeGenericMethod(entity.ClrType, column.ClrType) : Optional.MakeGenericMethod(entity.ClrType, id);
        return (Task<IReadOnlyList<(OrganisationId, Guid)>>)read.Invoke(null, [db, column.Name])!;
    }

    static async Task<IReadOnlyList<(OrganisationId Organisation, Guid Id)>> Read<TEntity, TId>(DbContext db, string column) where TEntity : class where TId : struct, IId<TId> =>
        [.. (await db.Set<TEntity>().Select(e => new { Organisation = EF.Property<OrganisationId>(e, "Organisation"), Id = EF.Property<TId>(e, column) }).Distinct().ToListAsync()).Select(p => (p.Organisation, p.Id.Value))];

    static async Task<IReadOnlyList<(OrganisationId Organisation, Guid Id)>> ReadOptional<TEntity, TId>(DbContext db, string column) where TEntity : class where TId : struct, IId<TId> =>
        [.. (await db.Set<TEntity>().Where(e => EF.Property<TId?>(e, column) != null).Select(e => new { Organisation = EF.Property<OrganisationId>(e, "Organisation"), Id = EF.Property<TId?>(e, column) }).Distinct().ToListAsync()).Select(p => (p.Organisation, p.Id!.Value.Value))];
}

/// <summary>What the register of records says of a file, without its rows.</summary>
sealed record RegisterLine(FileId File, OrganisationId Organisation, ProgramId Program, int Generation);
