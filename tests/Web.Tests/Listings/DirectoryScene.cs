using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>An organisation with a small public directory, a worker at its pages, and a visitor.</summary>
sealed class DirectoryScene
{
    DirectoryScene(TestOrganisation organisation) => Organisation = organisation;

    public TestOrganisation Organisation { get; }

    public DateOnly Today => DateOnly.FromDateTime(Organisation.App.Clock.GetUtcNow().UtcDateTime);

    /// <summary>The services by name.</summary>
    public IReadOnlyDictionary<string, ServiceId> Services { get; private set; } = new Dictionary<string, ServiceId>();

    public static async Task<DirectoryScene> On(Engine engine, bool isPublic = true) => await On(await TestApp.On(engine), isPublic);

    public static async Task<DirectoryScene> On(TestApp app, bool isPublic = true)
    {
        var scene = new DirectoryScene(await TestOrganisation.On(app));
        var folder = Directory.CreateTempSubdirectory("parasol-places-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "organizations.csv"), "id,name,description\no1,Harbor Clinic,A clinic\no2,Elm Street Health,A clinic\no3,Larder,Food\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"), "id,organization_id,name,status\ns1,o1,Hormone care,active\ns2,o2,Transgender health,active\ns3,o3,Food pantry,active\n");
        await using var visit = scene.Organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(scene.Organisation.Id, new ImportOrder(folder, "made-up") { MakePublic = isPublic });
        Directory.Delete(folder, recursive: true);
        report.IsDone.ShouldBeTrue();
        var all = await visit.Get<IListings>().Find(scene.Organisation.Id, Readers.Workers, new ListingSearch());
        scene.Services = all.Listings.ToDictionary(listing => listing.Name, listing => listing.Id);
        return scene;
    }

    /// <summary>A service as these readers are shown it; null where it is not there.</summary>
    public async Task<Listing?> Read(string name, Readers readers = Readers.Workers)
    {
        await using var visit = Organisation.Visit();
        return await visit.Get<IListings>().Read(Organisation.Id, readers, Services[name]);
    }

    /// <summary>The address of a service's page for workers.</summary>
    public string For(string name, string page = "") => $"/listings/{Services[name].Value:D}{page}";

    /// <summary>The address of its page for everyone.</summary>
    public string ForAll(string name) => $"/services/{Services[name].Value:D}";
}
