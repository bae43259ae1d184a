using Parasol.Cli.Drills.Restoring;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Drills;

/// <summary>Old records come back with newer keys: what was destroyed in between stays destroyed. The full size runs by command.</summary>
public sealed class RestoringTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-restoring-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Nothing_that_was_destroyed_opens_with_all_passphrases_and_all_kits_and_everything_else_does(Engine engine)
    {
        var report = await new RestoreDrill(_folder) { Files = 4 }.Run(engine == Engine.Postgres ? Postgres.Server : null, TestContext.Current.CancellationToken);

        report.Wrong.ShouldBeEmpty();
        report.Table.Select(t => (t.Opened > 0, t.Opened == t.Envelopes)).ShouldBe([(true, true), (true, true), (true, true), (false, false), (false, false), (true, true)]);
        report.Bytes.Count(b => b.MustBeNone).ShouldBe(2);
        report.Ways.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_not_destroyed_after_all_is_named()
    {
        var report = await new RestoreDrill(_folder) { Files = 3, DestroysNothing = true }.Run(null, TestContext.Current.CancellationToken);

        report.Holds.ShouldBeFalse();
        report.Wrong.Count(w => w.StartsWith("Of the file that was destroyed", StringComparison.Ordinal)).ShouldBe(1);
        report.Wrong.Count(w => w.StartsWith("Of the file of which a note", StringComparison.Ordinal)).ShouldBe(1);
        report.Bytes.ShouldAllBe(b => b.Copies > 0);
    }
}
