using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Parasol.Cli.Drills.Driving;

/// <summary>A form that the server takes: the address it is posted to, and which of the page's handlers.</summary>
sealed record PostRoute(string Address, string? Handler)
{
    public override string ToString() => Handler is null ? Address : $"{Address} ({Handler})";
}

/// <summary>Sees inside the server which posted forms were taken, and by whom: an answer below 400.</summary>
sealed class RoutesDriven : IStartupFilter
{
    readonly ConcurrentDictionary<PostRoute, int> _taken = new();

    /// <summary>The forms that were taken at least once.</summary>
    public IReadOnlyCollection<PostRoute> Taken => [.. _taken.Keys];

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            await then(context);
            if (HttpMethods.IsPost(context.Request.Method) && context.Response.StatusCode < 400 && context.GetEndpoint() is RouteEndpoint endpoint)
            {
                _taken.AddOrUpdate(new PostRoute(AddressOf(endpoint), HandlerOf(context)), 1, (_, n) => n + 1);
            }
        });
        next(app);
    };

    /// <summary>An endpoint's address with its places.</summary>
    public static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    static string? HandlerOf(HttpContext context) =>
        (context.Request.RouteValues["handler"] as string ?? context.Request.Query["handler"].ToString()) is { Length: > 0 } handler ? handler : null;
}
