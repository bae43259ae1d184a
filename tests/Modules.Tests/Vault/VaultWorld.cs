using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Vault on one engine, without pages: organisations, people who sign in, a clock.</summary>
sealed class VaultWorld : IAsyncDisposable
{
    readonly List<IAsyncDisposable> _databases = [];
    ServiceProvider _services = null!;
    bool _isSecond;

    public TestClock Clock { get; private init; } = new();

    public StoreOptions Options { get; private init; } = new() { DataFolder = Directory.CreateTempSubdirectory("parasol-vault-").FullName };

    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public static async Task<VaultWorld> On(Engine engine, Action<IServiceCollection>? more = null)
    {
        var world = new VaultWorld();
        world.Options.Engine = engine;
        if (engine == Engine.Postgres)
        {
            world.Options.Records = await world.Database("records");
            world.Options.Keys = await world.Database("keys");
            world.Options.Sessions = await world.Database("sessions");
        }
        return await world.Start(more);
    }

    /// <summary>Another node on the same stores, at the same time. To be ended before the first.</summary>
    public Task<VaultWorld> SecondNode(Action<IServiceCollection>? more = null) => new VaultWorld { Clock = Clock, Options = Options, _isSecond = true }.Start(more);

    async Task<VaultWorld> Start(Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddScoped<Here>();
        services.AddScoped<IHttpContextAccessor, OneContext>();
        services.AddScoped<ICurrentOrganisation>(s => s.GetRequiredService<Here>());
        services.AddVault(Options);
        services.AddSingleton(_ => new Argon2Gates(Argon2Profile.ReturnCode));
        more?.Invoke(services);
        _services = services.BuildServiceProvider();
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
        return this;
    }

    /// <summary>A request of nobody in particular, at an organisation's address.</summary>
    public Visit Visit(OrganisationId organisation) => new(_services.CreateAsyncScope(), organisation, Clock);

    /// <summary>An organisation with House, Oversight and one program, and its founder.</summary>
    public async Task<(OrganisationId Organisation, ProgramId Program, NewKeys Founder)> Organisation(string login = "ana", ProgramId? program = null)
    {
        var (organisation, work) = (OrganisationId.New(), program ?? ProgramId.New());
        await using var visit = Visit(organisation);
        var founder = await visit.Get<IFounding>().Found(organisation, login, null, "Ana",
            [new(work, ProgramKind.Work), new(ProgramId.New(), ProgramKind.House), new(ProgramId.New(), ProgramKind.Oversight)], (_, _) => { });
        founder.IsDone.ShouldBeTrue();
        return (organisation, work, founder.Value);
    }

    /// <summary>A request of somebody who has just signed in.</summary>
    public async Task<Visit> SignedIn(OrganisationId organisation, string login, NewKeys keys)
    {
        Clock.Advance(TimeSpan.FromSeconds(60));
        var visit = Visit(organisation);
        var outcome = await visit.Get<ISignIn>().SignIn(login, keys.Passphrase, visit.Code(keys));
        outcome.IsDone.ShouldBeTrue(outcome.Refusal?.Says);
        return visit;
    }

    /// <summary>A colleague of the founder, joined and granted these programs.</summary>
    public async Task<NewKeys> Colleague(OrganisationId organisation, (string Login, NewKeys Keys) by, string login, params ProgramId[] programs)
    {
        string code;
        await using (var asks = await SignedIn(organisation, by.Login, by.Keys))
        {
            code = (await asks.Get<IMembers>().Invite(StaffId.New(), login, false, _ => { })).Value;
        }
        await using var joins = Visit(organisation);
        var keys = (await joins.Get<IJoining>().Join(code, null)).Value;
        await using var grants = await SignedIn(organisation, by.Login, by.Keys);
        foreach (var program in programs)
        {
            (await grants.Get<IMembers>().Grant(program, keys.Staff)).IsDone.ShouldBeTrue();
        }
        return keys;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_isSecond)
        {
            return;
        }
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Options.DataFolder, recursive: true);
    }

    async Task<string> Database(string name)
    {
        var database = await Postgres.Empty(name);
        _databases.Add(database);
        return database.ConnectionString;
    }
}

/// <summary>The context of one visit. The framework's own follows the flow of calls, which here goes in and out of requests.</summary>
sealed class OneContext : IHttpContextAccessor
{
    public HttpContext? HttpContext { get; set; }
}

sealed class Here : ICurrentOrganisation
{
    public OrganisationId? Id { get; set; }
}

sealed class Visit : IAsyncDisposable
{
    readonly AsyncServiceScope _scope;
    readonly TestClock _clock;

    public Visit(AsyncServiceScope scope, OrganisationId organisation, TestClock clock, string? cookie = null)
    {
        (_scope, _clock) = (scope, clock);
        scope.ServiceProvider.GetRequiredService<Here>().Id = organisation;
        Context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        if (cookie is not null)
        {
            Context.Request.Headers.Cookie = $"{SessionStore.Cookie}={cookie}";
        }
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = Context;
    }

    public DefaultHttpContext Context { get; }

    public IStaffVault Staff => Get<IStaffVault>();

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public string Code(NewKeys keys) => Totp.Code(Totp.FromBase32(keys.TotpSecret).Value, Totp.Step(_clock.GetUtcNow()));

    /// <summary>The session cookie that this request was answered with.</summary>
    public string Cookie => Context.Response.Headers.SetCookie.ToString().Split('=')[1].Split(';')[0];

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}

/// <summary>A sealed record for the tests of Vault itself.</summary>
[SealedAs(TableCode.Note)]
sealed record TestNote : SealedRecord
{
    public string Words { get; init; } = "";
}

[SealedAs(TableCode.Request)]
sealed record TestRequest : SealedRecord
{
    public string Words { get; init; } = "";

    public MailboxAddress? Mailbox { get; init; }
}

/// <summary>Takes test requests into the desk.</summary>
sealed class TestSift : ISift
{
    public TableCode Table => TableCode.Request;

    public Task Sift(StaffAct act, ProgramId program, Arrival arrival)
    {
        var desk = act.DeskOf(program);
        act.Add(desk, arrival.As<TestRequest>(), arrival.Row);
        return Task.CompletedTask;
    }
}
