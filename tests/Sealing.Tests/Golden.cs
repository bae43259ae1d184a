using Parasol.Kernel;

namespace Parasol.Sealing.Tests;

/// <summary>The figures of the design page, made by two other programs that agree with each other.</summary>
internal static class Golden
{
    public static readonly Guid Organisation = new("11111111-2222-4333-8444-555555555555");
    public static readonly Guid Compartment = new("aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee");
    public static readonly Guid File = new("01234567-89ab-4def-8123-456789abcdef");
    public static readonly Guid Row = new("fedcba98-7654-4321-8fed-cba987654321");

    public static readonly SealContext Record = new(Purpose.Record, Organisation, Compartment, 7, File, (TableCode)3, 2, Row, 5);
    public static readonly SealContext FileKeyWrap = Record with { Purpose = Purpose.FileKeyWrap, Table = TableCode.None, Field = 0, Row = File, Version = 0 };
    public static readonly SealContext MemberGrant = Record with { Purpose = Purpose.MemberGrant, File = Guid.Empty, Table = TableCode.None, Field = 0, Version = 0 };

    /// <summary>The bytes from <paramref name="first"/> on, each one more than the one before.</summary>
    public static byte[] Count(int first, int length = 32) => [.. Enumerable.Range(first, length).Select(n => (byte)n)];
}
