using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Care is held by the founder, by Ben, who leaves, and by Dana; Carla is outside. There is one file to write in and one that nobody touches.</summary>
sealed class Left : IAsyncDisposable
{
    public VaultWorld World { get; private init; } = null!;

    public OrganisationId Organisation { get; private init; }

    public ProgramId Care { get; private init; }

    public NewKeys Ana { get; private init; } = null!;

    public NewKeys Ben { get; private init; } = null!;

    public NewKeys Carla { get; private init; } = null!;

    public NewKeys Dana { get; private init; } = null!;

    public FileId File { get; private set; }

    /// <summary>How many sealed records lie in what nobody writes in: a file, and the list of the desk, which is empty.</summary>
    public int Untouched { get; private set; }

    public static async Task<Left> On(Engine engine, Action<IServiceCollection>? more = null)
    {
        var world = await VaultWorld.On(engine, s =>
        {
            Parts(s);
            more?.Invoke(s);
        });
        var (organisation, care, ana) = await world.Organisation();
        await using (var founder = await world.SignedIn(organisation, "ana", ana))
        {
            var house = (await founder.Staff.House())!.Value;
            var by = ("ana", ana);
            var left = new Left
            {
                World = world, Organisation = organisation, Care = care, Ana = ana,
                Ben = await world.Colleague(organisation, by, "ben", care, house), Carla = await world.Colleague(organisation, by, "carla", house), Dana = await world.Colleague(organisation, by, "dana", care, house),
            };
            left.File = await left.NewFile("written before");
            var untouched = await left.NewFile("written before");
            left.Untouched = await founder.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.File == untouched) + 1;
            return left;
        }
    }

    public DateOnly Today => DateOnly.FromDateTime(World.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Another node on the same stores.</summary>
    public Task<VaultWorld> SecondNode() => World.SecondNode(Parts);

    static void Parts(IServiceCollection services)
    {
        services.AddReachability();
        services.AddScoped<ISift, TestSift>();
    }

    public Task<Visit> SignedIn(string login, NewKeys keys) => World.SignedIn(Organisation, login, keys);

    /// <summary>Everything that this passphrase opens now, copied.</summary>
    public async Task<Thief> CopiesOf(string login, NewKeys keys)
    {
        var visit = World.Visit(Organisation);
        var reach = visit.Get<IReachability>();
        (await reach.From(login, keys.Passphrase)).Value.Of(Care).Records.ShouldBeGreaterThan(0);
        return new Thief(visit, reach);
    }

    public async Task TakesOut(StaffId staff, bool isShutOut)
    {
        await using var dana = await SignedIn("dana", Dana);
        (await dana.Get<ILeaving>().TakeOut(Care, staff, isShutOut)).IsDone.ShouldBeTrue();
    }

    public async Task TriesToShutOut(string login, NewKeys by, NewKeys whom)
    {
        await using var visit = World.Visit(Organisation);
        if ((await visit.Get<ISignIn>().SignIn(login, by.Passphrase, visit.Code(by))).IsDone)
        {
            await visit.Get<ILeaving>().TakeOut(Care, whom.Staff, isShutOut: true);
        }
    }

    /// <summary>The next requests of a member.</summary>
    public async Task Chores()
    {
        for (var n = 0; n < 9; n++)
        {
            await using var ana = await SignedIn("ana", Ana);
            await ana.Get<IKeyedChores>().Run();
        }
    }

    public async Task<FileId> NewFile(string words)
    {
        await using var ben = await SignedIn("dana", Dana);
        await using var act = ben.Staff.Begin();
        var file = (await act.NewFile(Care)).Value;
        act.Add(file, new TestNote { Words = words });
        act.SetCard(file, new IndexCard { CallName = "Blue Heron", Code = "P-2041" });
        (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        return file;
    }

    public async Task Adds(FileId file, string words)
    {
        await using var dana = await SignedIn("dana", Dana);
        await using var act = dana.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        act.Add(file, new TestNote { Words = words });
        (await act.Commit(AuditCode.Changed, "Added a note")).IsDone.ShouldBeTrue();
    }

    public async Task Changes(FileId file, string words)
    {
        await using var dana = await SignedIn("dana", Dana);
        await using var act = dana.Staff.Begin();
        act.Change((await act.Open(file)).Value.All<TestNote>()[0], new TestNote { Words = words });
        (await act.Commit(AuditCode.Changed, "Changed a note")).IsDone.ShouldBeTrue();
    }

    /// <param name="before">What happens when all is said and nothing is committed yet.</param>
    public async Task<Outcome> Shreds(FileId file, Action? before = null)
    {
        await using var ana = await SignedIn("ana", Ana);
        await using var act = ana.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        (await act.Shred(file)).IsDone.ShouldBeTrue();
        before?.Invoke();
        return await act.Commit(AuditCode.Deleted, "Deleted a file");
    }

    public async Task<IEnumerable<string>> Reads(FileId file)
    {
        await using var ana = await SignedIn("ana", Ana);
        var open = (await ana.Staff.Open(file)).Value;
        open.IsWhole.ShouldBeTrue();
        return [.. open.All<TestNote>().Select(n => n.Value.Words)];
    }

    public async Task Search()
    {
        await using var ana = await SignedIn("ana", Ana);
        (await ana.Staff.Search("heron", null, 100)).ShouldNotBeEmpty();
    }

    public async Task Sends(string words)
    {
        await using var visit = World.Visit(Organisation);
        (await visit.Get<IPublicVault>().Receive(Care, "en", to => new TestRequest { Words = words, Mailbox = to }, new PersonLine())).IsDone.ShouldBeTrue();
    }

    public async Task<KeysInMaking?> InMaking()
    {
        await using var ana = await SignedIn("ana", Ana);
        return (await ana.Get<ILeaving>().InMaking()).SingleOrDefault(m => m.Program == Care);
    }

    public async Task<ProgramId> Oversight()
    {
        await using var visit = World.Visit(Organisation);
        return await visit.Get<KeyDb>().Charters.Where(c => c.Organisation == Organisation && c.Kind == ProgramKind.Oversight).Select(c => c.Program).SingleAsync();
    }

    public async Task<WallsReport> Verify()
    {
        await using var visit = World.Visit(Organisation);
        return await visit.Get<IWalls>().Verify(null);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

/// <summary>Whoever copied keys.</summary>
sealed record Thief(Visit Visit, IReachability Reach) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Visit.DisposeAsync();
}
