using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.App;
using Parasol.Data;
using Parasol.Sealing;
using Parasol.Vault;
using Parasol.Vault.Sessions;

namespace Parasol.Testing;

/// <summary>
/// The whole product on one engine, in memory transport or on a real port, with its own stores and a clock that stands still. One for each
/// engine serves all tests of an assembly: each test makes an organisation of its own.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    static readonly ConcurrentDictionary<Engine, Lazy<Task<TestApp>>> Shared = new();
    static readonly ConcurrentBag<TestClock> SharedClocks = [];
    readonly List<IAsyncDisposable> _databases = [];
    WebApplication _app = null!;

    TestApp(StoreOptions stores, TestClock? clock = null) => (Stores, Clock) = (stores, clock ?? new TestClock());

    /// <summary>Both engines, for theories.</summary>
    public static IEnumerable<object[]> Engines => [[Engine.Sqlite], [Engine.Postgres]];

    /// <summary>The clock of this app. Each form that is sent moves it four seconds on: nobody fills one in faster.</summary>
    public TestClock Clock { get; }

    /// <summary>Where the stores are.</summary>
    public StoreOptions Stores { get; }

    /// <summary>What was logged, for tests that look for what must not be there.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The services of the running app.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The address of a real port, when started with one.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The app that all tests of this assembly share on an engine.</summary>
    public static Task<TestApp> On(Engine engine) => Shared.GetOrAdd(engine, e => new Lazy<Task<TestApp>>(() => ToShare(e))).Value;

    static async Task<TestApp> ToShare(Engine engine)
    {
        var app = await Start(engine);
        SharedClocks.Add(app.Clock);
        return app;
    }

    /// <summary>Between two tests: those apps that are shared go on to a time of day at which no day ends soon. See <see cref="TestClock.ToWorkingHours"/>.</summary>
    public static void ToWorkingHours()
    {
        foreach (var clock in SharedClocks)
        {
            clock.ToWorkingHours();
        }
    }

    /// <summary>Another node: the same product on the same stores, at the same time unless its clock says otherwise.</summary>
    public Task<TestApp> SecondNode(bool onPort = false, Action<WebApplicationBuilder>? configure = null, TestClock? clock = null) => Run(new TestApp(Stores, clock ?? Clock), onPort, configure);

    /// <summary>The same product on other stores, at the same time: what a backup gave back.</summary>
    public Task<TestApp> Elsewhere(StoreOptions stores) => Run(new TestApp(stores, Clock), onPort: false, configure: null);

    /// <summary>An app of one's own.</summary>
    public static async Task<TestApp> Start(Engine engine, bool onPort = false, Action<WebApplicationBuilder>? configure = null)
    {
        var app = new TestApp(new StoreOptions { Engine = engine, DataFolder = Directory.CreateTempSubdirectory("parasol-test-").FullName });
        if (engine == Engine.Postgres)
        {
            app.Stores.Records = await app.Database("records");
            app.Stores.Keys = await app.Database("keys");
            app.Stores.Sessions = await app.Database("sessions");
        }
        return await Run(app, onPort, configure);
    }

    static async Task<TestApp> Run(TestApp app, bool onPort, Action<WebApplicationBuilder>? configure)
    {
        app._app = ParasolApp.Build(app.Stores, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(app.Clock);
            // Three people join for most tests: theirs is the least work that is allowed. PassphraseWorkTests hold what is shipped.
            builder.Services.AddSingleton(_ => new Argon2Gates(Argon2Profile.ReturnCode));
            builder.Logging.ClearProviders().AddProvider(new Logs(app.Log));
            if (onPort)
            {
                builder.WebHost.UseUrls("http://127.0.0.1:0");
            }
            else
            {
                builder.WebHost.UseTestServer();
            }
            configure?.Invoke(builder);
        });
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
        }
        await app._app.StartAsync();
        app.Address = onPort ? new Uri(app._app.Urls.First()) : null;
        return app;
    }

    /// <summary>A client for a browser at a host name, over https.</summary>
    public HttpClient Client(string host) => new(new Seconds(Clock) { InnerHandler = _app.GetTestServer().CreateHandler() }) { BaseAddress = new Uri($"https://{host}/") };

    /// <summary>A client whose requests take no time: for what comes back quicker than anybody reads. Others move a shared clock, so use an app of one's own.</summary>
    public HttpClient Instant(string host) => new(_app.GetTestServer().CreateHandler()) { BaseAddress = new Uri($"https://{host}/") };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }

    async Task<string> Database(string name)
    {
        var database = await Postgres.Empty(name);
        _databases.Add(database);
        return database.ConnectionString;
    }

    sealed class Seconds(TestClock clock) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post)
            {
                clock.Advance(TimeSpan.FromSeconds(4));
            }
            return base.SendAsync(request, cancellationToken);
        }
    }

    sealed class Logs(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
