using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Web.Words;

namespace Parasol.Listings.Hsds;

/// <summary>How the API answers: with a tag of what it gives, or with a problem in one sentence.</summary>
internal static class HsdsAnswers
{
    const string Json = "application/json; charset=utf-8";
    const string Lines = "application/x-ndjson; charset=utf-8";
    const string Problem = "application/problem+json; charset=utf-8";

    // Everything at once, a line for each record: written as it is made, and hashed beforehand, so that a copy is not sent twice.
    public static async Task Stream(HttpContext context, IReadOnlyList<Record> found, Action<Utf8JsonWriter, Record> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReadOnlyMemory<byte> Line(Record record)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, HsdsWriting.Plain))
            {
                write(json, record);
            }
            buffer.Write("\n"u8);
            return buffer.WrittenMemory;
        }
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in found)
        {
            hash.AppendData(Line(record).Span);
        }
        if (IsKnown(context, hash.GetHashAndReset()))
        {
            return;
        }
        context.Response.ContentType = Lines;
        foreach (var record in found)
        {
            await context.Response.Body.WriteAsync(Line(record), context.RequestAborted);
        }
    }

    public static async Task Give(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, HsdsWriting.Plain))
        {
            write(json);
        }
        await Give(context, buffer.WrittenMemory);
    }

    public static async Task Give(HttpContext context, ReadOnlyMemory<byte> json)
    {
        if (IsKnown(context, SHA256.HashData(json.Span)))
        {
            return;
        }
        (context.Response.ContentType, context.Response.ContentLength) = (Json, json.Length);
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    // The tag is a hash of what is sent, and of nothing else. What was asked by POST is kept nowhere on the way.
    static bool IsKnown(HttpContext context, byte[] hash)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            return false;
        }
        var tag = $"\"{Convert.ToHexStringLower(hash)[..32]}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (!context.Request.Headers.IfNoneMatch.SelectMany(value => value?.Split(',', StringSplitOptions.TrimEntries) ?? []).Any(known => known == "*" || known == tag || known == "W/" + tag))
        {
            return false;
        }
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    public static Task NotThere(HttpContext context) => Refuse(context, 404, Refusal.Rule("There is nothing under this address."));

    public static async Task Refuse(HttpContext context, int status, Refusal refusal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, HsdsWriting.Plain))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", status == 404 ? "Not Found" : "Bad Request");
            json.WriteNumber("status", status);
            json.WriteString("detail", context.RequestServices.GetRequiredService<Say>()[refusal]);
            json.WriteEndObject();
        }
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (status, Problem, buffer.WrittenCount);
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
