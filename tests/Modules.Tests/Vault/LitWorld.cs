using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Trust;
using Parasol.Vault.Walls;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Two organisations on one instance; the first has Care and Legal with a file each. What is done to its stores is taken back afterwards.</summary>
sealed class LitWorld : IAsyncDisposable
{
    public VaultWorld World { get; private init; } = null!;

    public OrganisationId Organisation { get; private init; }

    public ProgramId Care { get; private init; }

    public ProgramId Legal { get; private init; }

    /// <summary>The founder, who holds everything.</summary>
    public NewKeys Ana { get; private init; } = null!;

    /// <summary>Of Care.</summary>
    public NewKeys Ben { get; private init; } = null!;

    /// <summary>Of Legal.</summary>
    public NewKeys Carla { get; private init; } = null!;

    public FileId CareFile { get; private init; }

    public OrganisationId Other { get; private init; }

    public NewKeys OtherFounder { get; private init; } = null!;

    public static async Task<LitWorld> On(Engine engine)
    {
        var world = await VaultWorld.On(engine);
        var (organisation, care, ana) = await world.Organisation();
        var legal = ProgramId.New();
        await using (var founder = await world.SignedIn(organisation, "ana", ana))
        {
            (await founder.Get<IMembers>().MakeProgram(new NewProgram(legal, ProgramKind.Work), _ => { })).IsDone.ShouldBeTrue();
        }
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", care);
        var carla = await world.Colleague(organisation, ("ana", ana), "carla", legal);
        var (other, _, otherFounder) = await world.Organisation("zoe");
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var (careFile, _) = (await File(visit, care), await File(visit, legal));
        await visit.Staff.Search("somebody");
        return new LitWorld { World = world, Organisation = organisation, Care = care, Legal = legal, Ana = ana, Ben = ben, Carla = carla, CareFile = careFile, Other = other, OtherFounder = otherFounder };
    }

    public Task<Visit> SignedIn() => World.SignedIn(Organisation, "ana", Ana);

    public async Task<WallsReport> Verify(IReadOnlyCollection<FileId>? files = null)
    {
        await using var visit = World.Visit(Organisation);
        return await visit.Get<IWalls>().Verify(files);
    }

    public async Task<IReadOnlyList<WeekRow>> Weeks()
    {
        await using var visit = World.Visit(Organisation);
        return await visit.Get<KeyDb>().Weeks.ToListAsync();
    }

    /// <summary>Does something to a store, sees that it is named, and takes it back.</summary>
    public async Task Finds<TDb>(WallRow row, WallFault fault, Func<TDb, Task> tamper) where TDb : StoreDb
    {
        await using var thief = World.Visit(Organisation);
        var db = thief.Get<TDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await tamper(db);
        db.ChangeTracker.Clear();
        // What follows from the keys' own rows needs no look at the many tables of records.
        var found = db is KeyDb keys && row != WallRow.Table
            ? new Proof(await KeyRowsAsRead.Of(keys), thief.Get<RootPins>(), Helps.Today(thief.Get<TimeProvider>())).Exceptions()
            : (await thief.Get<IWalls>().Verify()).Exceptions;
        await transaction.RollbackAsync();
        found.Select(e => (e.Row, e.Fault)).ShouldContain((row, fault));
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    static async Task<FileId> File(Visit visit, ProgramId program)
    {
        await using var act = visit.Staff.Begin();
        var file = (await act.NewFile(program)).Value;
        act.Add(file, new TestNote { Words = "words" });
        act.SetCard(file, new IndexCard { CallName = "Blue Heron", Code = "P-2041" });
        (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        return file;
    }
}
