using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault;

/// <summary>A file key in hand, with the keys derived from it.</summary>
[Opens]
sealed class FileInHand(FileId id, HeldProgram program, int generation, SecretKey<Keys.FileKey> key) : IDisposable
{
    SecretKey<Keys.RecordKey>? _records;
    SecretKey<Keys.CardKey>? _cards;
    SecretKey<Keys.ManifestKey>? _manifests;

    public FileId Id => id;

    public HeldProgram Program => program;

    public int Generation => generation;

    /// <summary>The epoch of the program in which this key was drawn.</summary>
    public int MadeIn { get; init; } = program.Epoch;

    /// <summary>The manifest's version as the key store last saw it.</summary>
    public long SeenManifest { get; set; }

    public SecretKey<Keys.FileKey> Key => key;

    public SecretKey<Keys.RecordKey> Records => _records ??= key.Derive<Keys.RecordKey>();

    public SecretKey<Keys.CardKey> Cards => _cards ??= key.Derive<Keys.CardKey>();

    public SecretKey<Keys.ManifestKey> Manifests => _manifests ??= key.Derive<Keys.ManifestKey>();

    /// <summary>Seals one record of this file.</summary>
    public byte[] Seal(TableCode table, RowId row, long version, ReadOnlySpan<byte> plain)
    {
        var context = Contexts.Record(this, table, row, version);
        return table switch
        {
            TableCode.Card => Envelope.Seal(Cards, context, plain, PadPolicy.Card),
            TableCode.Manifest => Envelope.Seal(Manifests, context, plain, PadPolicy.None),
            _ => Envelope.Seal(Records, context, plain, PadPolicy.Note),
        };
    }

    /// <summary>Opens one record of this file.</summary>
    /// <exception cref="SealBroken">It does not belong here or was altered.</exception>
    public PlainBuffer Open(TableCode table, RowId row, long version, ReadOnlySpan<byte> payload)
    {
        var context = Contexts.Record(this, table, row, version);
        return table switch
        {
            TableCode.Card => Envelope.Open(Cards, context, payload, PadPolicy.Card),
            TableCode.Manifest => Envelope.Open(Manifests, context, payload, PadPolicy.None),
            _ => Envelope.Open(Records, context, payload, PadPolicy.Note),
        };
    }

    public void Dispose()
    {
        key.Dispose();
        _records?.Dispose();
        _cards?.Dispose();
        _manifests?.Dispose();
    }
}
