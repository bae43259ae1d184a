using System.Globalization;
using System.Net;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Addresses;

/// <summary>One browser for each role of the matrix, in a scene whose things the addresses name.</summary>
sealed class Roles
{
    readonly Scene _scene;
    readonly IReadOnlyDictionary<string, Browser> _browsers;

    Roles(Scene scene, IReadOnlyDictionary<string, Browser> browsers) => (_scene, _browsers) = (scene, browsers);

    public static Roles In(Scene scene) => new(scene, new Dictionary<string, Browser>
    {
        ["public"] = scene.Organisation.Visitor(), ["person"] = scene.Person, ["partner"] = scene.Partner,
        ["worker in program"] = scene.Worker, ["worker outside"] = scene.Outsider, ["admin"] = scene.Admin,
    });

    /// <summary>Where the answers differ from one row of the matrix, and where a wall shows.</summary>
    public async Task<IReadOnlyList<string>> Differences(IReadOnlyList<string> row)
    {
        if (_scene.AddressOf(row[0]) is not { } address)
        {
            return [$"{row[0]}: no page led to such an address; make it happen in Scene."];
        }
        var differences = new List<string>();
        var absent = new List<(string Who, string Html)>();
        foreach (var (role, expected) in AddressRules.Columns.Skip(1).Zip(row.Skip(1)))
        {
            var browser = Scene.Ends(row[0]) ? _scene.TwinOf(_browsers[role]) : _browsers[role];
            var page = await browser.Get(address);
            if (Answer(page) != expected)
            {
                differences.Add($"{row[0]}: {role} gets \"{Answer(page)}\" instead of \"{expected}\".");
            }
            if (page.Status == HttpStatusCode.NotFound)
            {
                absent.Add((role, page.Html));
                absent.Add((role + " where there is no page at all", (await browser.Get("/there-is-no-such-page")).Html));
            }
            if (expected is "page" or "not there" && Scene.NobodysAddressOf(row[0]) is { } nobodys)
            {
                page = await browser.Get(nobodys);
                absent.Add((role + " with ids that nothing has", page.Html));
                if (page.Status != HttpStatusCode.NotFound)
                {
                    differences.Add($"{row[0]}: {role} gets \"{Answer(page)}\" for ids that nothing has.");
                }
            }
        }
        return [.. differences, .. AddressRules.WallsThatShow(row[0], absent)];
    }

    static string Answer(Page page) => page switch
    {
        { Left: not null } => "neutral",
        { Status: HttpStatusCode.NotFound } => "not there",
        { Hops.Count: > 1 } when page.Address.StartsWith("/sign-in", StringComparison.Ordinal) => "sign in",
        { Hops.Count: > 1 } when page.Address.Split('?')[0] == "/mailbox" => "code",
        { Hops.Count: > 1 } => "moves on",
        { Status: HttpStatusCode.OK } => page.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true ? "page" : "file",
        _ => ((int)page.Status).ToString(CultureInfo.InvariantCulture),
    };
}
