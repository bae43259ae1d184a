using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Parasol.Data;

namespace Parasol.Cli.Backups;

/// <summary>What half of a backup it is.</summary>
enum Half
{
    /// <summary>The record database. May be kept for years.</summary>
    Records,

    /// <summary>The key store, with what the server itself knows. Kept for days.</summary>
    Keys,
}

/// <summary>One file of a backup.</summary>
sealed record BackupFile(string Name, long Bytes, string Sha256);

/// <summary>
/// What lies beside the files of a backup and says what they are; nothing about anybody. Whoever can write into the backup can write it anew too: it
/// finds damage, not deceit. For that there are the signed statements of the key store and an audit anchor kept elsewhere.
/// </summary>
sealed record BackupManifest
{
    /// <summary>The file's name.</summary>
    public const string Name = "manifest.json";

    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };

    public required Half What { get; init; }

    /// <summary>When, UTC. Both halves of a backup say the same.</summary>
    public required DateTime Made { get; init; }

    public required string Product { get; init; }

    public required Engine Engine { get; init; }

    /// <summary>The newest migration the store had had.</summary>
    public required string Newest { get; init; }

    /// <summary>Keys: the first day on which a backup run deletes it.</summary>
    public DateOnly? KeptUntil { get; init; }

    /// <summary>Records: how far each audit chain was, as <c>audit anchor</c> writes it.</summary>
    public IReadOnlyList<string> Chains { get; init; } = [];

    /// <summary>PostgreSQL: each table with its columns in their order.</summary>
    public IReadOnlyDictionary<string, string[]> Tables { get; init; } = new Dictionary<string, string[]>();

    public IReadOnlyList<BackupFile> Files { get; init; } = [];

    /// <summary>How a moment names a backup.</summary>
    public static string NameOf(DateTime made) => made.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);

    /// <summary>The moment in a backup's name; null for any other name.</summary>
    public static DateTime? MomentOf(string name) =>
        DateTime.TryParseExact(name, "yyyyMMdd-HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var made) ? made : null;

    /// <summary>Writes it into the folder, with the digests of what lies there.</summary>
    public async Task Write(string folder, CancellationToken cancel)
    {
        var files = new List<BackupFile>();
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            files.Add(new BackupFile(Path.GetFileName(file), new FileInfo(file).Length, await Digest(file, cancel)));
        }
        await PrivateFiles.Write(Path.Combine(folder, Name), JsonSerializer.SerializeToUtf8Bytes(this with { Files = files }, Readable), cancel);
    }

    /// <summary>Reads one, of the half that is wanted.</summary>
    /// <exception cref="CannotDo">There is none, or it is the other half.</exception>
    public static async Task<BackupManifest> Read(string folder, Half half, CancellationToken cancel)
    {
        BackupManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(Path.Combine(folder, Name), cancel), Readable) ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CannotDo($"{folder} is no backup that can be read: its {Name} is missing or damaged. Take another one.");
        }
        return manifest.What == half ? manifest : throw new CannotDo($"{folder} is a backup of {Word(manifest.What)}, and one of {Word(half)} is wanted there. Say --from with records and --keys-from with keys.");
    }

    /// <summary>The files that are not as they were when the backup was made.</summary>
    public async Task<IReadOnlyList<string>> Damaged(string folder, CancellationToken cancel)
    {
        var damaged = new List<string>();
        foreach (var file in Files)
        {
            // A name that leads elsewhere is no name of ours.
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path) || new FileInfo(path).Length != file.Bytes || await Digest(path, cancel) != file.Sha256)
            {
                damaged.Add(file.Name);
            }
        }
        return damaged;
    }

    static string Word(Half half) => half == Half.Records ? "records" : "keys";

    static async Task<string> Digest(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
    }
}
