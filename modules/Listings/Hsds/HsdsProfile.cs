using System.Text.Json;

namespace Parasol.Listings.Hsds;

/// <summary>A property of ours: what HSDS has no word for. Its name begins with "parasol_".</summary>
/// <param name="Table">The table of the record that carries it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">"string", "integer", "boolean" or "array".</param>
internal sealed record OwnProperty(string Table, string Name, string Type);

/// <summary>What the API says of itself. The profile lists every property of ours, and docs/hsds.md shows the same table; a test holds the description against the records.</summary>
internal static class HsdsProfile
{
    public const string Version = "3.1";

    public static ReadOnlyMemory<byte> Profile { get; } = Read("profile.json");

    public static ReadOnlyMemory<byte> OpenApi { get; } = Read("openapi.json");

    /// <summary>Every property of ours. None is ever renamed.</summary>
    public static IReadOnlyList<OwnProperty> Own { get; } = [.. OwnOf(Profile)];

    static IEnumerable<OwnProperty> OwnOf(ReadOnlyMemory<byte> profile)
    {
        using var document = JsonDocument.Parse(profile);
        return [.. document.RootElement.GetProperty("properties").EnumerateArray().Select(own => new OwnProperty(own.GetProperty("table").GetString()!, own.GetProperty("name").GetString()!, own.GetProperty("type").GetString()!))];
    }

    static byte[] Read(string name)
    {
        using var stream = typeof(HsdsProfile).Assembly.GetManifestResourceStream("hsds/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
