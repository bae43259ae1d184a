using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Web.Seams;

namespace Parasol.Web.Edge;

/// <summary>The headers of every answer, errors included. Nothing is cached but what says so itself.</summary>
static class Headers
{
    const string Drafting = "parasol.drafting";

    /// <summary>The page that is being written has a form whose words can be kept while they are typed; its policy then lets that script run.</summary>
    public static bool LetsDraft(HttpContext context)
    {
        var hasForm = context.Items.ContainsKey(Tags.FormTag.Main);
        if (hasForm)
        {
            context.Items[Drafting] = true;
        }
        return hasForm;
    }

    public static IApplicationBuilder UseHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var (exit, isApi) = (ExitOf(context), ApiRoot.Has(context));
        // One script of ours, on the staff's forms alone: it keeps what is being typed. Everything works without it.
        var draft = context.Items.ContainsKey(Drafting) ? " script-src 'self'; connect-src 'self';" : "";
        headers.ContentSecurityPolicy = $"default-src 'none';{draft} style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'{exit}; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isApi ? "cross-origin" : "same-origin";
        if (isApi)
        {
            headers.AccessControlAllowOrigin = "*";
        }
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }

    static string ExitOf(HttpContext context)
    {
        try
        {
            return Origin(context.RequestServices.GetService<IOrganisationFace>()?.ExitSite);
        }
        catch (Exception)
        {
            // The page about an error starts here too, and the store behind the setting may be what failed: then the exit's form is refused, not the page.
            return "";
        }
    }

    static string Origin(string? site) => Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? " " + uri!.GetLeftPart(UriPartial.Authority) : "";
}
