using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Parasol.Testing;

/// <summary>Lets each browser of a test come from an address of its own.</summary>
public sealed class FromNetworks : IStartupFilter
{
    /// <summary>The header in which a client of a test says from where it comes.</summary>
    public const string Header = "Test-Address";

    /// <summary>A browser that comes from an address.</summary>
    public static Browser Browser(TestOrganisation organisation, string address)
    {
        var client = organisation.App.Client(organisation.Host);
        client.DefaultRequestHeaders.Add(Header, address);
        return new Browser(client, organisation.App.Clock);
    }

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, then) =>
        {
            if (context.Request.Headers[Header] is [{ } address])
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            }
            return then(context);
        });
        next(app);
    };
}
