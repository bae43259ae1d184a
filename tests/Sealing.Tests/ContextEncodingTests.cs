using FsCheck;
using FsCheck.Fluent;
using Parasol.Kernel;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class ContextEncodingTests
{
    private static readonly Arbitrary<SealContext> Contexts = Arb.From(
        from numbers in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(8)
        from organisation in Uuids
        from compartment in Uuids
        from file in Uuids
        from row in Uuids
        select new SealContext(
            (Purpose)numbers[0], organisation, compartment, (uint)numbers[1], file, (TableCode)numbers[2], (ushort)numbers[3], row,
            ((ulong)(uint)numbers[4] << 32) | (uint)numbers[5]));

    private static Gen<Guid> Uuids => Gen.Choose(0, 255).ArrayOf(16).Select(b => new Guid([.. b.Select(n => (byte)n)]));

    [Fact]
    public void Whatever_is_written_can_be_read_back_so_no_two_contexts_share_their_bytes() =>
        Prop.ForAll(Contexts, context => ContextLayout.Read(Data(context, Algorithm.XChaCha20Poly1305)) == context)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void It_is_88_bytes_and_begins_with_what_it_is() =>
        Prop.ForAll(Contexts, context =>
        {
            var longer = new byte[100];
            Array.Fill(longer, (byte)0xEE);
            context.Write(Algorithm.Hpke, longer);
            return Hex(longer.AsSpan(0, 6)) == "5052534c0102" && longer[7] == 0 && longer[88..].All(b => b == 0xEE);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Fields_stand_where_the_design_puts_them()
    {
        var context = new SealContext(
            (Purpose)0xA1, Uuid('b'), Uuid('c'), 0xD1D2D3D4, Uuid('e'), (TableCode)0xF1F2, 0x1112, Uuid('2'), 0x3132333435363738);

        var data = Data(context, Algorithm.SecretStream);

        Hex(data).ShouldBe(
            "5052534c" + "01" + "04" + "a1" + "00" + new string('b', 32) + new string('c', 32) + "d1d2d3d4" + new string('e', 32)
            + "f1f2" + "1112" + new string('2', 32) + "3132333435363738");
    }

    [Fact]
    public void UUIDs_are_written_in_the_order_in_which_they_are_read()
    {
        var context = Golden.Record with { Row = new Guid("00112233-4455-6677-8899-aabbccddeeff") };

        Hex(Data(context, Algorithm.Hpke).AsSpan(64, 16)).ShouldBe("00112233445566778899aabbccddeeff");
    }

    [Fact]
    public void A_context_that_was_never_filled_in_seals_nothing()
    {
        using var key = SecretKey<Keys.RecordKey>.Random();
        using var pair = SealKeyPair.Create();

        Should.Throw<ArgumentException>(() => Envelope.Seal(key, default, "x"u8, PadPolicy.None));
        Should.Throw<ArgumentException>(() => Hpke.Seal(CertifiedKey.OwnKey(pair), default, "x"u8, PadPolicy.None));
        Should.Throw<ArgumentException>(() => Streams.SealStream(key, default, Stream.Null, Stream.Null));
    }

    private static Guid Uuid(char digit) => Guid.ParseExact(new string(digit, 32), "N");
}
