using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Parasol.Kernel;

namespace Parasol.Data;

/// <summary>Writes a table once for both engines: columns are named by the type they have on the entity.</summary>
public sealed class TableShape
{
    readonly CreateTableOperation _table;
    readonly List<CreateIndexOperation> _indexes = [];
    readonly bool _sqlite;

    internal TableShape(string name, bool sqlite)
    {
        _table = new CreateTableOperation { Name = name };
        _sqlite = sqlite;
    }

    /// <summary>A column that always has a value. <typeparamref name="T"/>: a typed id, string, bool, a whole number, bytes, a day or a UTC moment.</summary>
    public TableShape Has<T>(string column, int? length = null) => Add(typeof(T), column, nullable: false, length);

    /// <summary>A column that may be empty.</summary>
    public TableShape May<T>(string column, int? length = null) => Add(typeof(T), column, nullable: true, length);

    /// <summary>The primary key.</summary>
    public TableShape Key(params string[] columns)
    {
        _table.PrimaryKey = new AddPrimaryKeyOperation { Name = $"PK_{_table.Name}", Table = _table.Name, Columns = columns };
        return this;
    }

    /// <summary>A foreign key to another table's single key column.</summary>
    public TableShape BelongsTo(string table, string column, string key = "id", bool cascade = true)
    {
        _table.ForeignKeys.Add(new AddForeignKeyOperation
        {
            Name = $"FK_{_table.Name}_{table}_{column}",
            Table = _table.Name,
            Columns = [column],
            PrincipalTable = table,
            PrincipalColumns = [key],
            OnDelete = cascade ? ReferentialAction.Cascade : ReferentialAction.Restrict,
        });
        return this;
    }

    /// <summary>An index.</summary>
    public TableShape Index(params string[] columns) => Index(unique: false, columns);

    /// <summary>An index that allows each value once.</summary>
    public TableShape Unique(params string[] columns) => Index(unique: true, columns);

    TableShape Index(bool unique, string[] columns)
    {
        _indexes.Add(new CreateIndexOperation { Name = $"IX_{_table.Name}_{string.Join('_', columns)}", Table = _table.Name, Columns = columns, IsUnique = unique });
        return this;
    }

    TableShape Add(Type type, string column, bool nullable, int? length)
    {
        _table.Columns.Add(new AddColumnOperation { Table = _table.Name, Name = column, ClrType = Stored(type, _sqlite), IsNullable = nullable, MaxLength = length });
        return this;
    }

    internal static Type Stored(Type type, bool sqlite)
    {
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type);
        }
        var isId = type == typeof(Guid) || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
        return !isId ? type : sqlite ? typeof(byte[]) : typeof(Guid);
    }

    internal void Into(MigrationBuilder migration)
    {
        migration.Operations.Add(_table);
        migration.Operations.AddRange(_indexes);
    }
}

/// <summary>How migrations are written here.</summary>
public static class Migrating
{
    /// <summary>Creates a table; on SQLite it has no rowid.</summary>
    public static void Table(this MigrationBuilder migration, string name, Action<TableShape> shape)
    {
        var table = new TableShape(name, migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal));
        shape(table);
        table.Into(migration);
    }

    /// <summary>Adds a column that may be empty to a table that is there. Not named AddColumn: the builder's own method of that name, which knows no ids, would be taken.</summary>
    public static void Column<T>(this MigrationBuilder migration, string table, string column, int? length = null) =>
        migration.Operations.Add(new AddColumnOperation
        {
            Table = table,
            Name = column,
            ClrType = TableShape.Stored(typeof(T), migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal)),
            IsNullable = true,
            MaxLength = length,
        });
}
