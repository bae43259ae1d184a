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
        await Unknown(worker, "/listings");
        await worker.Get("/listings");
        await worker.Get(worker.Page.Links.First(link => link.Address.Split('/', '?') is ["", "listings", var id, ..] && Guid.TryParse(id, out _)).Address);
        await worker.Get(worker.Page.Link(worker.Page.Path + "/edit"));
        await worker.Send(new Answers { { "Publication", "Public" } });
        var place = worker.Page.Path;
        await worker.Send(place + "/known", new Answers { { "Basis", "PeerVisit" }, { "By", "PeerWorker" }, { "Said[no-id]", "Yes" } });
        await worker.Send(place + "/room", [], "Full today");
        // Why it stands as it does is sealed in House.
        await worker.Send(place + "/vetting", new Answers { { "Vetting", "VettedWithCautions" }, { "Rationale", drive.Word("/listings/{id:guid}/vetting Input.Rationale") } }, "Save");
        // Whom to ask for there is sealed beside it.
        await worker.Send(place + "/contacts", new Answers { { "Name", Contact("Name") }, { "Role", Contact("Role") }, { "Phone", Contact("Phone") }, { "Email", $"{Contact("Email")}@example.org" }, { "Words", Contact("Words") } }, "Save");
        using var second = await drive.SignIn(house["Eli"]);
        await second.Send(place + "/vetting", new Answers { { "OneOfTheTwo", "true" } }, "Confirm");
        using var visitor = drive.Browser();
        await Unknown(visitor, "/services");
        // What somebody outside says of a place is sealed to all colleagues.
        var shown = place.Replace("/listings/", "/services/", StringComparison.Ordinal);
        await visitor.Send(shown + "/correct", new Answers { { "What", "phone" } });
        await visitor.Send(shown + "/correct", new Answers { { "What", "hours" }, { "Website", drive.Word("/services/{id:guid}/correct Input.Website") } });
        await worker.Get("/listings/corrections");
        await worker.Send(worker.Page.Forms.First(form => form.IsPost && form.Address.StartsWith("/listings/corrections", StringComparison.Ordinal)), []);
        await visitor.Send(new PageForm("/services/pocket", IsPost: true, [new Control("hidden", "Services", place.Split('/')[^1])]), []);
        await worker.Send(place.Replace("/listings/", "/how-it-was/", StringComparison.Ordinal) + "/reply", []);
        await KeepUp(worker, place);
        Place = place.Split('/')[^1];
        // A program looks for something: its words lie nowhere afterwards.
        foreach (var list in (string[])["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"])
        {
            await visitor.Send(new PageForm($"/hsds/{list}", IsPost: true, [new Control("search", "search", "")]), []);
        }
    }

    string Contact(string field) => drive.Word($"/listings/{{id:guid}}/contacts Input.{field}");

    static async Task KeepUp(PlainBrowser worker, string place)
    {
        await worker.Send(place + "/check", [], "Nobody answered");
        await worker.Get("/listings/upkeep");
        var list = worker.Page.Forms.First(form => form.Address.StartsWith("/listings/together", StringComparison.Ordinal));
        await worker.Send(list, new Answers { { "Services", list.Offered("Services")[0] } }, "Change what is ticked");
        var several = worker.Page.Forms.First(form => form.Has("Change"));
        await worker.Send(several, new Answers { { "Change", several.Offered("Change").First(change => change.Contains("checked", StringComparison.OrdinalIgnoreCase)) } }, "Show what it does");
        await worker.Send([], "Change all of them");
    }

    /// <summary>The id of a place of the directory.</summary>
    public string Place { get; private set; } = "";

    // Once with a town that is known; once with one that nobody knows, so that the form comes back with what was typed in it.
    static async Task Unknown(PlainBrowser browser, string list)
    {
        await browser.Send(list, new Answers { { "Near", "Hudson, NY" } });
        await browser.Get(list);
        try
        {
            await browser.Send([]);
        }
        catch (CannotDo) when (browser.Page.Status is System.Net.HttpStatusCode.UnprocessableEntity)
        {
            return;
        }
        throw new CannotDo($"{list} knows a town that nobody knows.");
    }

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
