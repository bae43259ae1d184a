using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Parasol.Cli.Drills.Memory;

/// <summary>
/// A picture of all memory that this process can write to, as a core dump holds it, written to a file; pages of nothing but zeros are left out. What a program only reads from its
/// own files is left out too: nobody typed it.
/// </summary>
sealed class Picture : IDisposable
{
    const int Page = 4096;

    readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(256 * Page, pinned: true);
    readonly SafeFileHandle _memory = File.OpenHandle("/proc/self/mem");
    readonly SafeFileHandle _picture;
    readonly long _own;
    long _written;

    Picture(string to)
    {
        _picture = File.OpenHandle(to, FileMode.Create, FileAccess.Write);
        _own = Marshal.UnsafeAddrOfPinnedArrayElement(_buffer, 0);
    }

    /// <summary>Takes it; gives how many bytes were looked at.</summary>
    public static long Take(string to)
    {
        using var picture = new Picture(to);
        return File.ReadAllLines("/proc/self/maps").Select(Writable).OfType<(long From, long Until)>().ToList().Sum(m => picture.Look(m.From, m.Until));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.Clear(_buffer);
        _memory.Dispose();
        _picture.Dispose();
    }

    long Look(long from, long until)
    {
        var looked = 0L;
        for (var at = from; at < until; at += _buffer.Length)
        {
            var got = Read(at, (int)Math.Min(_buffer.Length, until - at));
            // Its own buffer would show everything twice.
            var (first, last) = (Math.Clamp(_own - at, 0, got), Math.Clamp(_own + _buffer.Length - at, 0, got));
            _buffer.AsSpan((int)first, (int)(last - first)).Clear();
            for (var page = 0; page < got; page += Page)
            {
                var bytes = _buffer.AsSpan(page, Math.Min(Page, got - page));
                if (bytes.ContainsAnyExcept((byte)0))
                {
                    RandomAccess.Write(_picture, bytes, _written);
                    _written += bytes.Length;
                }
            }
            looked += got;
        }
        return looked;
    }

    int Read(long at, int length)
    {
        var got = 0;
        try
        {
            while (got < length && RandomAccess.Read(_memory, _buffer.AsSpan(got, length - got), at + got) is > 0 and var more)
            {
                got += more;
            }
        }
        catch (IOException)
        {
            // It was given back meanwhile, or is a device's: nothing of ours lies there.
        }
        return got;
    }

    static (long From, long Until)? Writable(string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ends = parts[0].Split('-');
        return parts[1].StartsWith("rw", StringComparison.Ordinal) ? (Hex(ends[0]), Hex(ends[1])) : null;
    }

    static long Hex(string digits) => long.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
