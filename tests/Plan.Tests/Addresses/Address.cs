using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Parasol.Plan.Tests.Addresses;

/// <summary>One address that answers: its route, its verbs, the page behind it, and whether anybody may ask.</summary>
/// <param name="Route">As in "/files/{id}".</param>
/// <param name="Verbs">As in "GET POST".</param>
/// <param name="Page">As in "/Public/Requests/Ask"; null where no page is behind it.</param>
/// <param name="IsOpen">No sign-in is asked for.</param>
public sealed record Address(string Route, string Verbs, string? Page, bool IsOpen)
{
    internal static IReadOnlyList<Address> Of(IEnumerable<Endpoint> endpoints) =>
        [.. endpoints.OfType<RouteEndpoint>().Select(Of).Distinct().OrderBy(a => a.Route, StringComparer.Ordinal).ThenBy(a => a.Verbs, StringComparer.Ordinal)];

    static Address Of(RouteEndpoint endpoint)
    {
        var verbs = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;
        return new Address(
            "/" + endpoint.RoutePattern.RawText?.Trim('/'),
            verbs is { Count: > 0 } ? string.Join(' ', verbs.Order(StringComparer.Ordinal)) : "GET POST",
            endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath,
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<IAuthorizeData>() is null);
    }

    /// <summary>The door that the page's folder puts it behind; "staff" where it is in none of the other three.</summary>
    public string Door => Page?.Split('/') is ["", "Public" or "Person" or "Partner", ..] parts ? parts[1].ToLowerInvariant() : "staff";
}
