using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;

namespace Parasol.Vault.Doors;

/// <summary>A file whose rows are loaded and whose keys are in hand.</summary>
[Opens]
sealed class OpenedFile(FileInHand file, IReadOnlyList<SealedRow> rows) : OpenFile
{
    readonly HashSet<RowId> _damaged = [];

    public override FileId Id => file.Id;

    public override ProgramId Program => file.Program.Id;

    public override bool IsWhole { get; } = Manifest.Holds(file, rows);

    /// <summary>The manifest as it was when the file was opened.</summary>
    public long? ManifestVersion => rows.FirstOrDefault(r => r.Table == TableCode.Manifest)?.Version;

    public override IReadOnlyList<RowInFile> Rows => [.. rows.Where(r => r.Table is not (TableCode.Manifest or TableCode.Card)).Select(r => new RowInFile(r.Table, r.Row, r.Version))];

    public override int Damaged => _damaged.Count;

    public override IReadOnlyList<Opened<T>> All<T>()
    {
        var table = SealedJson.CodeOf<T>();
        var opened = new List<Opened<T>>();
        foreach (var row in rows.Where(r => r.Table == table))
        {
            if (TryOpen<T>(file, row) is { } one)
            {
                opened.Add(one);
            }
            else
            {
                _damaged.Add(row.Row);
            }
        }
        return opened;
    }

    public override IReadOnlyList<KeptRecord> Everything()
    {
        var kept = new List<KeptRecord>();
        foreach (var row in rows.Where(r => r.Table is not (TableCode.Manifest or TableCode.Card or TableCode.Mailbox or TableCode.JoinedOut or TableCode.JoinedIn)))
        {
            try
            {
                using var plain = file.Open(row.Table, row.Row, row.Version, row.Payload);
                var reader = new Utf8JsonReader(plain.Span);
                kept.Add(new KeptRecord(row.Table, row.Row, JsonElement.ParseValue(ref reader)));
            }
            catch (Exception e) when (e is SealBroken or JsonException)
            {
                _damaged.Add(row.Row);
            }
        }
        return kept;
    }

    /// <summary>Opens one row, or null when it does not belong there or was altered.</summary>
    public static Opened<T>? TryOpen<T>(FileInHand file, SealedRow row) where T : SealedRecord
    {
        try
        {
            using var plain = file.Open(row.Table, row.Row, row.Version, row.Payload);
            return new Opened<T>(file.Id, row.Row, row.Version, SealedJson.Read<T>(plain.Span));
        }
        catch (Exception e) when (e is SealBroken or JsonException)
        {
            return null;
        }
    }
}

/// <summary>
/// The list of a file's rows, sealed: shows when a row was taken away, added, or put back as it was. It cannot show that all rows
/// and the manifest were put back together; for that the key store keeps the manifest's version.
/// </summary>
static class Manifest
{
    public const int Length = 48;

    /// <summary>The row that holds a file's manifest.</summary>
    public static RowId RowOf(FileId file) => new(file.Value);

    /// <summary>Count, version and digest of rows: 48 bytes.</summary>
    public static byte[] Of(long version, IEnumerable<(RowId Row, long Version, byte[] Tag)> rows)
    {
        var sorted = rows.Select(r =>
        {
            var line = new byte[16 + 8 + r.Tag.Length];
            r.Row.Value.TryWriteBytes(line, bigEndian: true, out _);
            BinaryPrimitives.WriteInt64BigEndian(line.AsSpan(16), r.Version);
            r.Tag.CopyTo(line.AsSpan(24));
            return line;
        }).OrderBy(l => l, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToList();
        var manifest = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(manifest, sorted.Count);
        BinaryPrimitives.WriteInt64BigEndian(manifest.AsSpan(8), version);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in sorted)
        {
            hash.AppendData(line);
        }
        hash.GetHashAndReset(manifest.AsSpan(16));
        return manifest;
    }

    /// <summary>Whether the rows are those of the sealed manifest, and the manifest no older than the key store remembers.</summary>
    public static bool Holds(FileInHand file, IReadOnlyList<SealedRow> rows)
    {
        if (rows.FirstOrDefault(r => r.Table == TableCode.Manifest) is not { } row || row.Version < file.SeenManifest)
        {
            return false;
        }
        try
        {
            using var plain = file.Open(TableCode.Manifest, row.Row, row.Version, row.Payload);
            var expected = Of(row.Version, rows.Where(r => r.Table != TableCode.Manifest).Select(r => (r.Row, r.Version, r.Tag)));
            return row.Row == RowOf(file.Id) && CryptographicOperations.FixedTimeEquals(plain.Span, expected)
                && rows.All(r => r.Payload.AsSpan()[^16..].SequenceEqual(r.Tag));
        }
        catch (SealBroken)
        {
            return false;
        }
    }
}
