using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Modules.Tests.Listings;

/// <summary>The record database with the tables of the directory, on both engines. Each test makes its own organisation.</summary>
public sealed class DirectoryStores : IAsyncLifetime
{
    readonly Dictionary<Engine, ServiceProvider> _services = [];
    readonly Folder _folder = new();
    PostgresDatabase? _postgres;

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        _services[Engine.Sqlite] = await Make(new StoreOptions { Engine = Engine.Sqlite, DataFolder = _folder.Path });
        _postgres = await Postgres.Empty("listings");
        _services[Engine.Postgres] = await Make(new StoreOptions { Engine = Engine.Postgres, Records = _postgres.ConnectionString });
    }

    /// <summary>One request's worth of services.</summary>
    public AsyncServiceScope Scope(Engine engine) => _services[engine].CreateAsyncScope();

    public async Task<ImportReport> Import(Engine engine, OrganisationId organisation, string path, string source = "sample", Func<ImportOrder, ImportOrder>? with = null)
    {
        await using var scope = Scope(engine);
        var order = new ImportOrder(path, source);
        return await scope.ServiceProvider.GetRequiredService<IListingImport>().Import(organisation, with?.Invoke(order) ?? order);
    }

    public async Task<T> Ask<T>(Engine engine, Func<ParasolDb, Task<T>> ask)
    {
        await using var scope = Scope(engine);
        return await ask(scope.ServiceProvider.GetRequiredService<ParasolDb>());
    }

    /// <summary>How many rows each table of the directory has, whoever keeps it; also of tables that come later.</summary>
    public Task<string> Counts(Engine engine) => Ask(engine, async db =>
    {
        List<string> counts = [];
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Where(name => name.StartsWith("listings_", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name of a table, from the model.
            command.CommandText = $"select count(*) from {table}";
#pragma warning restore CA2100
            counts.Add($"{table} {Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture)}");
        }
        return string.Join('\n', counts);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _services.Values)
        {
            await services.DisposeAsync();
        }
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    async Task<ServiceProvider> Make(StoreOptions options)
    {
        var services = new ServiceCollection().AddRecords(options).AddListings().AddSingleton<TimeProvider>(Clock).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ParasolDb>().Database.MigrateAsync();
        return services;
    }
}
