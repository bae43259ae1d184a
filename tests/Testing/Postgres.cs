using System.Security.Cryptography;
using Npgsql;

namespace Parasol.Testing;

/// <summary>
/// Databases on the PostgreSQL server that <c>./parasol test</c> starts for one run. A template is made once a test
/// assembly; each clone of it is as fresh and costs a tenth of a second.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    /// <summary>Names the server; set by <c>./parasol test</c>.</summary>
    public const string Variable = "PARASOL_TEST_POSTGRES";

    readonly string _template;
    readonly SemaphoreSlim _oneClone = new(1);

    Postgres(string template) => _template = template;

    /// <summary>How to reach the server. Throws where there is none: these tests are never skipped.</summary>
    public static string Server => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
        ? server
        : throw new InvalidOperationException($"There is no PostgreSQL for the tests ({Variable} is not set): run ./parasol test, which starts one.");

    /// <summary>An empty database, made ready by <paramref name="build"/>, that clones are then taken from.</summary>
    public static async Task<Postgres> Template(string name, Func<string, Task> build)
    {
        var database = await Create(name, null);
        await build(database.ConnectionString);
        NpgsqlConnection.ClearPool(new NpgsqlConnection(database.ConnectionString));
        return new Postgres(database.Name);
    }

    /// <summary>An empty database.</summary>
    public static Task<PostgresDatabase> Empty(string name) => Create(name, null);

    /// <summary>A database just like the template; dropped when disposed.</summary>
    public async Task<PostgresDatabase> Clone()
    {
        await _oneClone.WaitAsync();
        try
        {
            return await Create(_template[..^9], _template);
        }
        finally
        {
            _oneClone.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Run($"DROP DATABASE IF EXISTS \"{_template}\" WITH (FORCE)");
        _oneClone.Dispose();
    }

    static async Task<PostgresDatabase> Create(string name, string? template)
    {
        var database = new PostgresDatabase($"{name.ToLowerInvariant()}_{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        await Run($"CREATE DATABASE \"{database.Name}\" TEMPLATE \"{template ?? "template0"}\"");
        return database;
    }

    internal static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>One database of a test's own.</summary>
public sealed class PostgresDatabase(string name) : IAsyncDisposable
{
    /// <summary>Its name on the server.</summary>
    public string Name => name;

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; } = $"{Postgres.Server};Database={name};Maximum Pool Size=20";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        await Postgres.Run($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
    }
}
