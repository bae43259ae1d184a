using Parasol.Testing;

namespace Parasol.Plan.Tests.Addresses;

/// <summary>One browser for each role of the matrix, and real things for the addresses to name.</summary>
sealed class Roles
{
    readonly Dictionary<string, Browser> _browsers = [];
    readonly Dictionary<string, string> _samples = [];

    /// <summary>What to visit for a route with places in it: an address that names a thing of Care.</summary>
    public void Sample(string route, string address) => _samples[route] = address;

    public static async Task<Roles> On(TestApp app)
    {
        var organisation = await TestOrganisation.On(app);
        var admin = await organisation.Colleague("dora", "House");
        var roles = new Roles();
        foreach (var (role, browser) in new[]
        {
            ("public", organisation.Visitor()), ("person", organisation.Visitor()), ("partner", organisation.Visitor()),
            ("worker in program", await organisation.Worker.SignedIn()), ("worker outside", await organisation.Outsider.SignedIn()), ("admin", await admin.SignedIn()),
        })
        {
            roles._browsers[role] = browser;
        }
        return roles;
    }

    /// <summary>Where the answers differ from one row of the matrix.</summary>
    public async Task<IReadOnlyList<string>> Differences(IReadOnlyList<string> row)
    {
        var route = row[0];
        if (route.Contains('{', StringComparison.Ordinal) && !_samples.ContainsKey(route))
        {
            return [$"{route} has places in it and no sample address: give it one in Roles."];
        }
        var differences = new List<string>();
        foreach (var (role, expected) in AddressRules.Columns.Skip(1).Zip(row.Skip(1)))
        {
            var got = Answer(await _browsers[role].Get(_samples.GetValueOrDefault(route, route)));
            if (got != expected)
            {
                differences.Add($"{route}: {role} gets \"{got}\" instead of \"{expected}\".");
            }
        }
        return differences;
    }

    static string Answer(Page page) => page switch
    {
        { Left: not null } => "neutral",
        { Status: System.Net.HttpStatusCode.NotFound } => "not there",
        { Hops.Count: > 1 } when page.Address.StartsWith("/sign-in", StringComparison.Ordinal) => "sign in",
        { Hops.Count: > 1 } when page.Address.StartsWith("/mailbox", StringComparison.Ordinal) => "code",
        { Hops.Count: > 1 } => "moves on",
        { Status: System.Net.HttpStatusCode.OK } => page.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true ? "page" : "file",
        _ => ((int)page.Status).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
