using System.Diagnostics;
using Parasol.Cli.Drills.Memory;
using Parasol.Testing;
using Parasol.Data;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Drills;

/// <summary>Pictures of a server's whole memory, from a process of its own. The full size runs by command.</summary>
public sealed class MemoryTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-memory-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task No_key_of_anybody_who_signed_out_is_in_memory_and_after_Seal_now_none_of_anybody(Engine engine)
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parasol.Cli.dll"), "drill", "memory-server", "--at", _folder]))!;
        MemoryReport report;
        try
        {
            report = await new MemoryDrill(_folder) { Files = 2, PagesAfter = 20 }.Run(engine == Engine.Postgres ? Postgres.Server : null, TestContext.Current.CancellationToken);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        report.Wrong.ShouldBeEmpty();
        report.Pictures.Select(p => p.People.Count(who => who.IsSignedIn)).ShouldBe([3, 1, 1, 0]);
        report.Pictures.ShouldAllBe(p => p.SeesItsOwn && p.Bytes > 50_000_000);
        report.Pictures.SelectMany(p => p.People).ShouldAllBe(who => who.Sought >= 30);
        // What was shown a moment before is there, as docs/custody.md says: a search that found none of it would be blind.
        report.Pictures[0].People.ShouldAllBe(who => who.TextsFound > 0);
        // No passphrase, no authenticator key and no cookie of somebody who left; of words that were shown, some.
        report.Pictures.Skip(1).SelectMany(p => p.People.Skip(1)).SelectMany(who => who.Texts).Where(t => t.Value.Found > 0).ShouldAllBe(t => t.Key.EndsWith("of clients", StringComparison.Ordinal) || t.Key.EndsWith("about clients", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_is_found_is_named_and_so_is_a_picture_that_sees_nothing()
    {
        var report = new MemoryReport
        {
            Engine = "SQLite", Seconds = 0,
            Pictures =
            [
                new Taken("first", 1, SeesItsOwn: true, [Person("Ben", isSignedIn: true, 2), Person("Carla", isSignedIn: false, 0)]),
                new Taken("second", 1, SeesItsOwn: false, [Person("Ben", isSignedIn: true, 0), Person("Carla", isSignedIn: false, 3)]),
            ],
        };

        report.Holds.ShouldBeFalse();
        report.Wrong.Count.ShouldBe(2);
        report.Wrong[0].ShouldStartWith("second: what the server holds for the drill is not seen");
        report.Wrong[1].ShouldBe("second: 3 copies of keys of files of Carla, who is not signed in.");
    }

    static SeenOf Person(string name, bool isSignedIn, int keys) =>
        new(name, isSignedIn, 40, keys == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["keys of files"] = keys }, new Dictionary<string, (int, int)>());
}
