using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.Records;

namespace Parasol.Bench;

/// <summary>One record as it would be kept by a product that seals nothing.</summary>
sealed class PlainRow
{
    public required FileId File { get; init; }

    public required RowId Row { get; init; }

    public required ProgramId Program { get; init; }

    public required TableCode Table { get; init; }

    public required long Version { get; init; }

    public required byte[] Json { get; init; }
}

sealed class PlainTables : IRecordTables
{
    public void Build(ModelBuilder model) => model.Entity<PlainRow>(b => b.ToTable("plain_rows").HasKey(r => new { r.File, r.Row }));
}

/// <summary>
/// The yardstick for pages over sealed rows: the same product on the same stores, whose staff door reads plain copies of the same records. Session,
/// audit and the number of queries stay as they are; names are found by the engine's own index of three letters.
/// </summary>
static class PlainTwin
{
    /// <summary>Registers it in a second app on the same stores.</summary>
    public static void Use(IServiceCollection services)
    {
        services.AddSingleton<IRecordTables, PlainTables>();
        services.AddScoped<StaffVault>();
        services.AddScoped<IStaffVault, PlainVault>();
    }

    /// <summary>Copies whatever this worker can open, in the clear.</summary>
    public static async Task Copy(TestVisit worker)
    {
        var (db, ring) = (worker.Get<ParasolDb>(), worker.Get<KeyRing>());
        await Tables(db);
        foreach (var program in (await ring.Programs()).Keys)
        {
            var rows = db.Set<SealedRow>().Where(r => r.Program == program && r.Table != TableCode.Manifest).OrderBy(r => r.File).ThenBy(r => r.Row);
            for (var from = 0; await rows.Skip(from).Take(20_000).ToListAsync() is { Count: > 0 } some; from += some.Count)
            {
                await Copy(db, some, await ring.Files([.. some.Select(r => r.File).Distinct()]));
            }
        }
        await db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "ANALYZE" : "CREATE INDEX plain_names_name ON plain_names USING gin (name gin_trgm_ops); ANALYZE plain_rows; ANALYZE plain_names");
    }

    static Task<int> Tables(ParasolDb db) => db.Database.ExecuteSqlRawAsync(db.IsSqlite
        ? """
          CREATE TABLE plain_rows (file BLOB NOT NULL, row BLOB NOT NULL, program BLOB NOT NULL, "table" INTEGER NOT NULL, version INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (file, row)) WITHOUT ROWID;
          CREATE INDEX plain_rows_program ON plain_rows (program, "table");
          CREATE VIRTUAL TABLE plain_names USING fts5 (file UNINDEXED, name, tokenize='trigram');
          """
        : """
          CREATE EXTENSION IF NOT EXISTS pg_trgm;
          CREATE TABLE plain_rows (file uuid NOT NULL, "row" uuid NOT NULL, program uuid NOT NULL, "table" smallint NOT NULL, version bigint NOT NULL, json bytea NOT NULL, PRIMARY KEY (file, "row"));
          CREATE INDEX plain_rows_program ON plain_rows (program, "table");
          CREATE TABLE plain_names (file uuid NOT NULL, name text NOT NULL);
          """);

    static async Task Copy(ParasolDb db, List<SealedRow> rows, IReadOnlyDictionary<FileId, FileInHand> files)
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var record = Command(connection, transaction, "INSERT INTO plain_rows (file, \"row\", program, \"table\", version, json) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", 6);
        await using var name = Command(connection, transaction, "INSERT INTO plain_names (file, name) VALUES (@p0, @p1)", 2);
        foreach (var row in rows.Where(r => files.ContainsKey(r.File)))
        {
            using var plain = files[row.File].Open(row.Table, row.Row, row.Version, row.Payload);
            await Run(record, Id(db, row.File.Value), Id(db, row.Row.Value), Id(db, row.Program.Value), (short)row.Table, row.Version, plain.Span.ToArray());
            if (row.Table == TableCode.Card)
            {
                await Run(name, Id(db, row.File.Value), Prose.Fold(SealedJson.Read<IndexCard>(plain.Span).CallName));
            }
        }
        await transaction.CommitAsync();
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>An id as this engine keeps it.</summary>
    public static object Id(ParasolDb db, Guid id) => db.IsSqlite ? id.ToByteArray(bigEndian: true) : id;

    static DbCommand Command(DbConnection connection, DbTransaction transaction, string text, int values)
    {
        var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, text);
        for (var n = 0; n < values; n++)
        {
            var value = command.CreateParameter();
            value.ParameterName = $"p{n}";
            command.Parameters.Add(value);
        }
        return command;
    }

    static Task Run(DbCommand command, params object[] values)
    {
        for (var n = 0; n < values.Length; n++)
        {
            command.Parameters[n].Value = values[n];
        }
        return command.ExecuteNonQueryAsync();
    }
}
