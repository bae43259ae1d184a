using static Parasol.Sealing.Keys;

namespace Parasol.Sealing.Tests;

public sealed class SecretsInHandTests
{
    [Fact]
    public async Task What_a_flow_holds_is_counted_wherever_it_goes_on_and_other_flows_are_not()
    {
        using var elsewhere = SecretKey<FileKey>.Random();
        using var mine = SecretsInHand.Begin();
        using var key = SecretKey<FileKey>.Random();
        using var pair = SealKeyPair.Create();
        using var plain = Envelope.Open(key, Golden.Record, Envelope.Seal(key, Golden.Record, "hello"u8, PadPolicy.Note), PadPolicy.Note);
        using var further = await Task.Run(SecretKey<FileKey>.Random, TestContext.Current.CancellationToken);

        mine.Count.ShouldBe(4);
        key.Dispose();
        mine.Count.ShouldBe(3);
    }

    [Fact]
    public void Wiped_from_another_thread_all_are_zeros_and_no_new_one_is_made()
    {
        using var outside = SecretKey<FileKey>.Random();
        var mine = SecretsInHand.Begin();
        var key = SecretKey<FileKey>.Random();
        var pair = SealKeyPair.Create();

        var thread = new Thread(mine.Wipe);
        thread.Start();
        thread.Join();

        mine.IsWiped.ShouldBeTrue();
        mine.Count.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => key.Mac("x"u8));
        Should.Throw<ObjectDisposedException>(() => pair.CopySecret(new byte[32]));
        Should.Throw<ObjectDisposedException>(SecretKey<FileKey>.Random);
        Should.Throw<ObjectDisposedException>(() => outside.Derive<RecordKey>());
        outside.Mac("x"u8).Length.ShouldBe(32);
        mine.Dispose();
        SecretsInHand.Current.ShouldBeNull();
        using var after = SecretKey<FileKey>.Random();
        after.Mac("x"u8).Length.ShouldBe(32);
    }

    [Fact]
    public void Bytes_that_came_in_while_it_was_wiped_are_found_and_go_with_the_next_time()
    {
        using var mine = SecretsInHand.Begin();
        using var late = new Pinned(32);
        var memory = late.Span;
        mine.Wipe();
        memory.Fill(7);
        mine.Count.ShouldBe(1);

        mine.Wipe();

        mine.Count.ShouldBe(0);
        memory.ToArray().ShouldAllBe(b => b == 0);
    }

    [Fact]
    public void What_outlives_its_flow_is_nobody_s_to_wipe()
    {
        var mine = SecretsInHand.Begin();
        using var key = SecretKey<FileKey>.Random();
        mine.Dispose();

        mine.Wipe();

        key.Mac("x"u8).Length.ShouldBe(32);
    }
}
