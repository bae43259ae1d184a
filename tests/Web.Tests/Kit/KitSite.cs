using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Kit;

/// <summary>The whole product with the kit's own pages beside the others.</summary>
public sealed class KitSite : IAsyncLifetime
{
    TestApp _app = null!;

    internal TestOrganisation Organisation { get; private set; } = null!;

    internal Browser Visitor(string language = "en")
    {
        var browser = Organisation.Visitor();
        browser.Language = language;
        return browser;
    }

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.Start(Engine.Sqlite, configure: b => b.Services.AddMvcCore().AddApplicationPart(typeof(KitSite).Assembly));
        Organisation = await TestOrganisation.On(_app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
