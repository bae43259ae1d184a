using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace Parasol.App;

/// <summary>
/// The memory through which the server reads requests and writes answers. The platform's own pools hand a block on as it is: a passphrase that was posted, or a page that was shown,
/// lies in it until somebody else's request happens to be as long. These wipe a block as soon as it is given back.
/// </summary>
sealed class WipingPools : IMemoryPoolFactory<byte>
{
    /// <inheritdoc/>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => new WipingPool();
}

/// <summary>One such pool: blocks of 4 KiB that the collector never moves.</summary>
sealed class WipingPool : MemoryPool<byte>
{
    const int Length = 4096;
    const int MostKept = 4096;

    readonly ConcurrentQueue<Memory<byte>> _kept = [];

    /// <inheritdoc/>
    public override int MaxBufferSize => Length;

    /// <inheritdoc/>
    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Length);
        return new Rented(this, _kept.TryDequeue(out var block) ? block : MemoryMarshal.CreateFromPinnedArray(GC.AllocateArray<byte>(Length, pinned: true), 0, Length));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _kept.Clear();

    sealed class Rented(WipingPool pool, Memory<byte> block) : IMemoryOwner<byte>
    {
        int _isBack;

        public Memory<byte> Memory => block;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isBack, 1) != 0)
            {
                return;
            }
            block.Span.Clear();
            if (pool._kept.Count < MostKept)
            {
                pool._kept.Enqueue(block);
            }
        }
    }
}
