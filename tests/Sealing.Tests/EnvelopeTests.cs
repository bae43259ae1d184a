using System.Reflection;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class EnvelopeTests
{
    private const int Many = 1_000_000;

    [Fact]
    public void No_nonce_comes_twice_in_a_million_seals()
    {
        using var key = SecretKey<RecordKey>.Random();
        var seen = new HashSet<(ulong, ulong, ulong)>(Many);
        for (var n = 0; n < Many; n++)
        {
            var nonce = Envelope.Seal(key, Golden.Record, "same"u8, PadPolicy.None).AsSpan(5, 24);
            seen.Add((BitConverter.ToUInt64(nonce), BitConverter.ToUInt64(nonce[8..]), BitConverter.ToUInt64(nonce[16..])));
        }

        seen.Count.ShouldBe(Many);
    }

    [Fact]
    public void Every_bit_of_a_nonce_is_drawn()
    {
        using var key = SecretKey<RecordKey>.Random();
        var ones = new int[192];
        for (var n = 0; n < 2_000; n++)
        {
            var nonce = Envelope.Seal(key, Golden.Record, "same"u8, PadPolicy.None).AsSpan(5, 24);
            for (var bit = 0; bit < ones.Length; bit++)
            {
                ones[bit] += (nonce[bit / 8] >> (bit % 8)) & 1;
            }
        }

        // 2,000 fair draws stray less than 9 standard deviations.
        ones.ShouldAllBe(count => count > 800 && count < 1_200);
    }

    [Fact]
    public void The_tag_and_the_key_generation_can_be_read_without_a_key()
    {
        using var key = SecretKey<RecordKey>.Random();
        var envelope = Envelope.Seal(key, Golden.Record with { KeyGeneration = 0x01020304 }, [], PadPolicy.None);

        envelope.Length.ShouldBe(45);
        Hex(Envelope.Tag(envelope)).ShouldBe(Hex(envelope[^16..]));
        Envelope.KeyGeneration(envelope).ShouldBe(0x01020304u);
        Should.Throw<SealBroken>(() => Envelope.Tag(envelope.AsSpan(1)).Length);
        Should.Throw<SealBroken>(() => Envelope.KeyGeneration(envelope.AsSpan(1)));
    }

    [Fact]
    public void Nothing_public_takes_a_nonce_an_ephemeral_pair_or_associated_data_of_the_callers_own()
    {
        var offered = typeof(Envelope).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name is "Seal" or "Open" or "SealStream" or "OpenStream" or "Wrap" or "Unwrap")
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}({string.Join(' ', method.GetParameters().Select(p => p.Name))})");

        offered.ShouldBe(
            [
                "Envelope.Seal(key context plain pad)", "Envelope.Open(key context envelope pad)",
                "Envelope.Wrap(with context key)", "Envelope.Unwrap(with context envelope)",
                "Hpke.Seal(to context plain pad)", "Hpke.Open(with context envelope pad)",
                "Streams.SealStream(key context plain envelope cancel)", "Streams.OpenStream(key context envelope plain cancel)",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_certified_key_can_be_had_in_three_ways_only()
    {
        typeof(CertifiedKey).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => (Nullable.GetUnderlyingType(m.ReturnType) ?? m.ReturnType) == typeof(CertifiedKey)).Select(m => m.Name)
            .ShouldBe(["Verify", "FromSealed", "OwnKey"], ignoreOrder: true);
        typeof(CertifiedKey).GetConstructors().ShouldBeEmpty();
        typeof(CertifiedKey).GetProperties().ShouldAllBe(p => p.SetMethod == null);
        typeof(SealPublicKey).GetConstructors().ShouldBeEmpty();
        typeof(SecretKey<FileKey>).GetConstructors().ShouldBeEmpty();
    }
}
