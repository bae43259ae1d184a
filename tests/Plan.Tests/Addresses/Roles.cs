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

    public static async Task<Roles> On(TestApp app)
    {
        var scene = await Scene.On(app);
        return new Roles(scene, new Dictionary<string, Browser>
        {
            ["public"] = scene.Visitor(),
            ["person"] = scene.Person,
            ["partner"] = scene.Visitor(),
            ["worker in program"] = scene.Worker,
            ["worker outside"] = await scene.Outsider(),
            ["admin"] = await scene.Admin(),
        });
    }

    /// <summary>Where the answers differ from one row of the matrix.</summary>
    public async Task<IReadOnlyList<string>> Differences(IReadOnlyList<string> row)
    {
        if (_scene.AddressOf(row[0]) is not { } address)
        {
            return [$"{row[0]}: no page led to such an address; make it happen in Scene."];
        }
        var differences = new List<string>();
        var absent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (role, expected) in AddressRules.Columns.Skip(1).Zip(row.Skip(1)))
        {
            var page = await _browsers[role].Get(address);
            if (Answer(page) != expected)
            {
                differences.Add($"{row[0]}: {role} gets \"{Answer(page)}\" instead of \"{expected}\".");
            }
            if (page.Status == HttpStatusCode.NotFound)
            {
                absent.Add(page.Html);
                absent.Add((await _browsers[role].Get("/there-is-no-such-page")).Html);
            }
        }
        return absent.Count <= 1 ? differences : [.. differences, $"{row[0]}: what is not there and what is not theirs look different."];
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
