using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Parasol.Data;

/// <summary>Registers the stores with the engine of the settings.</summary>
public static class Stores
{
    /// <summary>The record database. <paramref name="options"/> is the one set of options for all stores.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, StoreOptions options)
    {
        services.AddSingleton(options);
        return services.AddStore<ParasolDb>("records", options, "Parasol.Data");
    }

    /// <summary>A store of one's own, beside the record database: for Vault.</summary>
    public static IServiceCollection AddStore<TDb>(this IServiceCollection services, string name, StoreOptions options, string migrations) where TDb : StoreDb
    {
        var connection = options.ConnectionOf(name);
        return services.AddDbContext<TDb>(db => Configure(db, options.Engine, connection, migrations));
    }

    static void Configure(DbContextOptionsBuilder db, Engine engine, string connection, string migrations)
    {
        db.ReplaceService<IModelCacheKeyFactory, ModelKeys>();
        db.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        db.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (engine == Engine.Sqlite)
        {
            // One parameter for a list of ids: SQLite looks each name of a parameter up among all of them, which is slow for hundreds.
            db.UseSqlite(connection, o => o.MigrationsAssembly(migrations).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<IMigrationsSqlGenerator, SqliteTables>()
                .AddInterceptors(new SqliteManners());
        }
        else
        {
            db.UseNpgsql(connection, o => o.MigrationsAssembly(migrations));
        }
    }

    /// <summary>One model for each set of tables, not for each type of context.</summary>
    sealed class ModelKeys : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), (context as ParasolDb)?.TablesKey, designTime);
    }

    /// <summary>
    /// What every SQLite connection must be told anew: deleted bytes are overwritten, the log is short, foreign keys hold.
    /// The library SQLite ships with leaves deleted bytes in place, and the setting lives only as long as the connection. One that comes back
    /// from the pool was told before and has not forgotten.
    /// </summary>
    sealed class SqliteManners : DbConnectionInterceptor
    {
        const string Manners = "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=100; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

        static readonly ConditionalWeakTable<object, object> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

        // SQLite has nothing to wait for.
        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Tell((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        static void Tell(SqliteConnection connection)
        {
            if (connection.Handle is { } handle && !Told.TryGetValue(handle, out _))
            {
                using var command = connection.CreateCommand();
                command.CommandText = Manners;
                command.ExecuteNonQuery();
                Told.AddOrUpdate(handle, Manners);
            }
        }
    }
}
