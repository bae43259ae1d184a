using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Clients.Mailboxes;
using Parasol.Clients.Releases;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

/// <summary>An organisation with a worker of Care at work, and what they do through the product's own acts.</summary>
sealed class Scene(TestOrganisation organisation)
{
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public static async Task<Scene> On(Engine engine) => new(await TestOrganisation.On(engine));

    public TestOrganisation Organisation => organisation;

    public ProgramId Care => organisation.Programs["Care"];

    public DateOnly Today => DateOnly.FromDateTime(organisation.App.Clock.GetUtcNow().UtcDateTime);

    /// <summary>One request of the worker.</summary>
    public async Task<T> AsWorker<T>(Func<TestVisit, Task<T>> does)
    {
        await using var visit = await organisation.Worker.Visit();
        return await does(visit);
    }

    public async Task<FileId> File(NewClient? who = null) => (await AsWorker(v => v.Get<StartFile>().Do(Care, who ?? new NewClient()))).Value;

    public async Task<string> ReturnCode(FileId file) => (await AsWorker(v => v.Get<GiveReturnCode>().Do(file, "en"))).Value;

    public async Task<RowId> Release(FileId file, NewRelease? release = null)
    {
        (await AsWorker(v => v.Get<WriteRelease>().Give(file, release ?? Asked))).IsDone.ShouldBeTrue();
        return (await Releases(file))[0].Release.Row;
    }

    public Task<IReadOnlyList<ReleaseStanding>> Releases(FileId file) =>
        AsWorker(async v => await v.Get<IClientFiles>().Releases((await v.Get<IStaffVault>().Open(file)).Value));

    /// <summary>What the partner door is told.</summary>
    public async Task<bool> IsLive(RowId release)
    {
        await using var visit = organisation.Visit();
        return await visit.Get<IReleaseCheck>().IsLive(release, Today);
    }

    /// <summary>A person with a return code.</summary>
    public async Task<TestVisit> Person(string code)
    {
        organisation.App.Clock.Advance(TimeSpan.FromMinutes(2));
        var visit = organisation.Visit();
        (await visit.Get<IMailboxDoor>().SignIn(code)).IsDone.ShouldBeTrue();
        return visit;
    }

    public static NewRelease Asked => new() { To = "Juniper Clinic", Purpose = "A first visit", Groups = ["name"] };
}
