using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;

namespace Parasol.Testing;

/// <summary>
/// An organisation in which a bit of everything has happened, made through its own pages, a browser for each kind of reader, and an address
/// for every route that has places in it: found by following everybody's links, as somebody would who has all day.
/// Whatever is written about a person holds the word <see cref="Canary"/>, in any of the ways one can write it.
/// </summary>
public sealed partial class Scene
{
    /// <summary>A word that stands nowhere but in what was written about people.</summary>
    public const string Canary = "Canarybird";

    static readonly string[] Starts = ["/", "/today", "/people", "/requests", "/listings", "/services", "/how-it-was", "/team", "/programs", "/settings", "/mailbox/open"];

    // In the order they were found: what was made on purpose comes before what a link led to.
    readonly List<string> _found = [];
    readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    Scene(TestOrganisation organisation) => Organisation = organisation;

    /// <summary>The organisation.</summary>
    public TestOrganisation Organisation { get; }

    /// <summary>A member of the program that everything belongs to.</summary>
    public required Browser Worker { get; init; }

    /// <summary>A member of another program.</summary>
    public required Browser Outsider { get; init; }

    /// <summary>Somebody who may invite people and change settings, and holds House alone.</summary>
    public required Browser Admin { get; init; }

    /// <summary>Somebody who has opened their mailbox with a return code.</summary>
    public required Browser Person { get; init; }

    /// <summary>Somebody at a provider, who has opened a one-time link and has not answered.</summary>
    public required Browser Partner { get; init; }

    /// <summary>The return code of <see cref="Person"/>.</summary>
    public string ReturnCode { get; private set; } = "";

    /// <summary>The file of <see cref="Person"/>: /file/ and its id.</summary>
    public string File { get; private set; } = "";

    /// <summary>Everybody who is signed in to something, by what they are, and a visitor.</summary>
    public IReadOnlyDictionary<string, Browser> Everybody => new Dictionary<string, Browser>
    {
        ["visitor"] = Organisation.Visitor(), ["person"] = Person, ["partner"] = Partner, ["worker"] = Worker, ["outsider"] = Outsider, ["admin"] = Admin,
    };

    /// <summary>A new organisation on this app, with its story.</summary>
    public static async Task<Scene> On(TestApp app)
    {
        var organisation = await TestOrganisation.On(app);
        var admin = await organisation.Administrator("dora", "House");
        await ImportServices(organisation);
        var scene = new Scene(organisation)
        {
            Worker = await organisation.Worker.SignedIn(), Outsider = await organisation.Outsider.SignedIn(), Admin = await admin.SignedIn(),
            Person = organisation.Visitor(), Partner = organisation.Visitor(),
        };
        await scene.AskAndAnswer();
        await scene.FillTheFile();
        await scene.Refer();
        await scene.Join();
        await scene.Meet();
        await scene.Supervise();
        await scene.Lend();
        await scene.TakeUpLaw();
        await scene.ReadTheApi();
        foreach (var browser in (Browser[])[scene.Worker, scene.Admin, scene.Person, scene.Partner, organisation.Visitor()])
        {
            await scene.Follow(browser);
        }
        return scene;
    }

