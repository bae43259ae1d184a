using Npgsql;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Tools;

public sealed class PostgresTests
{
    [Fact]
    public async Task A_clone_holds_what_the_template_holds_and_keeps_its_changes_to_itself()
    {
        await using var template = await Postgres.Template("plan", c => Run(c, "CREATE TABLE things (name text); INSERT INTO things VALUES ('lamp')"));
        await using var one = await template.Clone();
        await using var two = await template.Clone();

        await Run(one.ConnectionString, "INSERT INTO things VALUES ('chair')");

        (await Count(one.ConnectionString)).ShouldBe(2);
        (await Count(two.ConnectionString)).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_is_gone_when_its_test_is_done()
    {
        var database = await Postgres.Empty("plan");
        await Run(database.ConnectionString, "SELECT 1");

        await database.DisposeAsync();

        (await Should.ThrowAsync<PostgresException>(() => Run(database.ConnectionString, "SELECT 1"))).SqlState.ShouldBe("3D000");
    }

    static async Task Run(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    static async Task<long> Count(string server)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand("SELECT count(*) FROM things");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
