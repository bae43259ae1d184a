using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Parasol.Web.Edge;

/// <summary>
/// The address under which programs are answered in public, without a cookie and without a sign-in: pages of other sites may read it, and what goes
/// wrong there is told after RFC 9457.
/// </summary>
/// <param name="Path">As in "/hsds".</param>
public sealed record ApiRoot(string Path)
{
    internal static bool Has(HttpContext context) => context.RequestServices.GetServices<ApiRoot>().Any(root => context.Request.Path.StartsWithSegments(root.Path));

    internal static string Problem(int status, string title, string detail) => JsonSerializer.Serialize(new { type = "about:blank", title, status, detail });
}
