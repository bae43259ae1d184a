using System.Collections.Concurrent;
using System.Security.Cryptography;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault;

/// <summary>A message ready to leave: to which address, which neutral line, and between which moments.</summary>
[SealedAs(TableCode.Dispatch)]
public sealed record DispatchLetter : SealedRecord
{
    /// <summary>The address or the number.</summary>
    public string To { get; init; } = "";

    /// <summary>The name of the neutral line: never its words, and never anybody's own.</summary>
    public string Line { get; init; } = "";

    /// <summary>In which language.</summary>
    public string Language { get; init; } = "";

    /// <summary>Through which channel.</summary>
    public string Way { get; init; } = "";

    /// <summary>Not before, UTC.</summary>
    public DateTimeOffset From { get; init; }

    /// <summary>Not from here on, UTC.</summary>
    public DateTimeOffset Until { get; init; }
}

/// <summary>
/// What is on its way out, for 72 hours at most: sealed to a key pair that this process made when it started and that is nowhere but in its
/// memory; the sealed letters are nowhere else either. After a restart they are made ready anew, from the files, on a member's request.
/// </summary>
[Opens]
public interface IDispatch
{
    /// <summary>Seals a letter and keeps it until its hour, in place of an earlier one of that name.</summary>
    void Keep(OrganisationId organisation, RowId row, DispatchLetter letter);

    /// <summary>It is kept already.</summary>
    bool Holds(RowId row);

    /// <summary>Lets go of a letter.</summary>
    void Forget(RowId row);

    /// <summary>The hour of one at least has come.</summary>
    bool HasDue(DateTimeOffset now);

    /// <summary>Takes out the letters whose hour has come, and lets go of those whose hour is over.</summary>
    IReadOnlyList<(OrganisationId Organisation, RowId Row, DispatchLetter Letter)> TakeDue(DateTimeOffset now);
}

sealed class Dispatch : IDispatch, IDisposable
{
    readonly Lazy<SealKeyPair> _pair = new(SealKeyPair.Create);
    readonly ConcurrentDictionary<RowId, (OrganisationId Organisation, DateTimeOffset From, DateTimeOffset Until, byte[] Sealed)> _letters = new();

    public void Keep(OrganisationId organisation, RowId row, DispatchLetter letter)
    {
        var plain = SealedJson.Write(letter);
        try
        {
            var sealedLetter = Hpke.Seal(CertifiedKey.OwnKey(_pair.Value), Contexts.Dispatch(organisation, row), plain, PadPolicy.Card);
            _letters[row] = (organisation, letter.From, letter.Until, sealedLetter);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    public bool Holds(RowId row) => _letters.ContainsKey(row);

    public void Forget(RowId row) => _letters.TryRemove(row, out _);

    public bool HasDue(DateTimeOffset now) => _letters.Any(l => l.Value.From <= now);

    public IReadOnlyList<(OrganisationId Organisation, RowId Row, DispatchLetter Letter)> TakeDue(DateTimeOffset now)
    {
        var due = new List<(OrganisationId, RowId, DispatchLetter)>();
        foreach (var (row, _) in _letters.Where(l => l.Value.From <= now))
        {
            if (_letters.TryRemove(row, out var kept) && now < kept.Until)
            {
                using var plain = Hpke.Open(_pair.Value, Contexts.Dispatch(kept.Organisation, row), kept.Sealed, PadPolicy.Card);
                due.Add((kept.Organisation, row, SealedJson.Read<DispatchLetter>(plain.Span)));
            }
        }
        return due;
    }

    public void Dispose()
    {
        if (_pair.IsValueCreated)
        {
            _pair.Value.Dispose();
        }
    }
}
