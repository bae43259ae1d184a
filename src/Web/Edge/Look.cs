using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parasol.Web.Edge;

/// <summary>
/// Styles, fonts and marks: compiled from packages at build time, embedded, and served from memory under an address that carries their hash,
/// so that a browser fetches each once.
/// </summary>
public sealed class Look
{
    readonly FrozenDictionary<string, Asset> _assets;

    /// <summary>Reads the embedded files and compresses the texts among them.</summary>
    public Look()
    {
        var names = typeof(Look).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("look/", StringComparison.Ordinal)).Select(n => n["look/".Length..]).ToList();
        var assets = names.Where(n => !IsStyle(n)).ToDictionary(n => n, n => new Asset(Read(n)), StringComparer.Ordinal);
        foreach (var style in names.Where(IsStyle))
        {
            var css = assets.Where(a => !IsStyle(a.Key)).Aggregate(Encoding.UTF8.GetString(Read(style)), (text, font) =>
                text.Replace($"url(\"{font.Key}\")", $"url(\"/look/{font.Value.Hash}/{font.Key}\")", StringComparison.Ordinal));
            assets[style] = new Asset(Encoding.UTF8.GetBytes(css));
        }
        _assets = assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The address of a file.</summary>
    public string Href(string name) => $"/look/{_assets[name].Hash}/{name}";

    static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    static byte[] Read(string name)
    {
        using var stream = typeof(Look).Assembly.GetManifestResourceStream("look/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    internal Asset? Find(string hash, string name) => _assets.TryGetValue(name, out var asset) && asset.Hash == hash ? asset : null;

    internal sealed class Asset
    {
        public Asset(byte[] bytes)
        {
            Bytes = bytes;
            Hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                brotli.Write(bytes);
            }
            Packed = packed.ToArray();
        }

        public byte[] Bytes { get; }

        public byte[] Packed { get; }

        public string Hash { get; }
    }
}

static class LookRoute
{
    public static void MapLook(this IEndpointRouteBuilder routes) => routes.MapGet("/look/{hash}/{name}", (string hash, string name, HttpContext context, Look look) =>
    {
        if (look.Find(hash, name) is not { } asset)
        {
            return Results.StatusCode(404);
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        var type = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".woff2" => "font/woff2", _ => "image/svg+xml" };
        if (Path.GetExtension(name) != ".woff2" && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            context.Response.Headers.ContentEncoding = "br";
            context.Response.Headers.Vary = "Accept-Encoding";
            return Results.Bytes(asset.Packed, type);
        }
        return Results.Bytes(asset.Bytes, type);
    });
}
