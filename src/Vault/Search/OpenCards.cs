using System.Collections.Concurrent;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Search;

/// <summary>All cards of a program, opened for one search and wiped after it. In pieces, newest first; or as they were read from the files.</summary>
[Opens]
sealed class OpenCards : IDisposable
{
    readonly IReadOnlyList<CardSegment> _pieces;
    readonly IReadOnlyList<CardEntry> _read = [];
    readonly Dictionary<FileId, int> _newest = [];

    OpenCards(IReadOnlyList<SegmentRow> rows, IReadOnlyList<CardSegment> pieces)
    {
        (Rows, _pieces) = (rows, pieces);
        for (var n = 0; n < pieces.Count && !IsBeginning(n); n++)
        {
            foreach (var entry in pieces[n].Entries())
            {
                _newest.TryAdd(entry.File, n);
            }
        }
    }

    OpenCards(IReadOnlyList<CardEntry> read) => (Rows, _pieces, _read) = ([], [], read);

    /// <summary>The pieces as they are kept.</summary>
    public IReadOnlyList<SegmentRow> Rows { get; }

    /// <summary>How many cards stand in the pieces of the beginning, with those that were changed since.</summary>
    public int Large => _pieces.Where((_, n) => IsBeginning(n)).Sum(p => p.Count);

    /// <summary>How many changes came after it.</summary>
    public int Small => _pieces.Where((_, n) => !IsBeginning(n)).Sum(p => p.Count);

    /// <summary>Opens pieces; null where one does not open.</summary>
    public static OpenCards? Of(SecretKey<Keys.SegmentKey> key, IReadOnlyList<SegmentRow> newestFirst)
    {
        var pieces = new CardSegment?[newestFirst.Count];
        Parallel.For(0, newestFirst.Count, n => pieces[n] = Open(key, newestFirst[n]));
        var opened = pieces.OfType<CardSegment>().ToList();
        if (opened.Count == newestFirst.Count)
        {
            return new OpenCards(newestFirst, opened);
        }
        opened.ForEach(p => p.Dispose());
        return null;
    }

    /// <summary>Cards that were read from the files.</summary>
    public static OpenCards Of(IReadOnlyList<CardEntry> cards) => new(cards);

    /// <summary>The cards that fit, with how well.</summary>
    public IReadOnlyCollection<(int Score, CardEntry Card)> Find(CardQuery query)
    {
        var found = new ConcurrentBag<(int, CardEntry)>();
        void Look(CardEntry entry)
        {
            if (entry.Card is { } card && query.Score(card) is var score && score > 0)
            {
                found.Add((score, entry));
            }
        }
        foreach (var entry in _read)
        {
            Look(entry);
        }
        Parallel.For(0, _pieces.Count, n =>
        {
            foreach (var entry in _pieces[n].Candidates(query).Where(e => IsNewest(e.File, n)))
            {
                Look(entry);
            }
        });
        return found;
    }

    /// <summary>Every card there is.</summary>
    public IReadOnlyList<CardEntry> Live() => [.. _read.Concat(_pieces.SelectMany((p, n) => p.Entries().Where(e => e.Card is not null && IsNewest(e.File, n))))];

    /// <summary>What has changed since the beginning, also that a card is gone: the last of each file.</summary>
    public IReadOnlyList<CardEntry> Changed() => [.. _pieces.SelectMany((p, n) => IsBeginning(n) ? [] : p.Entries().Where(e => IsNewest(e.File, n)))];

    public void Dispose()
    {
        foreach (var piece in _pieces)
        {
            piece.Dispose();
        }
    }

    bool IsBeginning(int n) => Rows[n].Before == default;

    bool IsNewest(FileId file, int piece) => !_newest.TryGetValue(file, out var newest) || newest == piece;

    static CardSegment? Open(SecretKey<Keys.SegmentKey> key, SegmentRow row)
    {
        try
        {
            return CardSegment.Read(Envelope.Open(key, Contexts.Segment(row), row.Sealed, PadPolicy.Note));
        }
        catch (SealBroken)
        {
            return null;
        }
    }
}
