using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>A kind of clear rows that name a file. Registered by the module that keeps them, once for each of its tables.</summary>
public interface IGoesWithRecords
{
    /// <summary>The table's entity.</summary>
    Type Entity { get; }

    /// <summary>These records were sealed anew in another file: their clear rows name that one from now on. Inside the transaction of the act.</summary>
    Task Move(ParasolDb db, FileId from, FileId to, IReadOnlyCollection<RowId> rows);
}

/// <summary>Clear rows with a column <c>File</c>, each of which belongs to one record.</summary>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="row">The name of the property that holds the record's id.</param>
public sealed class GoesWithRecords<T>(string row) : IGoesWithRecords where T : class
{
    /// <inheritdoc/>
    public Type Entity => typeof(T);

    /// <inheritdoc/>
    public async Task Move(ParasolDb db, FileId from, FileId to, IReadOnlyCollection<RowId> rows)
    {
        foreach (var some in rows.Chunk(400))
        {
            await db.Set<T>().Where(r => EF.Property<FileId>(r, "File") == from && some.Contains(EF.Property<RowId>(r, row)))
                .ExecuteUpdateAsync(r => r.SetProperty(x => EF.Property<FileId>(x, "File"), to));
        }
    }
}

/// <summary>A kind of record that a file has at most once. Registered by the module that keeps it.</summary>
/// <param name="Table">The kind.</param>
/// <param name="Stays">It belongs to one file by its id, and never goes into another.</param>
public sealed record OnePerFile(TableCode Table, bool Stays = false);

/// <summary>One record of an open file, unopened.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Row">Its id.</param>
/// <param name="Version">How often it was saved.</param>
public sealed record RowInFile(TableCode Kind, RowId Row, long Version);
