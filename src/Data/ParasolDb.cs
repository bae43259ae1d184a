using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Parasol.Data;

/// <summary>
/// The record database. Modules reach their own rows with <c>db.Set&lt;T&gt;()</c>; entities are internal to their module.
/// </summary>
public sealed class ParasolDb(DbContextOptions<ParasolDb> options, IEnumerable<IRecordTables> tables) : StoreDb(options)
{
    readonly IReadOnlyList<IRecordTables> _tables = [.. tables];

    /// <summary>Which tables this context was made of: contexts of other modules in the same process have models of their own.</summary>
    internal string TablesKey { get; } = string.Join(' ', tables.Select(t => t.GetType().FullName));

    /// <inheritdoc/>
    protected override IEnumerable<Assembly> IdAssemblies => _tables.Select(t => t.GetType().Assembly);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var part in _tables)
        {
            part.Build(model);
        }
        Name(model);
    }
}
