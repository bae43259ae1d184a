using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class Argon2Tests
{
    private static readonly byte[] Salt = Golden.Count(1, 16);

    [Fact]
    public void Profiles_are_what_was_decided()
    {
        Argon2Profile.Passphrase.ShouldBe(new Argon2Profile(64 * 1024, 3));
        Argon2Profile.ReturnCode.ShouldBe(new Argon2Profile(19 * 1024, 2));
    }

    [Theory]
    [InlineData(19_456, 2, true)]
    [InlineData(262_144, 32, true)]
    [InlineData(65_536, 3, true)]
    [InlineData(19_455, 2, false)]
    [InlineData(262_145, 2, false)]
    [InlineData(19_456, 1, false)]
    [InlineData(19_456, 33, false)]
    [InlineData(0, 0, false)]
    [InlineData(-65_536, -3, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void A_profile_lies_between_floor_and_ceiling(int memory, int passes, bool isAllowed) =>
        new Argon2Profile(memory, passes).IsAllowed.ShouldBe(isAllowed);

    [Fact]
    public void A_profile_outside_is_refused_before_any_memory_is_asked_for()
    {
        var bomb = new Argon2Profile(int.MaxValue, 3);

        Should.Throw<ArgumentException>(() => Argon2.Derive("x"u8, Salt, bomb));
        Should.Throw<ArgumentException>(() => { _ = Argon2.DeriveAsync("x"u8, Salt, bomb); });

        // Libsodium itself would say something else, and only above 4 TiB without trying.
        Should.Throw<InsufficientMemoryException>(() => Argon2.Derive("x"u8, Salt, 3, unchecked((nuint)5_000_000_000_000), new byte[32]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_salt_has_16_bytes(int length) =>
        Should.Throw<ArgumentException>(() => Argon2.Derive("x"u8, new byte[length], Argon2Profile.ReturnCode));

    [Fact]
    public void Passphrase_salt_memory_and_passes_all_count()
    {
        string[] keys =
        [
            Derived("word"u8, Salt, Argon2Profile.ReturnCode),
            Derived("Word"u8, Salt, Argon2Profile.ReturnCode),
            Derived("word"u8, Flip(Salt, 0), Argon2Profile.ReturnCode),
            Derived("word"u8, Salt, Argon2Profile.ReturnCode with { MemoryKiB = 19_464 }),
            Derived("word"u8, Salt, Argon2Profile.ReturnCode with { Passes = 3 }),
            Derived([], Salt, Argon2Profile.ReturnCode),
        ];

        keys.ShouldBeUnique();
        Derived("word"u8, Salt, Argon2Profile.ReturnCode).ShouldBe(keys[0]);
    }

    [Fact]
    public async Task The_caller_may_wipe_the_passphrase_at_once()
    {
        var passphrase = "a few words of mine"u8.ToArray();
        var salt = Salt.ToArray();
        var expected = Derived(passphrase, salt, Argon2Profile.ReturnCode);

        var running = Argon2.DeriveAsync(passphrase, salt, Argon2Profile.ReturnCode);
        passphrase.AsSpan().Clear();
        salt.AsSpan().Clear();

        using var key = await running;
        Hex(Bytes(key)).ShouldBe(expected);
    }

    [Fact]
    public async Task It_runs_on_a_thread_of_its_own_that_yields_to_all_others()
    {
        var (own, name, isPool) = await Argon2.Nicely(() => (Niceness(), Thread.CurrentThread.Name, Thread.CurrentThread.IsThreadPoolThread));

        own.ShouldBe(10);
        name.ShouldBe("argon2");
        isPool.ShouldBeFalse();
        Niceness().ShouldBe(0);
        (await Task.Run(Niceness, TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_on_that_thread_reaches_the_one_who_waits()
    {
        var failing = Argon2.Nicely<int>(() => throw new InsufficientMemoryException("as told"));

        (await Should.ThrowAsync<InsufficientMemoryException>(failing)).Message.ShouldBe("as told");
    }

    /// <summary>As the kernel tells it: field 19 of this thread's line, counted after the name in brackets.</summary>
    private static int Niceness()
    {
        var line = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[16], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Derived(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, Argon2Profile profile)
    {
        using var key = Argon2.Derive(passphrase, salt, profile);
        return Hex(Bytes(key));
    }
}
