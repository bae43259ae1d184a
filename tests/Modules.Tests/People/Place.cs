using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.People;

/// <summary>An instance without pages: real stores in a folder of its own, real keys, a clock that stands still.</summary>
public sealed class Place : IAsyncLifetime
{
    readonly string _folder = Path.Combine(Path.GetTempPath(), "parasol-people-" + Path.GetRandomFileName());
    ServiceProvider? _services;
    int _organisations;

    public TestClock Clock { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IHttpContextAccessor>(new OneRequest())
            .AddSingleton<IHostApplicationLifetime, ApplicationLifetime>()
            .AddSingleton(new OptionalField("age-band", "Age band"))
            .AddPeople().AddVault(new StoreOptions { DataFolder = _folder })
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await using var start = _services.CreateAsyncScope();
        await start.ServiceProvider.GetRequiredService<IUpkeep>().Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is null)
        {
            return;
        }
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A visitor's request.</summary>
    public Visit Visit(OrganisationId? organisation = null)
    {
        var visit = new Visit(_services!.CreateAsyncScope());
        visit.Get<IHttpContextAccessor>().HttpContext = new DefaultHttpContext();
        visit.Get<CurrentOrganisation>().Use(organisation);
        return visit;
    }

    /// <summary>What a set-up form says, filled in well.</summary>
    public NewOrganisation Wanted()
    {
        var n = Interlocked.Increment(ref _organisations);
        return new NewOrganisation
        {
            Name = $"Harbour House {n}", Host = $"harbour{n}.example.org", Phone = "212-555-0100", OwnName = "Ana", LoginName = "ana", Programs = ["Care", "Legal"],
        };
    }

    /// <summary>An organisation, and its first administrator signed in.</summary>
    public async Task<Member> Organisation(NewOrganisation? wanted = null)
    {
        wanted ??= Wanted();
        await using var visit = Visit();
        var founded = (await visit.Get<ISetUp>().AddOrganisation(wanted)).Value;
        return await SignIn(founded, wanted.LoginName, founded.Keys);
    }

    /// <summary>Signs somebody in for the requests to come.</summary>
    public async Task<Member> SignIn(Founded organisation, string loginName, NewKeys keys)
    {
        // A code is good once, even for somebody who came back with new keys.
        Clock.Advance(TimeSpan.FromSeconds(31));
        await using var visit = Visit(organisation.Organisation);
        var done = await visit.Get<ISignIn>().SignIn(loginName, keys.Passphrase, Totp.Code(Totp.FromBase32(keys.TotpSecret).Value, Totp.Step(Clock.GetUtcNow())));
        done.Refusal.ShouldBeNull();
        var cookie = visit.Get<IHttpContextAccessor>().HttpContext!.Response.Headers.SetCookie.ToString().Split(';')[0];
        return new Member(this, organisation, keys.Staff, cookie);
    }

    /// <summary>Invites, joins and signs in a colleague, who holds nothing yet.</summary>
    internal async Task<Member> Colleague(Member administrator, string name, bool isAdministrator = false)
    {
        await using var asking = await administrator.Request();
        var invited = (await asking.Get<Parasol.People.Team.InviteColleague>().Do(name, name, isAdministrator)).Value;
        await using var joining = Visit(administrator.Organisation.Organisation);
        var keys = (await joining.Get<Parasol.People.SigningIn.Join>().Do(invited.Code, null)).Value;
        return await SignIn(administrator.Organisation, name, keys);
    }

    // The request begun last. Tests of one class take turns, so that is the request they mean.
    sealed class OneRequest : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; }
    }
}

/// <summary>One request's scope.</summary>
public sealed class Visit(AsyncServiceScope scope) : IAsyncDisposable
{
    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}

/// <summary>Somebody who is signed in. Each request is a scope of its own, as on the web.</summary>
public sealed class Member(Place place, Founded organisation, StaffId staff, string cookie)
{
    public Founded Organisation => organisation;

    public StaffId Staff => staff;

    public async Task<Visit> Request()
    {
        var visit = place.Visit(organisation.Organisation);
        visit.Get<IHttpContextAccessor>().HttpContext!.Request.Headers.Cookie = cookie;
        await visit.Get<SessionStore>().Resume(organisation.Organisation);
        return visit;
    }

    /// <summary>Does one thing in a request of its own.</summary>
    internal async Task<TResult> Do<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull
    {
        await using var visit = await Request();
        return await act(visit.Get<TAct>());
    }

    /// <summary>Grants a colleague programs, with the words compared.</summary>
    internal async Task<Outcome> Grant(Member to, params ProgramId[] programs)
    {
        await using var visit = await Request();
        var words = (await visit.Get<Parasol.People.Team.TeamList>().Find(to.Staff))!.Fingerprint;
        return await visit.Get<Parasol.People.Team.GrantPrograms>().Do(to.Staff, programs, words, wordsCompared: true);
    }
}
