using Microsoft.EntityFrameworkCore;

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
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => !t.StartsWith("vault_audit", StringComparison.Ordinal)).Distinct())
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM {table}";
                rows[table] = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
            }
        }
        return rows;
    }
}
