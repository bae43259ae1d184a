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

    public static async Task<FileScene> On(Engine engine, NewClient? who = null)
    {
        var organisation = await TestOrganisation.On(engine);
        await using var visit = await organisation.Worker.Visit();
        var started = await visit.Get<StartFile>().Do(organisation.Programs["Care"], who ?? new NewClient { CallName = "Marisol", Pronouns = "they/she" });
        started.IsDone.ShouldBeTrue();
        return new FileScene { Organisation = organisation, File = started.Value, Worker = await organisation.Worker.SignedIn() };
    }
}
