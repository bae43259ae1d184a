using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;

namespace Parasol.Data;

/// <summary>The tables that one module keeps in the record database.</summary>
public interface IRecordTables
{
    /// <summary>Maps the module's entities. Table names carry the module's prefix.</summary>
    void Build(ModelBuilder model);
}

/// <summary>
/// What all three stores share: typed ids as 16 big-endian bytes on SQLite and <c>uuid</c> on PostgreSQL, ids never made by the
/// database, columns in snake case, reads that do not track.
/// </summary>
public abstract class StoreDb : DbContext
{
    /// <summary>For the stores themselves.</summary>
    protected StoreDb(DbContextOptions options) : base(options)
    {
    }

    /// <summary>The store stands on SQLite.</summary>
    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>The assemblies whose id types may stand on entities, Kernel's aside.</summary>
    protected abstract IEnumerable<System.Reflection.Assembly> IdAssemblies { get; }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        var sqlite = IsSqlite;
        var converter = sqlite ? typeof(IdBytes<>) : typeof(IdUuid<>);
        foreach (var id in IdAssemblies.Append(typeof(IId<>).Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(IsId))
        {
            conventions.Properties(id).HaveConversion(converter.MakeGenericType(id));
        }
        if (sqlite)
        {
            conventions.Properties<Guid>().HaveConversion<GuidBytes>();
        }
    }

    /// <summary>Maps the store's entities; call <see cref="Name"/> at the end.</summary>
    protected static void Name(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                property.SetColumnName(Snake(property.Name));
            }
        }
    }

    static bool IsId(Type type) => type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    internal static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                snake.Append('_');
            }
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
