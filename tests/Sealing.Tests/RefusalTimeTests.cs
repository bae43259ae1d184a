using System.Text;
using static Parasol.Sealing.Keys;
using static Parasol.Sealing.Tests.Bits;

namespace Parasol.Sealing.Tests;

public sealed class RefusalTimeTests
{
    [Fact]
    public void How_long_a_refusal_takes_does_not_tell_where_the_bit_was()
    {
        using var key = SecretKey<RecordKey>.Random();
        using var other = SecretKey<RecordKey>.Random();
        var record = Envelope.Seal(key, Golden.Record, Encoding.UTF8.GetBytes("what was said"), PadPolicy.Note);
        var contexts = Enumerable.Range(0, 64).Select(n => Golden.Record with { Version = Golden.Record.Version ^ (1UL << n) }).ToList();
        var regions = new (string Where, Func<int, IDisposable> Open)[]
        {
            ("nonce", n => Envelope.Open(key, Golden.Record, Flip(record, (Envelope.Prefix * 8) + n), PadPolicy.Note)),
            ("text", n => Envelope.Open(key, Golden.Record, Flip(record, ((Envelope.Prefix + 24) * 8) + (n * 7)), PadPolicy.Note)),
            ("tag", n => Envelope.Open(key, Golden.Record, Flip(record, ((record.Length - Envelope.TagLength) * 8) + n), PadPolicy.Note)),
            ("context", n => Envelope.Open(key, contexts[n], [.. record], PadPolicy.Note)),
            ("key", n => Envelope.Open(other, Golden.Record, Flip(record, (Envelope.Prefix * 8) + n), PadPolicy.Note)),
        };
        // The quickest of many rounds, turn about: whatever else the machine does only makes a round longer. A spell in which the machine
        // itself ran slower or faster for one of them is measured anew; a difference that is in the code would be there in every spell.
        var quickest = new long[regions.Length];
        double Spread() => ((double)quickest.Max() / quickest.Min()) - 1;
        for (var spell = 0; spell == 0 || (spell < 40 && Spread() >= 0.05); spell++)
        {
            Array.Fill(quickest, long.MaxValue);
            for (var round = 0; round < 250 && (round < 50 || Spread() >= 0.05); round++)
            {
                for (var turn = 0; turn < regions.Length; turn++)
                {
                    var at = (turn + round) % regions.Length;
                    var began = System.Diagnostics.Stopwatch.GetTimestamp();
                    for (var n = 0; n < contexts.Count; n++)
                    {
                        MustBeRefused(() => regions[at].Open(n), regions[at].Where);
                    }
                    quickest[at] = Math.Min(quickest[at], System.Diagnostics.Stopwatch.GetTimestamp() - began);
                }
            }
        }

        Spread().ShouldBeLessThan(0.05, string.Join(", ", regions.Zip(quickest, (r, q) => $"{r.Where} {q}")));
    }
}
