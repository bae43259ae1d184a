using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.Web.Words;

namespace Parasol.Web.Edge;

/// <summary>
/// The one place where an error becomes a page: calm, the same bytes whoever asks, nothing of what went wrong. A mistake of ours gets a
/// reference number, which stands in the log beside the kind of exception and the place in the code, and never beside its text.
/// </summary>
static class Errors
{
    public static void UseErrors(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            if (context.Request.ContentLength > 1 << 20)
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

    static int StatusOf(Exception e) => e switch
    {
        AntiforgeryValidationException => 400,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => 413,
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

    static async Task Write(HttpContext context, string? reference)
    {
        var say = context.RequestServices.GetRequiredService<Say>();
        var (heading, text) = Words(context.Response.StatusCode);
        context.Response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }
        var page = ErrorPage.Make(say, context.RequestServices.GetRequiredService<Look>(), say[heading], say[text], reference is null ? null : say["Reference: {0}", reference]);
        await context.Response.WriteAsync(page);
    }

    static (string Heading, string Text) Words(int status) => status switch
    {
        400 => ("This did not work", "The form could not be read. Please go back, and send it again."),
        404 or 403 or 401 or 405 => ("This page is not here", "It may have been moved, or the address is not right."),
        409 => ("Somebody was faster", "This was changed in the meantime. Please go back, and look at it again."),
        413 => ("This is too much at once", "Please go back, and send less text."),
        429 or 503 => ("Many people are here", "Please wait a few seconds, then try again."),
        _ => ("Something went wrong on our side", "Nothing you sent was kept. Please try again, or call us."),
    };
}
