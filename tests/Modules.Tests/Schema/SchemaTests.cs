using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Parasol.App;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.Schema;

public sealed class SchemaTests
{
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    [Theory, MemberData(nameof(Engines))]
    public async Task Stores_built_by_migrations_equal_stores_built_from_the_model(Engine engine)
    {
        await using var migrated = await Stores.On(engine);
        await using var modelled = await Stores.On(engine);
        await using var first = migrated.Services.CreateAsyncScope();
        await using var second = modelled.Services.CreateAsyncScope();
        await first.ServiceProvider.GetRequiredService<IUpkeep>().Start();

        foreach (var store in new[] { typeof(ParasolDb), typeof(KeyDb), typeof(SessionDb) })
        {
            var built = (StoreDb)second.ServiceProvider.GetRequiredService(store);
            await built.Database.EnsureCreatedAsync();
            (await Catalogue((StoreDb)first.ServiceProvider.GetRequiredService(store))).ShouldBe(await Catalogue(built), store.Name);
        }
    }

    [Fact]
    public async Task No_table_on_SQLite_counts_its_rows()
    {
        await using var stores = await Stores.On(Engine.Sqlite);
        await using var scope = stores.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();

        foreach (var store in new[] { typeof(ParasolDb), typeof(KeyDb), typeof(SessionDb) })
        {
            var tables = await Rows((StoreDb)scope.ServiceProvider.GetRequiredService(store), "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'");
            tables.ShouldNotBeEmpty();
            tables.ShouldAllBe(t => t.Contains("WITHOUT ROWID"));
        }
    }

    [Fact]
    public async Task Each_connection_to_SQLite_overwrites_what_is_deleted_also_when_it_is_used_again()
    {
        await using var stores = await Stores.On(Engine.Sqlite);
        for (var use = 0; use < 3; use++)
        {
            await using var scope = stores.Services.CreateAsyncScope();
            foreach (var store in new[] { typeof(ParasolDb), typeof(KeyDb), typeof(SessionDb) })
            {
                var db = (StoreDb)scope.ServiceProvider.GetRequiredService(store);
                foreach (var (setting, value) in new[] { ("secure_delete", "1"), ("synchronous", "2"), ("foreign_keys", "1"), ("wal_autocheckpoint", "100"), ("temp_store", "2"), ("journal_mode", "wal") })
                {
                    (await Rows(db, $"PRAGMA {setting}")).ShouldBe([value], $"{setting} of {store.Name}, use {use}");
                }
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    [Fact]
    public async Task Every_column_is_an_envelope_or_says_why_it_is_clear()
    {
        await using var stores = await Stores.On(Engine.Sqlite);
        await using var scope = stores.Services.CreateAsyncScope();

        ClearList.Undeclared(ClearList.Of(scope.ServiceProvider)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_published_list_of_clear_columns_is_the_one_in_the_code()
    {
        await using var stores = await Stores.On(Engine.Sqlite);
        await using var scope = stores.Services.CreateAsyncScope();
        var made = ClearList.Markdown(ClearList.Of(scope.ServiceProvider));
        var file = Repository.At("docs", "clear.md");
        if (Environment.GetEnvironmentVariable("PARASOL_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, made);
        }

        (await File.ReadAllTextAsync(file)).ShouldBe(made, "Run this test with PARASOL_WRITE_DOCS=1 to write docs/clear.md anew, and read what changed.");
    }

    [Fact]
    public async Task Every_row_carries_its_organisation()
    {
        await using var stores = await Stores.On(Engine.Sqlite);
        await using var scope = stores.Services.CreateAsyncScope();

        // The head of an audit chain and what may be used once belong to the node; an organisation's own row is its organisation.
        string[] ofTheNode = ["vault_audit_heads", "used", "people_organisations"];
        ClearList.Of(scope.ServiceProvider).GroupBy(c => c.Table).Where(t => !ofTheNode.Contains(t.Key) && t.All(c => c.Column != "organisation")).Select(t => t.Key).ShouldBeEmpty();
    }

    [Fact]
    public void A_column_without_a_reason_is_complained_of()
    {
        ClearList.Undeclared([new ClearColumn("a_table", "a_column", null, false), new ClearColumn("a_table", "sealed", null, true), new ClearColumn("a_table", "id", "A random id.", false)])
            .ShouldBe(["a_table.a_column"]);
    }

    static async Task<string> Catalogue(StoreDb db) => string.Join('\n', await Rows(db, db.IsSqlite
        ? "SELECT m.name || ' ' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk AS line FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' UNION ALL SELECT name || ' ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY 1"
        : "SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0) AS line FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%' UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%' ORDER BY 1"));

    static async Task<List<string>> Rows(StoreDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString())));
        }
        return rows;
    }

    sealed class Stores : IAsyncDisposable
    {
        readonly List<PostgresDatabase> _databases = [];

        public ServiceProvider Services { get; private set; } = null!;

        public static async Task<Stores> On(Engine engine)
        {
            var stores = new Stores();
            var options = new StoreOptions { Engine = engine, DataFolder = Directory.CreateTempSubdirectory("parasol-schema-").FullName };
            if (engine == Engine.Postgres)
            {
                (options.Records, options.Keys, options.Sessions) = (await stores.Database(), await stores.Database(), await stores.Database());
            }
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton<TimeProvider>(new TestClock());
            services.AddParasol(options);
            stores.Services = services.BuildServiceProvider();
            return stores;
        }

        public async ValueTask DisposeAsync()
        {
            await Services.DisposeAsync();
            foreach (var database in _databases)
            {
                await database.DisposeAsync();
            }
        }

        async Task<string> Database()
        {
            var database = await Postgres.Empty("schema");
            _databases.Add(database);
            return database.ConnectionString;
        }
    }
}

/// <summary>A column of the three stores.</summary>
sealed record ClearColumn(string Table, string Column, string? Reason, bool IsEnvelope);

/// <summary>Makes the published list of what a thief could read.</summary>
static class ClearList
{
    public static IReadOnlyList<ClearColumn> Of(IServiceProvider services) =>
    [
        .. new[] { typeof(ParasolDb), typeof(KeyDb), typeof(SessionDb) }.SelectMany(store => ((DbContext)services.GetRequiredService(store)).Model.GetEntityTypes()).SelectMany(Columns)
            .OrderBy(c => c.Table, StringComparer.Ordinal).ThenBy(c => c.Column, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Undeclared(IEnumerable<ClearColumn> columns) => columns.Where(c => c.Reason is null && !c.IsEnvelope).Select(c => $"{c.Table}.{c.Column}");

    public static string Markdown(IReadOnlyList<ClearColumn> columns)
    {
        var text = new StringBuilder("# What a copy of the databases shows\n\nMade from the marks in the code; a test compares. Everything else is sealed: it opens only with a key that no database holds.\n");
        foreach (var table in columns.GroupBy(c => c.Table))
        {
            text.Append($"\n## {table.Key}\n\n| column | why it may be read |\n| --- | --- |\n");
            foreach (var column in table)
            {
                text.Append($"| {column.Column} | {(column.IsEnvelope ? "*sealed*" : column.Reason)} |\n");
            }
        }
        return text.ToString();
    }

    static IEnumerable<ClearColumn> Columns(IEntityType entity) => entity.GetProperties().Select(p => new ClearColumn(
        entity.GetTableName()!, p.GetColumnName(), p.PropertyInfo?.GetCustomAttribute<ClearAttribute>()?.Reason, p.PropertyInfo?.GetCustomAttribute<EnvelopeAttribute>() is not null));
}
