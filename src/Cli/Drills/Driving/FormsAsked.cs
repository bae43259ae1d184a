using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Web.Forms;

namespace Parasol.Cli.Drills.Driving;

/// <summary>
/// Every form and every text field that the running server would take, read from its endpoints and from the records that its forms are bound
/// to: what the drill must have filled in, whatever its own script knows.
/// </summary>
sealed class FormsAsked
{
    readonly List<(TemplateMatcher Matcher, decimal Precedence, string Address)> _addresses = [];

    FormsAsked(IReadOnlyList<PostRoute> routes, IReadOnlyList<(string Address, string Field)> texts) => (Routes, Texts) = (routes, texts);

    /// <summary>Every form, by address and handler.</summary>
    public IReadOnlyList<PostRoute> Routes { get; }

    /// <summary>Every text that a form is bound to, by address and name.</summary>
    public IReadOnlyList<(string Address, string Field)> Texts { get; }

    /// <summary>Asks a running server.</summary>
    public static async Task<FormsAsked> Of(IServiceProvider services)
    {
        var (routes, texts) = (new HashSet<PostRoute>(), new HashSet<(string, string)>());
        var endpoints = services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in endpoints)
        {
            var address = RoutesDriven.AddressOf(endpoint);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                foreach (var handler in loaded.HandlerMethods.Where(h => HttpMethods.IsPost(h.HttpMethod)))
                {
                    routes.Add(new PostRoute(address, handler.Name));
                }
                texts.UnionWith(TextsOf(loaded.ModelTypeInfo!).Select(name => (address, name)));
            }
            else if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true)
            {
                routes.Add(new PostRoute(address, null));
            }
        }
        var asked = new FormsAsked([.. routes.OrderBy(r => r.ToString(), StringComparer.Ordinal)], [.. texts.Order()]);
        asked._addresses.AddRange(endpoints.Select(e => (new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!.TrimStart('/')), []), e.RoutePattern.InboundPrecedence, RoutesDriven.AddressOf(e))).OrderBy(a => a.InboundPrecedence));
        return asked;
    }

    /// <summary>The address with its places that this address fits.</summary>
    public string AddressOf(string address)
    {
        var path = new PathString(address.Split('?')[0]);
        return _addresses.Find(a => a.Matcher.TryMatch(path, [])).Address ?? path.Value!;
    }

    static IEnumerable<string> TextsOf(Type page)
    {
        for (var type = page; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FormPage<>))
            {
                foreach (var property in type.GetGenericArguments()[0].GetProperties().Where(p => p.PropertyType == typeof(string) && p.CanWrite))
                {
                    yield return "Input." + property.Name;
                }
            }
        }
    }
}
