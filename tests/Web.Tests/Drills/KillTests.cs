using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Parasol.Cli.Drills.Killing;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Drills;

/// <summary>Five real kills on each engine, and a sixth after which a key is taken away, to see that the drill would notice. More run by command.</summary>
public sealed class KillTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-kill-test-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_16_whatever_is_killed_nothing_acknowledged_is_lost_nothing_is_half_written_and_nothing_comes_back(Engine engine)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var servers = Serve(over.Token);
        KillReport report;
        try
        {
            report = await new KillDrill(_folder) { Kills = 6, Spoil = TakeKeyAway }.Run(engine == Engine.Postgres ? Postgres.Server : null, TestContext.Current.CancellationToken);
        }
        finally
        {
            await over.CancelAsync();
        }

        (await servers).ShouldBeGreaterThanOrEqualTo(6);
        report.Kills.Count.ShouldBe(6);
        report.Kills.Take(5).SelectMany(k => k.Wrong).ShouldBeEmpty();
        report.Kills[5].Wrong.ShouldContain("records whose key is gone");
        report.Kills[5].Wrong.ShouldContain("a file that was acknowledged is not there as it was");
        report.Kills.Select(k => k.Act).Distinct().Count().ShouldBe(4);
        report.Kills.Count(k => !k.IsAnswered).ShouldBeGreaterThan(3);
        report.Holds.ShouldBeFalse();
        report.Wrong.ShouldAllBe(w => w.Contains("killed at", StringComparison.Ordinal));
    }

    // As the script does: one that asks for it is killed, and the next one comes.
    async Task<int> Serve(CancellationToken over)
    {
        var killed = 0;
        while (!over.IsCancellationRequested)
        {
            using var server = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parasol.Cli.dll"), "drill", "kill-server", "--at", _folder]))!;
            var die = Path.Combine(_folder, KillServer.Die);
            while (!server.HasExited && !File.Exists(die) && !over.IsCancellationRequested)
            {
                await Task.Delay(20, CancellationToken.None);
            }
            killed += File.Exists(die) ? 1 : 0;
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
            File.Delete(die);
            if (server.ExitCode == 0)
            {
                break;
            }
        }
        return killed;
    }

    static async Task TakeKeyAway(StoreOptions stores, Guid file)
    {
        await using System.Data.Common.DbConnection connection = stores.Engine == Engine.Sqlite ? new SqliteConnection(stores.ConnectionOf("keys")) : new NpgsqlConnection(stores.ConnectionOf("keys"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM keys_wraps WHERE file = {(stores.Engine == Engine.Sqlite ? $"X'{Convert.ToHexString(file.ToByteArray(bigEndian: true))}'" : $"'{file}'")}";
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}
