using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Parasol.Cli.Drills.Searching;

/// <summary>A canary found where it should not be.</summary>
/// <param name="Pattern">Which, and in which form.</param>
/// <param name="File">In which file.</param>
/// <param name="At">At which byte.</param>
sealed record Found(Pattern Pattern, string File, long At);

/// <summary>
/// Looks for thousands of patterns at once, at every byte. The first eight bytes of each pattern are looked up in a table; a map of one bit for
/// each of a million hashes keeps nearly every byte from getting that far.
/// </summary>
sealed class ByteSearch
{
    const int Window = 8;
    const int Chunk = 1 << 20;
    const int Bits = 20;

    readonly Dictionary<ulong, List<Pattern>> _byStart = [];
    readonly ulong[] _map = new ulong[1 << (Bits - 6)];
    readonly int _longest;

    public ByteSearch(IEnumerable<Canary> canaries)
    {
        foreach (var pattern in canaries.SelectMany(Pattern.FormsOf).Where(p => p.Bytes.Length >= Window))
        {
            var start = MemoryMarshal.Read<ulong>(pattern.Bytes);
            if (!_byStart.TryGetValue(start, out var known))
            {
                _byStart[start] = known = [];
            }
            known.Add(pattern);
            var hash = Hash(start);
            _map[hash >> 6] |= 1UL << (hash & 63);
            _longest = Math.Max(_longest, pattern.Bytes.Length);
            Patterns++;
        }
    }

    /// <summary>How many patterns are looked for.</summary>
    public int Patterns { get; }

    /// <summary>What stands in these bytes.</summary>
    public List<(Pattern Pattern, int At)> In(ReadOnlySpan<byte> bytes)
    {
        var found = new List<(Pattern, int)>();
        for (var at = 0; at + Window <= bytes.Length; at++)
        {
            var start = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(bytes), at));
            var hash = Hash(start);
            if ((_map[hash >> 6] & (1UL << (hash & 63))) != 0 && _byStart.TryGetValue(start, out var candidates))
            {
                foreach (var pattern in candidates)
                {
                    if (bytes[at..].StartsWith(pattern.Bytes))
                    {
                        found.Add((pattern, at));
                    }
                }
            }
        }
        return found;
    }

    /// <summary>Searches a file from its first byte to its last; gives how many bytes that were.</summary>
    public async Task<long> File(string path, string name, ICollection<Found> found, CancellationToken cancel)
    {
        await using var stream = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
        var buffer = new byte[Chunk + _longest];
        var (kept, read, seen) = (0, 0L, new HashSet<(Pattern, long)>());
        while (true)
        {
            var got = await stream.ReadAtLeastAsync(buffer.AsMemory(kept, Chunk), Chunk, throwOnEndOfStream: false, cancel);
            read += got;
            var (have, begins) = (kept + got, read - got - kept);
            foreach (var (pattern, at) in In(buffer.AsSpan(0, have)))
            {
                if (seen.Add((pattern, begins + at)))
                {
                    found.Add(new Found(pattern, name, begins + at));
                }
            }
            if (got < Chunk)
            {
                return read;
            }
            // What might begin in this chunk and end in the next is looked at again.
            kept = Math.Min(_longest, have);
            buffer.AsSpan(have - kept, kept).CopyTo(buffer);
        }
    }

    static int Hash(ulong start) => (int)((start * 0x9E3779B97F4A7C15) >> (64 - Bits));
}