    /// <summary>Every route that answers, as written in the running app, with its verbs: modules that come later are in it.</summary>
    public static IReadOnlyList<(string Route, bool TakesGet, bool TakesPost)> RoutesOf(TestApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .GroupBy(e => "/" + e.RoutePattern.RawText?.Trim('/'), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Any(e => Takes(e, "GET")), g.Any(e => Takes(e, "POST")))).OrderBy(r => r.Key, StringComparer.Ordinal),
    ];

    /// <summary>The routes of this scene's app.</summary>
    public IReadOnlyList<(string Route, bool TakesGet, bool TakesPost)> Routes => RoutesOf(Organisation.App);

    /// <summary>Asking for it empties a browser, so that it is walked with <see cref="TwinOf"/>.</summary>
    public static bool Ends(string route) => route is "/exit" or "/sign-out";

    /// <summary>Whether a route gives something to read, and no file or answer for programs.</summary>
    public static bool IsPage(string route) => !route.StartsWith("/look/", StringComparison.Ordinal) && route.Split('/') is not ["", "hsds", ..] && !Path.HasExtension(route);

    /// <summary>A second window with the same cookies: what is done in it leaves the first one signed in, unless the server ends the session.</summary>
    public Browser TwinOf(Browser browser)
    {
        var twin = Organisation.Visitor();
        foreach (var (name, value) in browser.Cookies.Copy())
        {
            twin.Cookies.Plant(name, value);
        }
        return twin;
    }

    /// <summary>An address of this scene for a route, or null where nothing on any page led to one.</summary>
    public string? AddressOf(string route)
    {
        if (!route.Contains('{', StringComparison.Ordinal))
        {
            return route;
        }
        var shape = new Regex("^" + Place().Replace(route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : "[^/]+") + "$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        return _found.Find(a => shape.IsMatch(a));
    }

    /// <summary>A route with ids and secrets that nothing has, or null where it has none of either.</summary>
    public static string? NobodysAddressOf(string route) => !route.Contains(":guid", StringComparison.Ordinal) && !route.Contains("token:", StringComparison.Ordinal)
        ? null
        : Place().Replace(route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? RowId.New().Value.ToString("D") : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    static bool Takes(RouteEndpoint endpoint, string verb) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } verbs || verbs.Contains(verb);

    async Task AskAndAnswer()
    {
        await Ask(Organisation.Visitor(), $"{Canary} waits");
        ReturnCode = await Ask(Person, $"{Canary} asks for a bed");
        await Person.Get("/mailbox");
        await Person.Fill("Your return code", ReturnCode).Press("Open the mailbox");

        await Worker.Get("/requests");
        var waiting = Worker.Page.Document.QuerySelectorAll("main .lines a[href^='/requests/']").Select(a => a.GetAttribute("href")!).ToList();
        await Worker.Get(waiting.Count == 2 ? waiting[1] : throw new InvalidOperationException($"{waiting.Count} requests wait: {Worker.Text}"));
        if (!Worker.Text.Contains("asks for a bed", StringComparison.Ordinal))
        {
            await Worker.Get(waiting[0]);
        }
        await Worker.Fill("Write to them", $"{Canary}, we are here").Press("Send");
        await Worker.Click("Start a file");
        await Worker.Fill("Input.CallName", Canary).Press("Start the file");
        File = Find(Worker.Address);
        await Person.Get("/mailbox/open");
        await Person.Fill("Write to us", $"Thank you, says {Canary}").Press("Send");
    }

    async Task FillTheFile()
    {
        await Worker.Get(File + "/profile");
        await Worker.Fill("Other names", $"{Canary} of the North").Fill("Gender", $"{Canary} woman").Press("Save");
        await Worker.Get(File + "/contact");
        await Worker.Choose("May we contact you?", "Yes").Fill("Phone", "555 0177").Fill("A word that says it is safe to talk", Canary).Press("Save");
        await Worker.Get(File + "/note");
        await Worker.Fill("In free words", $"{Canary} asked about a bed.").Press("Save");
        await Worker.Get(File + "/needs");
        await Worker.Fill("In their own words", $"A bed for {Canary}").Press("Add");
        await Worker.Get(File + "/follow-ups");
        await Worker.Fill("What", $"Ask {Canary} about the bed").Fill("By which day", $"{Organisation.App.Clock.GetUtcNow().AddDays(3):yyyy-MM-dd}").Press("Add");
        await Worker.Get(File + "/visit");
        await Worker.Tick("A talk").Fill("A word about it", $"{Canary} slept well").Press("Save");
        await Worker.Get(File + "/benefits");
        await Worker.Fill("For what", $"Food stamps for {Canary}").Press("Add");
        await Worker.Get(File + "/plan/goal");
        await Worker.Fill("The goal, in their own words", $"A quiet room for {Canary}").Fill("What is to be done?", $"Ask {Canary} where").Press("Save");
        await Worker.Get(File + "/appointments");
        await Worker.Fill("Which day?", $"{Organisation.App.Clock.GetUtcNow().AddDays(2):yyyy-MM-dd}").Fill("With whom?", $"{Canary} and the clinic").Press("Save");
        await Worker.Get(File + "/releases/new");
        await Worker.Fill("To whom", "Juniper Clinic").Fill("What it is for", $"A first visit of {Canary}").Tick("Name and pronouns").Press("Save the release");
    }

    async Task Refer()
    {
        // Two: the first stays a draft, so that it can still be sent; the second has left by link, so that there is one to open.
        foreach (var place in new[] { "Quiet House", "Harbor Clinic" })
        {
            await Worker.Get(File + "/referrals/new");
            await Worker.Fill("Name of the place", place).Fill("Their phone number", "555 0199").Press("Choose this place");
            Find(Worker.Address);
        }
        await Worker.Choose("How was it agreed?", "By voice").Choose("How to send it", "One-time link").Press("Give the release and send");
        var link = Find(new Uri(Page.Words(Worker.Page.Document.QuerySelector(".code"))).AbsolutePath);
        await Partner.GetFromElsewhere(link);
        await Partner.Press("Show");
        await Worker.Get("/calendar/feed");
        await Worker.Press("Make an address");
        Find(new Uri(Page.Words(Worker.Page.Document.QuerySelector(".code"))).AbsolutePath);
    }

    // No page links to what is for programs.
    async Task ReadTheApi()
    {
        using var client = Organisation.App.Client(Organisation.Host);
        foreach (var (route, _, _) in Routes.Where(r => r.Route.StartsWith("/hsds/", StringComparison.Ordinal) && r.Route.EndsWith("/{id}", StringComparison.Ordinal)))
        {
            var list = route[..^"/{id}".Length];
            using var page = JsonDocument.Parse(await client.GetStringAsync(list));
            foreach (var record in page.RootElement.GetProperty("contents").EnumerateArray())
            {
                Find($"{list}/{record.GetProperty("id").GetString()}");
            }
        }
    }

    static async Task<string> Ask(Browser browser, string words)
    {
        await browser.Get("/ask");
        await browser.Choose("Care").Press("Start");
        await browser.Press("Next");
        await browser.Fill("What would you like to tell us?", words).Press("Next");
        while (browser.Page.Heading != "Check, then send")
        {
            await browser.Press("Next");
        }
        await browser.Press("Send");
        return Page.Words(browser.Page.Document.QuerySelector("#code"));
    }

    async Task Follow(Browser browser)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in Starts)
        {
            await Crawl.From(browser, start, page =>
            {
                foreach (var link in page.Document.QuerySelectorAll("link[href^='/']"))
                {
                    Find(link.GetAttribute("href")!);
                }
                return Task.CompletedTask;
            }, href => !Ends(href) && !href.StartsWith("/look/", StringComparison.Ordinal) && followed.Add(Find(href)));
        }
    }

    string Find(string href)
    {
        var path = href.Split('?', '#')[0];
        if (_known.Add(path))
        {
            _found.Add(path);
        }
        return path;
    }

    static async Task ImportServices(TestOrganisation organisation)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-directory-");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "organizations.csv"), "id,name,description\no1,Open Door,A made-up place\no2,Harbor Clinic,A made-up clinic\n");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "services.csv"), "id,organization_id,name,description,status\ns1,o1,Warm meals,Every day,active\ns2,o2,Hormone care,By appointment,active\n");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "locations.csv"), "id,organization_id,name,location_type\nl1,o1,The blue house,physical\n");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "service_at_location.csv"), "id,service_id,location_id\na1,s1,l1\n");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "addresses.csv"), "id,location_id,address_1,city,state_province,postal_code,country,address_type\nd1,l1,1 Main Street,Hudson,NY,12534,US,physical\n");
        await System.IO.File.WriteAllTextAsync(Path.Combine(folder.FullName, "schedules.csv"), "id,location_id,freq,byday,opens_at,closes_at\nh1,l1,WEEKLY,\"MO,TU\",09:00,17:00\n");
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(folder.FullName, "made-up") { MakePublic = true });
        folder.Delete(recursive: true);
        if (!report.IsDone)
        {
            throw new InvalidOperationException(string.Join("; ", report.Refusals.Select(r => r.Says)));
        }
        // As if many had said how it was there: what that takes has tests of its own.
        var db = visit.Get<ParasolDb>();
        var service = await db.Set<Listings.Domain.Service>().FirstAsync(s => s.Organisation == organisation.Id);
        db.Add(new Band { Organisation = organisation.Id, About = About.Service(service.Id), Shares = "desk.judged:Many", IsLow = true, IsRepairOpen = true });
        await db.SaveChangesAsync();
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
