using Parasol.Kernel;

namespace Parasol.Clients.Files;

/// <summary>
/// The row of a record that a file has once and gets later: made from the file's own id, so that two people who add it at the same moment
/// meet on one row, and the second is told.
/// </summary>
static class Single
{
    public static RowId Row(FileId file, TableCode table)
    {
        Span<byte> bytes = stackalloc byte[16];
        file.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        bytes[15] ^= (byte)table;
        return new RowId(new Guid(bytes, bigEndian: true));
    }
}
