using System.Text.RegularExpressions;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Plan.Tests.Addresses;

/// <summary>
/// An organisation in which a bit of everything has happened, made through its own pages, and an address for every route
/// that has places in it: found by following a worker's links, as somebody would who has all day.
/// </summary>
sealed partial class Scene
{
    readonly TestOrganisation _organisation;
    readonly HashSet<string> _found = new(StringComparer.Ordinal);

    Scene(TestOrganisation organisation) => _organisation = organisation;

    public required Browser Worker { get; init; }

    public required Browser Person { get; init; }

    public static async Task<Scene> On(TestApp app)
    {
        var organisation = await TestOrganisation.On(app);
        await ImportAService(organisation);
        var scene = new Scene(organisation) { Worker = await organisation.Worker.SignedIn(), Person = organisation.Visitor() };
        await scene.MakeThingsHappen();
        // What an administrator alone is shown is found through the founder's links; it names things, and opens nothing.
        await scene.Follow(await organisation.Founder.SignedIn());
        await scene.Follow(scene.Worker);
        return scene;
    }

    public Browser Visitor() => _organisation.Visitor();

    public Task<Browser> Outsider() => _organisation.Outsider.SignedIn();

    /// <summary>Somebody who may invite people and change settings, and belongs to House alone.</summary>
    public async Task<Browser> Admin()
    {
        await using var asks = await _organisation.Founder.Visit();
        var code = Done(await asks.Get<IMembers>().Invite(StaffId.New(), "dora", true, _ => { }));
        await using var joins = _organisation.Visit();
        var keys = Done(await joins.Get<IJoining>().Join(code, null));
        await using var grants = await _organisation.Founder.Visit();
        (await grants.Get<IMembers>().Grant(_organisation.Programs["House"], keys.Staff)).IsDone.ShouldBeTrue();
        return await new TestWorker(_organisation, "dora", keys).SignedIn();
    }

    /// <summary>An address of this scene for a route, or null where nothing on any page led to one.</summary>
    public string? AddressOf(string route)
    {
        if (!route.Contains('{', StringComparison.Ordinal))
        {
            return route;
        }
        var shape = new Regex("^" + Place().Replace(route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : "[^/]+") + "$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return _found.Where(a => shape.IsMatch(a)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    async Task MakeThingsHappen()
    {
        await Ask(_organisation.Visitor());
        var code = await Ask(Person);
        await Person.Get("/mailbox");
        await Person.Fill("Your return code", code).Press("Open the mailbox");
        await Worker.Get("/requests");

        await Worker.Get("/people/new");
        await Worker.Press("Save");
        var file = Worker.Address.Split('?')[0];
        _found.Add(file);
        await Worker.Get(file + "/note");
        await Worker.Fill("In free words", "They asked about a bed.").Press("Save");
        await Worker.Get(file + "/needs");
        await Worker.Fill("In their own words", "A bed for tonight").Press("Add");
        await Worker.Get(file + "/follow-ups");
        var day = _organisation.App.Clock.GetUtcNow().AddDays(3);
        await Worker.Fill("What", "Ask about the bed").Fill("By which day", $"{day:yyyy-MM-dd}").Press("Add");
        await Worker.Get(file + "/referrals/new");
        await Worker.Fill("Name of the place", "Quiet House").Fill("Their phone number", "555 0199").Press("Choose this place");
        _found.Add(Worker.Address.Split('?')[0]);
    }

    static async Task<string> Ask(Browser browser)
    {
        await browser.Get("/ask");
        await browser.Press("Start");
        while (browser.Page.Heading != "Check, then send")
        {
            await browser.Press("Next");
        }
        await browser.Press("Send");
        return Page.Words(browser.Page.Document.QuerySelector("#code"));
    }

    async Task Follow(Browser browser)
    {
        foreach (var start in new[] { "/today", "/people", "/requests", "/listings", "/services", "/team", "/programs", "/settings" })
        {
            await Crawl.From(browser, start, page => Task.CompletedTask, href => _found.Add(href.Split('?')[0]) || href == start);
        }
    }

    static async Task ImportAService(TestOrganisation organisation)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-directory-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "organizations.csv"), "id,name,description\n0d8e2e50-6c5e-4b56-9d3c-1f2a3b4c5d6e,Open Door,A made-up place\n");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "services.csv"), "id,organization_id,name,description,status\n1d8e2e50-6c5e-4b56-9d3c-1f2a3b4c5d6e,0d8e2e50-6c5e-4b56-9d3c-1f2a3b4c5d6e,Warm meals,Every day,active\n");
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(folder.FullName, "made-up") { MakePublic = true });
        report.IsDone.ShouldBeTrue(string.Join("; ", report.Refusals.Select(r => r.Says)));
        folder.Delete(recursive: true);
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Says);

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
