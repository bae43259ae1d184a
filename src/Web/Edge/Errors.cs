using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Words;

namespace Parasol.Web.Edge;

/// <summary>
/// The one place where an error becomes a page: calm, the same bytes whoever asks, nothing of what went wrong. A mistake of ours gets a
/// reference number, which stands in the log beside the kind of exception and the place in the code, and never beside its text.
/// </summary>
static class Errors
{
    /// <summary>In bytes. A page that takes files says more with <see cref="RequestSizeLimitAttribute"/> and <see cref="RequestFormLimitsAttribute"/>.</summary>
    public const int LargestBody = 1 << 20;

    /// <summary>Where a page leaves the refusal whose sentence the error page says.</summary>
    public const string Refused = "parasol.refused";

    const string Disk = "parasol.disk";

    public static void UseErrors(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            if (!IsUsed(context.Request.Method))
            {
                // Before any address is looked up: which of them are there is nobody's business. A page would otherwise be made for any verb.
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = "GET, HEAD, POST";
            }
            else if (context.Request.ContentLength > (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestBody))
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            }
            else
            {
                await next(context);
            }
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var status = StatusOf(e);
            var reference = status == 500 ? Note(context, e) : null;
            if (DiskIsFull.Says(e))
            {
                NoteDisk(context);
                context.Items[Disk] = true;
            }
            Clear(context.Response);
            context.Response.StatusCode = status;
            await Write(context, reference);
            return;
        }
        if (context.Response is { HasStarted: false, ContentLength: null, ContentType: null, StatusCode: >= 400 })
        {
            await Write(context, null);
        }
    });

    static bool IsUsed(string verb) => HttpMethods.IsGet(verb) || HttpMethods.IsHead(verb) || HttpMethods.IsPost(verb);

    static int StatusOf(Exception e) => e switch
    {
        _ when DiskIsFull.Says(e) => 503,
        AntiforgeryValidationException => 400,
        BadHttpRequestException bad => bad.StatusCode,
        // A form with too many fields, or one field too long, and a form that is broken: the framework tells them apart by their text only.
        InvalidDataException => e.Message.Contains("limit", StringComparison.Ordinal) ? 413 : 400,
        OperationCanceledException => 400,
        { InnerException: { } inner } when e is not InvalidOperationException => StatusOf(inner),
        _ => 500,
    };

    static void Clear(HttpResponse response)
    {
        // Headers that were set on the way stay off an error page; the security headers are added as it starts.
        response.Headers.Clear();
    }

    static string Note(HttpContext context, Exception e)
    {
        var reference = RandomNumberGenerator.GetHexString(8);
        var at = new System.Diagnostics.StackTrace(e, false).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType?.FullName?.StartsWith("Parasol", StringComparison.Ordinal) == true);
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Parasol.Web.Errors")
            .LogError("Reference {Reference}: {Kind} in {Type}.{Method}", reference, e.GetType().Name, at?.DeclaringType?.FullName, at?.Name);
        return reference;
    }

    static void NoteDisk(HttpContext context) => context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Parasol.Web.Errors")
        .LogError("The disk is full, or can only be read: nothing is kept until there is room");

    static async Task Write(HttpContext context, string? reference)
    {
        var isApi = ApiRoot.Has(context);
        context.Response.ContentType = isApi ? "application/problem+json; charset=utf-8" : "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.WriteAsync(isApi ? Problem(context) : Page(context, reference));
        }
    }

    static string Problem(HttpContext context)
    {
        var (heading, text) = Words(context.Response.StatusCode, null);
        return ApiRoot.Problem(context.Response.StatusCode, heading, text);
    }

    static string Page(HttpContext context, string? reference)
    {
        var refusal = context.Items[Refused] as Refusal;
        var (heading, text) = context.Items.ContainsKey(Disk) ? Full
            : context.Features.Get<ClosedForNow>() is null ? Words(context.Response.StatusCode, refusal) : ("Closed for now", "Please come back later.");
        var (services, encoder) = (context.RequestServices, context.RequestServices.GetRequiredService<HtmlEncoder>());
        try
        {
            var say = services.GetRequiredService<Say>();
            return ErrorPage.Make(say, services.GetRequiredService<Look>(), encoder, say[heading], say[text, [.. refusal?.With ?? []]], reference is null ? null : say["Reference: {0}", reference],
                context.Items.ContainsKey(Disk) ? SentAgain.Form(context.Request, say, encoder) : "");
        }
        catch (Exception) when (reference is not null)
        {
            // What failed may be what a page is made of: the store that knows the organisation's words.
            return ErrorPage.Plain(encoder, heading, $"{text} Reference: {reference}");
        }
    }

    static readonly (string Heading, string Text) Full =
        ("Nothing can be kept here now", "The disk of our computer is full, or can only be read. Nothing you sent was kept. Please call us, or try again later, and tell whoever looks after the computer.");

    static (string Heading, string Text) Words(int status, Refusal? refusal) => (status, refusal) switch
    {
        (_, { Kind: RefusalKind.Damaged }) => ("This does not open", refusal.Says),
        (_, { Kind: RefusalKind.Rule }) => ("This did not work", refusal.Says),
        (_, { Kind: RefusalKind.Busy }) => ("Many people are here", refusal.Says),
        (400, _) => ("This did not work", "The form could not be read. Please go back, and send it again."),
        (404 or 403 or 401 or 405, _) => ("This page is not here", "It may have been moved, or the address is not right."),
        (409, _) => ("Somebody was faster", "This was changed in the meantime. Please go back, and look at it again."),
        (413, _) => ("This is too much at once", "Please go back, and send less text."),
        (429 or 503, _) => ("Many people are here", "Please wait a few seconds, then try again."),
        _ => ("Something went wrong on our side", "Nothing you sent was kept. Please try again, or call us."),
    };
}
