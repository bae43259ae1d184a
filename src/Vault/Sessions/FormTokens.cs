using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Parasol.Vault.Sessions;

/// <summary>
/// A signed-in reader's token is a MAC under their session. A visitor's is minute, nonce and a MAC under the server's form key, good once and
/// for 90 minutes after the page was made; within the first 3 seconds it is early. Pages for visitors carry it whoever looks at them.
/// </summary>
sealed class FormTokens(ServerSecrets server, SessionKeys session, SessionStore sessions, TimeProvider time) : IFormTokens
{
    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(3);
    static readonly TimeSpan Latest = TimeSpan.FromMinutes(90);

    public string Issue(HttpContext context)
    {
        if (session is { Forms: { } forms, Late: null } && !IsForVisitors(context))
        {
            return Base64Url.EncodeToString(SessionStore.FormToken(forms));
        }
        Span<byte> token = stackalloc byte[8 + 16];
        BinaryPrimitives.WriteInt64BigEndian(token, time.GetUtcNow().ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(token[8..]);
        return Base64Url.EncodeToString([.. token, .. server.Forms.Mac(token)]);
    }

    public async Task<FormCheck> Check(HttpContext context, string? token)
    {
        if (!IsOurOrigin(context.Request) || token is null || token.Length > 200)
        {
            return FormCheck.Forged;
        }
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            return FormCheck.Forged;
        }
        if (session.Forms is { } forms && !IsForVisitors(context))
        {
            return (CryptographicOperations.FixedTimeEquals(bytes, SessionStore.FormToken(forms)), session.Late is null) switch
            {
                (true, true) => FormCheck.Good,
                (true, false) => FormCheck.Late,
                // From another tab of this browser, from before its reader signed in again: shown once more, with what was typed.
                (false, true) when session.Earlier is { } earlier && CryptographicOperations.FixedTimeEquals(bytes, earlier) => FormCheck.Again,
                _ => FormCheck.Forged,
            };
        }
        if (bytes.Length != 24 + 32 || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(24), server.Forms.Mac(bytes.AsSpan(0, 24))))
        {
            return FormCheck.Forged;
        }
        var age = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        if (age > Latest || !await sessions.UseOnce(SHA256.HashData(bytes), TimeSpan.FromHours(2)))
        {
            return FormCheck.Again;
        }
        return age < Soonest ? FormCheck.Early : FormCheck.Good;
    }

    static bool IsForVisitors(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ForVisitors>() is not null;

    // Browsers say where a form comes from; what they do not say is not held against them.
    static bool IsOurOrigin(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is "cross-site" or "same-site")
        {
            return false;
        }
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == "null" || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
