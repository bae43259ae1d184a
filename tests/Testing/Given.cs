using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.People.Team;
using Parasol.Sealing;
using Parasol.Vault;
using Parasol.Vault.Sessions;

namespace Parasol.Testing;

/// <summary>A staff member of a test: how they sign in, and the browser they sit at.</summary>
public sealed class TestWorker(TestOrganisation organisation, string login, NewKeys keys)
{
    (byte[] Pair, byte[] Signs)? _opened;

    /// <summary>Their id.</summary>
    public StaffId Id => keys.Staff;

    /// <summary>The name they sign in with.</summary>
    public string Login => login;

    /// <summary>Their passphrase.</summary>
    public string Passphrase => keys.Passphrase;

    /// <summary>The code their authenticator shows now.</summary>
    public string Code => CodeIn(TimeSpan.Zero);

    /// <summary>The code their authenticator shows in a moment: for who reads and types before sending.</summary>
    public string CodeIn(TimeSpan moment) => Totp.Code(Totp.FromBase32(keys.TotpSecret).Value, Totp.Step(organisation.App.Clock.GetUtcNow() + moment));

    /// <summary>
    /// A browser in which they are signed in, at their first page. Signing in through the page is a story of its own; here the passphrase is
    /// worked through once for each worker, because that work is heavy on purpose.
    /// </summary>
    public async Task<Browser> SignedIn()
    {
        var browser = organisation.Visitor();
        browser.Cookies.Plant(SessionStore.Cookie, await (await Visit()).Leave());
        await browser.Get("/today");
        return browser;
    }

    /// <summary>A request of this worker without pages: for setting scenes through the same acts.</summary>
    public async Task<TestVisit> Visit()
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        var visit = organisation.Visit();
        if (_opened is var (pair, signs))
        {
            using var mine = SealKeyPair.From(pair);
            using var name = SignKeyPair.From(signs);
            await visit.Get<SessionStore>().BeginStaff(organisation.Id, Id, mine, name);
            return visit;
        }
        var outcome = await visit.Get<ISignIn>().SignIn(Login, Passphrase, Code);
        if (!outcome.IsDone)
        {
            throw new InvalidOperationException($"{Login} could not sign in: {outcome.Refusal.Says}");
        }
        var session = visit.Get<SessionKeys>();
        _opened = (new byte[32], new byte[32]);
        session.Pair!.CopySecret(_opened.Value.Pair);
        session.Signs!.CopySeed(_opened.Value.Signs);
        return visit;
    }
}

/// <summary>An organisation of a test, with a host name of its own.</summary>
public sealed class TestOrganisation
{
    TestOrganisation(TestApp app, string host) => (App, Host) = (app, host);

    /// <summary>The app it lives on.</summary>
    public TestApp App { get; }

    /// <summary>Its host name.</summary>
    public string Host { get; }

    /// <summary>Its id.</summary>
    public OrganisationId Id { get; private set; }

    /// <summary>Its programs by name: Care and Legal, House and Oversight.</summary>
    public IReadOnlyDictionary<string, ProgramId> Programs { get; private set; } = new Dictionary<string, ProgramId>();

    /// <summary>Its founder: administrator, member of all programs.</summary>
    public TestWorker Founder { get; private set; } = null!;

    /// <summary>A member of Care and House.</summary>
    public TestWorker Worker { get; private set; } = null!;

    /// <summary>A member of Legal and House, so outside Care.</summary>
    public TestWorker Outsider { get; private set; } = null!;

    /// <summary>A new organisation on this app, with three people.</summary>
    public static async Task<TestOrganisation> On(TestApp app)
    {
        var made = new TestOrganisation(app, $"o{RandomNumberGenerator.GetHexString(10, lowercase: true)}.localhost");
        await using var visit = made.Visit();
        var founded = await visit.Get<ISetUp>().AddOrganisation(new NewOrganisation
        {
            Name = "Lantern House", Host = made.Host, Phone = "555 0100", OwnName = "Ana", LoginName = "ana", Programs = ["Care", "Legal"], ExitSite = "https://weather.example/",
        });
        if (!founded.IsDone)
        {
            throw new InvalidOperationException(founded.Refusal.Says);
        }
        (made.Id, made.Programs) = (founded.Value.Organisation, founded.Value.Programs);
        made.Founder = new TestWorker(made, "ana", founded.Value.Keys);
        made.Worker = await made.Colleague("ben", "Care", "House");
        made.Outsider = await made.Colleague("carla", "Legal", "House");
        return made;
    }

    /// <summary>A new organisation on the shared app of an engine.</summary>
    public static async Task<TestOrganisation> On(Engine engine) => await On(await TestApp.On(engine));

    /// <summary>A browser of a visitor.</summary>
    public Browser Visitor() => new(App.Client(Host), App.Clock);

    /// <summary>A request of nobody in particular, without pages.</summary>
    public TestVisit Visit() => new(App.Services.CreateAsyncScope(), Host, Id);

    /// <summary>A colleague who has joined and holds these programs.</summary>
    public Task<TestWorker> Colleague(string login, params string[] programs) => Joined(login, administrator: false, programs);

    /// <summary>A colleague who may invite people and change settings, has joined and holds these programs.</summary>
    public Task<TestWorker> Administrator(string login, params string[] programs) => Joined(login, administrator: true, programs);

    async Task<TestWorker> Joined(string login, bool administrator, string[] programs)
    {
        await using var founder = await Founder.Visit();
        var code = Done(await founder.Get<InviteColleague>().Do(char.ToUpperInvariant(login[0]) + login[1..], login, administrator)).Code;
        NewKeys keys;
        await using (var joins = Visit())
        {
            keys = Done(await joins.Get<IJoining>().Join(code, null));
        }
        foreach (var program in programs)
        {
            if (!(await founder.Get<IMembers>().Grant(Programs[program], keys.Staff)).IsDone)
            {
                throw new InvalidOperationException($"{program} could not be granted.");
            }
        }
        return new TestWorker(this, login, keys);
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Says);
}

/// <summary>One request without pages.</summary>
public sealed class TestVisit : IAsyncDisposable
{
    readonly AsyncServiceScope _scope;
    readonly DefaultHttpContext _context;

    internal TestVisit(AsyncServiceScope scope, string host, OrganisationId organisation)
    {
        _scope = scope;
        _context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        _context.Request.Host = new HostString(host);
        _context.Request.Scheme = "https";
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = _context;
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(organisation == default ? null : organisation);
    }

    /// <summary>A service of the request.</summary>
    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Ends the visit and leaves its session: the value of its cookie.</summary>
    public async Task<string> Leave()
    {
        var cookie = _context.Response.Headers.SetCookie.ToString();
        await _scope.DisposeAsync();
        return cookie[(SessionStore.Cookie.Length + 1)..cookie.IndexOf(';', StringComparison.Ordinal)];
    }

    /// <summary>Ends the visit and its session: two at once is all a staff member may have, and browsers need them.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Get<SessionKeys>().SessionId is { } id)
        {
            await Get<SessionDb>().Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        }
        await _scope.DisposeAsync();
    }
}
