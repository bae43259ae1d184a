using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Parasol.Kernel;

namespace Parasol.Data;

/// <summary>A typed id as 16 bytes in RFC 9562 order: SQLite.</summary>
public sealed class IdBytes<TId>() : ValueConverter<TId, byte[]>(id => id.Value.ToByteArray(true), bytes => Ids.Of<TId>(new Guid(bytes, true)))
    where TId : struct, IId<TId>;

/// <summary>A typed id as <c>uuid</c>: PostgreSQL.</summary>
public sealed class IdUuid<TId>() : ValueConverter<TId, Guid>(id => id.Value, uuid => Ids.Of<TId>(uuid))
    where TId : struct, IId<TId>;

/// <summary>A plain UUID as 16 bytes in RFC 9562 order: SQLite.</summary>
public sealed class GuidBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

// An expression tree cannot call a static member of an interface; a plain method can.
static class Ids
{
    public static TId Of<TId>(Guid value) where TId : struct, IId<TId> => TId.Of(value);
}
