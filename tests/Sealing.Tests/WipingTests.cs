using System.Reflection;
using static Parasol.Sealing.Keys;

namespace Parasol.Sealing.Tests;

public sealed class WipingTests
{
    [Fact]
    public void A_disposed_key_is_zeros_and_throws_at_every_use()
    {
        var key = SecretKey<FileKey>.From(Golden.Count(1));
        var memory = MemoryOf(key);
        memory.ShouldBe(Golden.Count(1));

        key.Dispose();
        key.Dispose();

        memory.ShouldAllBe(b => b == 0);
        Action[] uses =
        [
            () => key.Derive<RecordKey>(), () => key.Mac("x"u8), () => key.Digest(), () => key.CopyTo(new byte[32]), () => key.FixedTimeEquals(new byte[32]),
            () => Envelope.Seal(key, Golden.Record, "x"u8, PadPolicy.None), () => Envelope.Open(key, Golden.Record, Sealed(), PadPolicy.None),
            () => Envelope.Wrap(key, Golden.Record, key),
        ];
        foreach (var use in uses)
        {
            Should.Throw<ObjectDisposedException>(use);
        }
    }

    [Fact]
    public async Task A_disposed_key_seals_and_opens_no_document()
    {
        var key = SecretKey<BlobKey>.Random();
        key.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => Streams.SealStream(key, Golden.Record, Stream.Null, Stream.Null));
    }

    [Fact]
    public void A_disposed_pair_is_zeros_throws_and_keeps_its_public_half()
    {
        var pair = SealKeyPair.From(Golden.Count(1));
        var memory = MemoryOf(pair);
        memory.ShouldBe(Golden.Count(1));

        pair.Dispose();

        memory.ShouldAllBe(b => b == 0);
        Should.Throw<ObjectDisposedException>(() => pair.CopySecret(new byte[32]));
        Should.Throw<ObjectDisposedException>(pair.AsKey<EpochKey>);
        pair.Public.ToBytes().Length.ShouldBe(32);
    }

    [Fact]
    public void A_disposed_signer_is_zeros_throws_and_keeps_its_public_half()
    {
        var signer = SignKeyPair.From(Golden.Count(1));
        var memory = MemoryOf(signer);
        memory[..32].ShouldBe(Golden.Count(1));

        signer.Dispose();

        memory.ShouldAllBe(b => b == 0);
        Should.Throw<ObjectDisposedException>(() => signer.CopySeed(new byte[32]));
        Should.Throw<ObjectDisposedException>(() => signer.Sign("x"u8));
        signer.Public.ToBytes().Length.ShouldBe(32);
    }

    [Fact]
    public void Opened_text_is_zeros_once_disposed()
    {
        using var key = SecretKey<RecordKey>.From(Golden.Count(1));
        var opened = Envelope.Open(key, Golden.Record, Sealed(), PadPolicy.None);
        var memory = MemoryOf(opened);
        memory.ShouldBe("x"u8.ToArray());

        opened.Dispose();

        memory.ShouldAllBe(b => b == 0);
        Should.Throw<ObjectDisposedException>(() => opened.Span.Length);
    }

    [Fact]
    public void Secrets_do_not_move_when_memory_is_compacted()
    {
        using var key = SecretKey<FileKey>.Random();
        var before = Address(MemoryOf(key));

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

        Address(MemoryOf(key)).ShouldBe(before);
        GC.GetGeneration(MemoryOf(key)).ShouldBe(GC.MaxGeneration);
    }

    [Fact]
    public void Whoever_asks_after_the_wiping_whether_the_bytes_were_still_held_hears_no()
    {
        var bytes = Pinned.Random(8);
        bytes.MustStillBeHeld();

        bytes.Dispose();

        Should.Throw<ObjectDisposedException>(bytes.MustStillBeHeld);
        Should.Throw<ObjectDisposedException>(() => bytes.Memory);
    }

    [Fact]
    public void A_key_wiped_by_another_thread_while_it_seals_yields_no_envelope()
    {
        // Long enough that wiping in the midst of it is what happens. A round in which it comes too late proves nothing and is
        // repeated, and so does one in which the key was gone before the sealing had read it.
        var text = new byte[16 << 20];
        for (var round = 0; round < 200; round++)
        {
            var key = SecretKey<RecordKey>.Random();
            using var again = SecretKey<RecordKey>.From(key.Bytes);
            using var begun = new ManualResetEventSlim();
            var wiper = Task.Run(() =>
            {
                begun.Wait();
                key.Dispose();
            });
            try
            {
                begun.Set();
                var envelope = Envelope.Seal(key, Golden.Record, text, PadPolicy.None);
                Should.NotThrow(() => Envelope.Open(again, Golden.Record, envelope, PadPolicy.None).Dispose());
            }
            catch (ObjectDisposedException gone) when (!gone.StackTrace!.Contains("get_Bytes", StringComparison.Ordinal))
            {
                return;
            }
            catch (ObjectDisposedException)
            {
            }
            finally
            {
                wiper.GetAwaiter().GetResult();
            }
        }

        throw new Xunit.Sdk.XunitException("In 200 rounds nobody noticed that the key had been wiped during the sealing.");
    }

    [Fact]
    public void Nothing_that_holds_a_secret_says_it()
    {
        using var key = SecretKey<FileKey>.From(Golden.Count(0x41));
        using var pair = SealKeyPair.From(Golden.Count(0x41));
        using var signer = SignKeyPair.From(Golden.Count(0x41));
        using var record = SecretKey<RecordKey>.From(Golden.Count(1));
        using var opened = Envelope.Open(record, Golden.Record, Sealed(), PadPolicy.None);

        new object[] { key, pair, signer, opened }.Select(o => o.ToString()).ShouldBe(["A key.", "A key pair.", "A key pair.", "Opened text."]);
    }

    private static byte[] Sealed()
    {
        using var key = SecretKey<RecordKey>.From(Golden.Count(1));
        return Envelope.Seal(key, Golden.Record, "x"u8, PadPolicy.None);
    }

    /// <summary>The very array behind a holder of secrets, not a copy.</summary>
    private static byte[] MemoryOf(object holder)
    {
        var pinned = Field(holder, typeof(Pinned));
        return (byte[])Field(pinned, typeof(byte[]));
    }

    private static object Field(object of, Type type) =>
        of.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Single(f => f.FieldType == type).GetValue(of)!;

    private static unsafe nint Address(byte[] bytes)
    {
        fixed (byte* first = bytes)
        {
            return (nint)first;
        }
    }
}
