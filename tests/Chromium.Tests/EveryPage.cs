using Parasol.Chromium.Tests.Tour;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

/// <summary>
/// Walks through the whole product and looks at every page: axe finds nothing, nothing scrolls sideways at 320 px, everything can be tapped,
/// and every page of the product was seen. A new page fails here until somebody walks by it.
/// </summary>
public abstract class EveryPage(Chromium chromium, string language)
{
    [Fact(Timeout = 1_500_000)]
    public async Task Every_page_is_there_for_everybody()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var camera = new Camera(app, language);
        await SetUpTour.Walk(app, chromium, camera, language);
        var organisation = await TestOrganisation.On(app);
        await Directories.Import(organisation);
        var code = await VisitorsTour.Walk(organisation, chromium, camera, language);
        await PersonsTour.Walk(organisation, chromium, camera, language, code);
        await RequestsTour.Walk(organisation, chromium, camera, language);
        await FilesTour.Walk(organisation, chromium, camera, language);
        await CoordinationTour.Walk(organisation, chromium, camera, language);
        await LegalTour.Walk(organisation, chromium, camera, language);
        await HouseTour.Walk(organisation, chromium, camera, language);
        await OtherwiseTour.Walk(await TestOrganisation.On(app), chromium, camera, language);

        camera.NotSeen.ShouldBeEmpty("Pages that no tour walks by.");
        camera.Complaints.ShouldBeEmpty();
        Console.WriteLine($"Looked at {camera.Pictures} pages in {language}. ./parasol test Chromium leaves their pictures at 360 and 1280 px in artifacts/screenshots/{language}.");
    }
}

public sealed class EveryPageInEnglishTests(Chromium chromium) : EveryPage(chromium, "en");

public sealed class EveryPageInSpanishTests(Chromium chromium) : EveryPage(chromium, "es");
