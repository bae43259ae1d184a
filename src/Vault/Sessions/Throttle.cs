using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Parasol.Vault.Sessions;

/// <summary>
/// Token buckets in memory: for each account five tries and one more a minute, for each coarse network sixty and one more a second, and one for
/// all; for requests for help five from a network and one more a minute, and far more in all. Networks are kept as MACs under a key that lasts ten minutes; no address is ever written.
/// </summary>
sealed class Throttle(IHttpContextAccessor http, TimeProvider time)
{
    // On each node; a request takes a few thousand.
    const double BytesADay = 64 * 1024 * 1024;

    readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    byte[] _key = RandomNumberGenerator.GetBytes(32);
    DateTimeOffset _until;

    /// <summary>Whether one more try at this door is allowed, from this network and in all.</summary>
    public bool Allows(string door) => Network() is { } network ? Take($"{door}/n/{network}", 60, 1) && Take(door, 600, 50) : Take(door, 600, 50);

    /// <summary>Whether one more try at this account is allowed.</summary>
    public bool AllowsAccount(byte[] handle) => Take("a/" + Convert.ToBase64String(handle), 5, 1.0 / 60);

    /// <summary>How much comes in at the public door, with this of so many bytes.</summary>
    public Crowd AtTheDoor(int bytes, bool isAside)
    {
        var isCalm = isAside ? Take("ask/aside", 60, 0.5) : (Network() is not { } network || Take("ask/n/" + network, 5, 1.0 / 60)) && Take("ask", 2000, 5);
        // Only what is let in takes room: a flood of what is not would otherwise shut the door to everybody.
        return !isCalm ? Crowd.Busy : Take("ask/bytes", BytesADay, BytesADay / 86400, bytes) ? Crowd.Calm : Crowd.Full;
    }

    bool Take(string name, double size, double perSecond, double amount = 1)
    {
        var now = time.GetUtcNow();
        if (_buckets.Count > 100_000)
        {
            _buckets.Clear();
        }
        var bucket = _buckets.GetOrAdd(name, _ => new Bucket { Left = size, At = now });
        lock (bucket)
        {
            bucket.Left = Math.Min(size, bucket.Left + Math.Max(0, (now - bucket.At).TotalSeconds) * perSecond);
            bucket.At = now;
            if (bucket.Left < amount)
            {
                return false;
            }
            bucket.Left -= amount;
            return true;
        }
    }

    // Null for the machine itself: behind a proxy on the same machine every visitor looks like that.
    string? Network()
    {
        if (http.HttpContext?.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return null;
        }
        var now = time.GetUtcNow();
        if (now > _until)
        {
            (_key, _until) = (RandomNumberGenerator.GetBytes(32), now.AddMinutes(10));
        }
        var bytes = address.IsIPv4MappedToIPv6 ? address.MapToIPv4().GetAddressBytes() : address.GetAddressBytes();
        return Convert.ToBase64String(HMACSHA256.HashData(_key, bytes.AsSpan(0, bytes.Length == 4 ? 3 : 6)));
    }

    sealed class Bucket
    {
        public double Left { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
