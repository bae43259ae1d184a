using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.MadeUp;
using Parasol.Cli;

namespace Parasol.Web.Tests.Operator;

/// <summary>What <c>./parasol demo</c> fills: an organisation that does not exist, in which everything has happened once.</summary>
public sealed class TheMadeUpOrganisationTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("parasol-demo-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Newcomers_find_staff_clients_places_and_requests_in_every_state()
    {
        await Demo.Fill(_data);
        var said = string.Join('\n', Demo.HowToSignIn(_data));
        said.ShouldContain("Do not put anybody real in");
        var lines = File.ReadLines(Path.Combine(_data, "demo-sign-ins.txt")).Select(l => l.Split('\t')).Where(l => l.Length == 4).ToList();
        var staff = lines.Where(l => l[0] != "return code").ToDictionary(l => l[0], l => (Passphrase: l[1], Key: l[2]));
        staff.Count.ShouldBe(8);

        await using var instance = await Instance.Start(Ground.Stores(_data), "127.0.0.1", new MovingClock(TimeSpan.Zero));
        using var ana = await instance.SignIn("ana", staff["ana"].Passphrase, staff["ana"].Key);
        (await ana.Get("/programs")).Said.ShouldContain("Outreach");
        (await ana.Get("/listings")).Said.ShouldContain("60 places");
        (await ana.Get("/today")).Said.ShouldContain("Late since");
        var people = new HashSet<string>();
        for (var page = "/people"; page is not null; page = ana.Page.Links.FirstOrDefault(l => l.Words.Contains("Older", StringComparison.Ordinal)).Address)
        {
            await ana.Get(page);
            people.UnionWith(ana.Page.Links.Select(l => l.Address.Split('?')[0]).Where(a => a.StartsWith("/file/", StringComparison.Ordinal)));
        }
        // Forty, one more that a request became, and one that was begun twice.
        people.Count.ShouldBe(42);
        (await ana.Get("/people/same")).Said.ShouldContain("Sparrow");
        (await ana.Get("/today")).Said.ShouldContain("From the last shift");

        using var person = instance.Browser();
        await person.Send("/mailbox", new Answers { { "Code", lines.First(l => l[0] == "return code")[1] } });
        person.Page.Said.ShouldContain("dogs are welcome");

        // A second start finds everything there and adds nothing.
        await Demo.Fill(_data);
        (await ana.Get("/listings")).Said.ShouldContain("60 places");
    }
}
