using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Web.Edge;

/// <summary>
/// Leaving at once. The button posts: the session is deleted and the browser is told to forget, then sent to a harmless site. GET sends the
/// same headers and changes nothing. It needs no form token: leaving must never fail.
/// </summary>
static class Exit
{
    public const string Address = "/exit";

    public static void MapExit(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Address, async (HttpContext context, ISignOut leaving) =>
        {
            await leaving.SignOut();
            Leave(context);
        }).DisableAntiforgery();
        routes.MapGet(Address, Leave);
    }

    static void Leave(HttpContext context)
    {
        var site = context.RequestServices.GetRequiredService<IOrganisationFace>().ExitSite;
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = site;
    }
}
