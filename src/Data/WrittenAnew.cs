using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Parasol.Data;

/// <summary>Writes tables of PostgreSQL anew, so that what was deleted is not in their files any more.</summary>
public static partial class WrittenAnew
{
    /// <summary>
    /// <c>VACUUM (FULL)</c> of each table. It copies what somebody who began to read before the deletion might still see, and says so only in passing; an answer of true means that it left
    /// nothing deleted in any of them. False where it did, or where somebody was in the way for longer than five seconds.
    /// </summary>
    public static async Task<bool> All(DbConnection connection, IEnumerable<string> tables)
    {
        // Npgsql tells the detail of what the server says only to connections that ask for it.
        await using var npgsql = await ((NpgsqlConnection)connection).CloneWithAsync(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { IncludeErrorDetail = true, Pooling = false }.ConnectionString);
        var kept = 0L;
        void Count(object? _, NpgsqlNoticeEventArgs said) => kept += Dead().Match(said.Notice.Detail ?? "") is { Success: true } match ? long.Parse(match.Value, CultureInfo.InvariantCulture) : 0;
        npgsql.Notice += Count;
        try
        {
            await npgsql.OpenAsync();
            foreach (var statement in tables.Select(t => $"VACUUM (FULL, VERBOSE) {t}").Prepend("SET lock_timeout = '5s'"))
            {
                await using var command = npgsql.CreateCommand();
                command.CommandText = statement;
                await command.ExecuteNonQueryAsync();
            }
        }
        catch (DbException)
        {
            return false;
        }
        return kept == 0;
    }

    // "0 dead row versions cannot be removed yet." begins with the number in every language it speaks.
    [GeneratedRegex(@"^\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dead();
}
