using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;

namespace Parasol.Web.Tests.Clients;

/// <summary>An organisation with one file in Care, and the browsers of a member and of somebody outside it.</summary>
sealed class FileScene
{
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    public required TestOrganisation Organisation { get; init; }

    public required FileId File { get; init; }

    public required Browser Worker { get; init; }

    public string Address => ClientsLinks.File(File);

    public static async Task<FileScene> On(Engine engine, NewClient? who = null) => await On(await TestOrganisation.On(engine), who);

    public static async Task<FileScene> On(TestOrganisation organisation, NewClient? who = null)
    {
        await using var visit = await organisation.Worker.Visit();
        var started = await visit.Get<StartFile>().Do(organisation.Programs["Care"], who ?? new NewClient { CallName = "Marisol", Pronouns = "they/she" });
        started.IsDone.ShouldBeTrue();
        return new FileScene { Organisation = organisation, File = started.Value, Worker = await organisation.Worker.SignedIn() };
    }

    /// <summary>A second file in Care.</summary>
    public async Task<FileId> Another()
    {
        await using var visit = await Organisation.Worker.Visit();
        return (await visit.Get<StartFile>().Do(Organisation.Programs["Care"], new NewClient { CallName = "Odile" })).Value;
    }
}
