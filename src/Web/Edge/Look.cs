using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parasol.Web.Edge;

/// <summary>
/// Styles, fonts and marks: compiled from packages at build time, embedded, and served from memory under an address that carries one hash
/// over all of them, so that a browser fetches each once and the styles find the fonts beside them.
/// </summary>
public sealed class Look
{
    readonly FrozenDictionary<string, Asset> _assets;

    /// <summary>Reads the embedded files and compresses the texts among them.</summary>
    public Look()
    {
        var assembly = typeof(Look).Assembly;
        _assets = assembly.GetManifestResourceNames().Where(n => n.StartsWith("look/", StringComparison.Ordinal)).ToFrozenDictionary(n => n["look/".Length..], n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new Asset(n, bytes.ToArray());
        }, StringComparer.Ordinal);
        Hash = HashOf(_assets);
    }

    /// <summary>Changes when any file does.</summary>
    internal string Hash { get; }

    /// <summary>The names of the files.</summary>
    internal IReadOnlyCollection<string> Names => _assets.Keys;

    /// <summary>The address of a file. A name that is not there is a mistake of ours and throws.</summary>
    public string Href(string name) => _assets.ContainsKey(name) ? $"/look/{Hash}/{name}" : throw new ArgumentException("There is no such file among the look.", nameof(name));

    internal Asset? Find(string hash, string name) => hash == Hash && _assets.TryGetValue(name, out var asset) ? asset : null;

    static string HashOf(FrozenDictionary<string, Asset> assets)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, asset) in assets.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            all.AppendData(Encoding.UTF8.GetBytes(name));
            all.AppendData(SHA256.HashData(asset.Bytes));
        }
        return Convert.ToHexStringLower(all.GetHashAndReset())[..12];
    }

    internal sealed class Asset
    {
        public Asset(string name, byte[] bytes)
        {
            Bytes = bytes;
            Type = Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".woff2" => "font/woff2", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" };
            // A font is compressed already.
            Packed = Path.GetExtension(name) == ".woff2" ? null : Pack(bytes);
        }

        public byte[] Bytes { get; }

        public byte[]? Packed { get; }

        public string Type { get; }

        static byte[] Pack(byte[] bytes)
        {
            using var packed = new MemoryStream();
            using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                brotli.Write(bytes);
            }
            return packed.ToArray();
        }
    }
}

static class LookRoute
{
    public static void MapLook(this IEndpointRouteBuilder routes) => routes.MapGet("/look/{hash}/{name}", (string hash, string name, HttpContext context, Look look) =>
    {
        if (look.Find(hash, name) is not { } asset)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (asset.Packed is null)
        {
            return Results.Bytes(asset.Bytes, asset.Type);
        }
        context.Response.Headers.Vary = "Accept-Encoding";
        if (!TakesBrotli(context.Request))
        {
            return Results.Bytes(asset.Bytes, asset.Type);
        }
        context.Response.Headers.ContentEncoding = "br";
        return Results.Bytes(asset.Packed, asset.Type);
    });

    static bool TakesBrotli(HttpRequest request) => request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "br" && e.Quality is null or > 0);
}
