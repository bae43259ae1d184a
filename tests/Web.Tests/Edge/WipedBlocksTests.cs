using Parasol.App;

namespace Parasol.Web.Tests.Edge;

/// <summary>The memory through which requests are read and answers written.</summary>
public sealed class WipedBlocksTests
{
    [Fact]
    public void A_block_that_is_given_back_is_zeros_before_anybody_else_gets_it()
    {
        using var pool = new WipingPools().Create();
        var rented = pool.Rent(100);
        var memory = rented.Memory;
        memory.Span.Fill(7);

        rented.Dispose();
        memory.Span.ContainsAnyExcept((byte)0).ShouldBeFalse();

        using var next = pool.Rent();
        next.Memory.Equals(memory).ShouldBeTrue("blocks are used again");
        rented.Dispose();
        next.Memory.Span.Fill(9);
        using var another = pool.Rent();
        another.Memory.Equals(memory).ShouldBeFalse("a block that is given back twice is not lent to two");
        next.Memory.Span.ContainsAnyExcept((byte)9).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => pool.Rent(pool.MaxBufferSize + 1));
    }
}
