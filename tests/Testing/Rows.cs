using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;

namespace Parasol.Testing;

/// <summary>How many rows the stores hold, so that a test can say that nothing was changed.</summary>
public static class Rows
{
    /// <summary>Rows by table, of every table but the audit, in which a refusal may stand: that one is checked as a chain.</summary>
    public static async Task<Dictionary<string, long>> Of(params DbContext[] stores)
    {
        var rows = new Dictionary<string, long>();
        foreach (var db in stores)
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in Tables(db))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM {table}";
                rows[table] = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        return rows;
    }

    /// <summary>
    /// What the rows hold, by table: a sum of the digests of all rows, so that one that was changed shows too. Without the audit, and without the lines that tell a person who read their file,
    /// which are written with it.
    /// </summary>
    public static Task<Dictionary<string, string>> Contents(params DbContext[] stores) => Contents(_ => true, stores);

    /// <summary>The same, of the rows alone in which one of these ids stands.</summary>
    public static Task<Dictionary<string, string>> Naming(IReadOnlyList<Guid> ids, params DbContext[] stores)
    {
        var written = ids.SelectMany(id => new[] { Convert.ToHexString(id.ToByteArray(bigEndian: true)), $"{id}" }).ToList();
        return Contents(row => written.Exists(w => row.Contains(w, StringComparison.OrdinalIgnoreCase)), stores);
    }

    static async Task<Dictionary<string, string>> Contents(Func<string, bool> counts, DbContext[] stores)
    {
        var rows = new Dictionary<string, string>();
        foreach (var db in stores)
        {
            await db.Database.OpenConnectionAsync();
            foreach (var table in Tables(db))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = table == "vault_sealed" ? $"SELECT * FROM vault_sealed WHERE \"table\" <> {(int)TableCode.Trace}" : $"SELECT * FROM {table}";
                await using var reader = await command.ExecuteReaderAsync();
                var (sum, count) = (new byte[32], 0);
                while (await reader.ReadAsync())
                {
                    var row = string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n) switch { byte[] bytes => Convert.ToHexString(bytes), var value => $"{value}" }));
                    if (!counts(row))
                    {
                        continue;
                    }
                    var digest = SHA256.HashData(Encoding.UTF8.GetBytes(row));
                    count++;
                    sum = [.. sum.Zip(digest, (a, b) => (byte)(a ^ b))];
                }
                rows[table] = $"{count} {Convert.ToHexString(sum)}";
            }
        }
        return rows;
    }

    // The clock work writes down the day it ran whenever it runs, whatever a test does at that moment.
    static IEnumerable<string> Tables(DbContext db) =>
        db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => !t.StartsWith("vault_audit", StringComparison.Ordinal) && t != "vault_clock").Distinct();
}
