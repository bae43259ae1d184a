using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.App;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli;

/// <summary>A command could not be done. The sentence goes to standard error as it is.</summary>
sealed class CannotDo(string says) : Exception(says);

/// <summary>What a command stands on: the stores of a data folder, and how to answer.</summary>
sealed class Ground : IAsyncDisposable
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    readonly ServiceProvider _services;

    Ground(ServiceProvider services) => _services = services;

    /// <summary>The services.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Where the stores of a data folder are: SQLite files in it, or what <c>PARASOL_RECORDS</c>, <c>PARASOL_KEYS</c> and <c>PARASOL_SESSIONS</c> say.</summary>
    public static StoreOptions Stores(string folder)
    {
        Directory.CreateDirectory(folder);
        return Settings(folder);
    }

    /// <summary>The same, for a folder that may not be there.</summary>
    public static StoreOptions Settings(string folder)
    {
        var records = Environment.GetEnvironmentVariable("PARASOL_RECORDS");
        var stores = new StoreOptions
        {
            DataFolder = Path.GetFullPath(folder),
            Engine = string.IsNullOrEmpty(records) ? Engine.Sqlite : Engine.Postgres,
            Records = records,
            Keys = Environment.GetEnvironmentVariable("PARASOL_KEYS"),
            Sessions = Environment.GetEnvironmentVariable("PARASOL_SESSIONS"),
        };
        try
        {
            _ = (stores.ConnectionOf("records"), stores.ConnectionOf("keys"), stores.ConnectionOf("sessions"));
            return stores;
        }
        catch (InvalidOperationException e)
        {
            throw new CannotDo(e.Message);
        }
    }

    /// <summary>Opens the stores and brings them to this version; with <paramref name="look"/> it changes nothing in them, so that a server may be at work.</summary>
    public static async Task<Ground> Open(string folder, bool mustExist = true, bool look = false)
    {
        if (mustExist && !Directory.Exists(folder))
        {
            throw new CannotDo($"There is no data folder {folder}. Say --data with the one you mean, or start with ./parasol demo or ./parasol serve.");
        }
        var ground = On(Stores(folder));
        if (look)
        {
            return ground;
        }
        await using var scope = ground.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
        return ground;
    }

    /// <summary>Stands on these stores, and changes nothing in them.</summary>
    public static Ground On(StoreOptions stores, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddParasol(stores);
        return new Ground(services.BuildServiceProvider());
    }

    /// <summary>Writes one audit entry for each organisation: the operator at the console did this.</summary>
    public async Task Note(string what, CancellationToken cancel)
    {
        IReadOnlyList<OrganisationLine> all;
        await using (var scope = Services.CreateAsyncScope())
        {
            all = await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations();
        }
        foreach (var organisation in all)
        {
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(organisation.Id);
            await using var transaction = await scope.ServiceProvider.GetRequiredService<ParasolDb>().Database.BeginTransactionAsync(cancel);
            await scope.ServiceProvider.GetRequiredService<IConsoleAudit>().Note(what);
            await transaction.CommitAsync(cancel);
        }
    }

    /// <summary>A scope for one organisation: the one named, or the only one.</summary>
    public async Task<(AsyncServiceScope Scope, OrganisationId Organisation)> For(string? name)
    {
        var scope = Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations();
        var fits = name is null ? all : [.. all.Where(o => o.Name == name || o.Hosts.Contains(name) || o.Id.Value.ToString() == name)];
        if (fits is not [var one])
        {
            await scope.DisposeAsync();
            throw new CannotDo(all.Count == 0
                ? "Nothing is set up in this data folder yet. Run ./parasol serve and follow what it prints."
                : $"Say --organisation with one of: {string.Join(", ", all.Select(o => o.Name))}.");
        }
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(one.Id);
        return (scope, one.Id);
    }

    /// <summary>Answers: one JSON object, or sentences.</summary>
    public static void Answer(bool json, object value, params IEnumerable<string> sentences) => Answer(json, value, Console.Out, sentences);

    /// <summary>The same, to somewhere else.</summary>
    public static void Answer(bool json, object value, TextWriter output, IEnumerable<string> sentences)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(value, Readable));
            return;
        }
        foreach (var sentence in sentences)
        {
            output.WriteLine(sentence);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
