using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.People;

namespace Parasol.Cli.Drills.Flows;

/// <summary>A small directory comes in; workers look through it and say what they think of a place: the forms of Listings. What it says of places is public.</summary>
sealed class DirectoryFlow(Drive drive, HouseFlow house)
{
    /// <summary>Imports, searches, decides.</summary>
    public async Task Run(string folder, CancellationToken cancel)
    {
        await Import(folder, cancel);
        using var worker = await drive.SignIn(house["Ben"]);
        await worker.Send("/listings", Looking());
        await worker.Get("/listings");
        await worker.Get(worker.Page.Link("/listings/"));
        await worker.Get(worker.Page.Link(worker.Page.Path + "/edit"));
        await worker.Send(new Answers { { "Publication", "Public" } });
        var place = worker.Page.Path;
        await worker.Send(place + "/known", new Answers { { "Basis", "PeerVisit" }, { "By", "PeerWorker" }, { "Said[no-id]", "Yes" } });
        await worker.Send(place + "/room", [], "Full today");
        // Why it stands as it does is sealed in House.
        await worker.Send(place + "/vetting", new Answers { { "Vetting", "VettedWithCautions" }, { "Rationale", drive.Word("/listings/{id:guid}/vetting Input.Rationale") } }, "Save");
        using var second = await drive.SignIn(house["Eli"]);
        await second.Send(place + "/vetting", new Answers { { "OneOfTheTwo", "true" } }, "Confirm");
        using var visitor = drive.Browser();
        await visitor.Send("/services", Looking());
        // A program looks for something: its words lie nowhere afterwards.
        foreach (var list in (string[])["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"])
        {
            await visitor.Send(new PageForm($"/hsds/{list}", IsPost: true, [new Control("search", "search", "")]), []);
        }
    }

    // A place that nobody knows is asked for again: this one is known, and everything else is a canary.
    static Answers Looking() => new() { { "Near", "Hudson, NY" } };

    async Task Import(string folder, CancellationToken cancel)
    {
        string[] needs = ["food", "housing", "primary-care"];
        var organization = new
        {
            id = RowId.New().Value,
            name = drive.Word("a provider's name", isPublic: true),
            description = drive.Word("a provider's description", isPublic: true),
            services = needs.Select(need => new
            {
                id = RowId.New().Value,
                name = $"{need} {drive.Word("a service's name", isPublic: true)}",
                description = $"{need} {drive.Word("a service's description", isPublic: true)}",
                status = "active",
                fees_description = "Free",
            }),
        };
        var path = Path.Combine(folder, "directory.json");
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(new[] { organization }), cancel);
        await using var scope = drive.Instance.Services.CreateAsyncScope();
        var id = (await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations())[0].Id;
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(id);
        var report = await scope.ServiceProvider.GetRequiredService<IListingImport>().Import(id, new ImportOrder(path, "Drill") { MakePublic = true }, () => Task.CompletedTask, cancel);
        if (!report.IsDone)
        {
            throw new CannotDo($"The drill's directory was refused: {string.Join(" ", report.Refusals.Select(r => r.Says))}");
        }
    }
}
