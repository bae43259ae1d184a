namespace Parasol.Sealing.Tests;

public sealed class SodiumTests
{
    [Fact]
    public void Libsodium_is_here_and_may_be_asked_for_again()
    {
        Should.NotThrow(Sodium.Require);
        Should.NotThrow(Sodium.Require);
    }

    [Theory]
    [InlineData(0, "1.0.18", true)]
    [InlineData(1, "1.0.20", true)]
    [InlineData(0, "2.0.0", true)]
    [InlineData(-1, "1.0.18", false)]
    [InlineData(0, "1.0.17", false)]
    [InlineData(0, "0.9.99", false)]
    [InlineData(0, "", false)]
    [InlineData(0, null, false)]
    public void An_old_or_broken_libsodium_is_refused_with_what_to_install(int started, string? version, bool isGood)
    {
        void Require() => Sodium.Require(() => started, () => version);

        if (isGood)
        {
            Should.NotThrow(Require);
        }
        else
        {
            Should.Throw<InvalidOperationException>(Require).Message.ShouldContain("apt-get install libsodium23");
        }
    }

    [Fact]
    public void A_missing_libsodium_is_refused_with_what_to_install() =>
        Should.Throw<InvalidOperationException>(() => Sodium.Require(() => throw new DllNotFoundException(), () => "1.0.18"))
            .Message.ShouldContain("apt-get install libsodium23");

    [Fact]
    public void The_first_library_that_is_there_is_taken()
    {
        Sodium.First(["libnosuch.so.1", Sodium.Library]).ShouldNotBe(0);
        Sodium.First(["libnosuch.so.1", "libnosuch.so.2"]).ShouldBe(0);
    }
}
