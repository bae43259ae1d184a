using Parasol.Kernel;

namespace Parasol.Care.Domain;

/// <summary>
/// The one place of a record that something has once: made from its own id, so that two who add it at the same moment meet there, and the second is told.
/// </summary>
internal static class OnePlace
{
    public static RowId Of(FileId file, TableCode table) => Of(file.Value, table);

    public static RowId Of(StaffId staff, TableCode table) => Of(staff.Value, table);

    static RowId Of(Guid id, TableCode table)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[15] ^= (byte)table;
        return new RowId(new Guid(bytes, bigEndian: true));
    }
}
