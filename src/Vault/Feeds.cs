using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// Where to seal a colleague's busy times. It is kept only inside sealed records, so whoever writes to the database cannot put another key in
/// its place.
/// </summary>
/// <param name="Feed">The feed.</param>
/// <param name="Key">Its public key, base64.</param>
/// <param name="Secret">Names what the feed knows of a record, base64.</param>
public sealed record FeedAddress(RowId Feed, string Key, string Secret)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A feed just made. The token is in its address, shown once and kept nowhere.</summary>
public sealed record NewFeed(FeedAddress Address, string Token)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A time at which somebody is busy, and nothing else.</summary>
[SealedAs(TableCode.BusyTime)]
public sealed record BusyTime : SealedRecord
{
    /// <summary>From then, UTC, on a quarter of an hour.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Until then, UTC, on a quarter of an hour.</summary>
    public DateTimeOffset Until { get; init; }
}

/// <summary>The door for whoever has the address of a feed: a calendar elsewhere. It opens busy times and nothing else.</summary>
[Opens]
public interface IBusyDoor
{
    /// <summary>The busy times of a feed, each with a random name that stays; null for a feed that was stopped or never was.</summary>
    Task<IReadOnlyList<(RowId Name, BusyTime Time)>?> Read(string token);
}
