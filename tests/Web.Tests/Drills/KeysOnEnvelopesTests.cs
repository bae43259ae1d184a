using Parasol.Cli;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.KeysOnEnvelopes;
using Parasol.Testing;

namespace Parasol.Web.Tests.Drills;

/// <summary>Every key on every envelope: what opens is what somebody wrote down by hand, and nothing else. The full size runs by command.</summary>
public sealed class KeysOnEnvelopesTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-keys-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    const string Small = """
        programs   Health, Legal

        founder            ana     all
        nurse              carla   Health, House
        lawyer             eli     Legal, House
        administrator      ines    House
        has left           jo      nothing
        old passphrase     noor    nothing
        came back          noor    House
        """;

    [Fact]
    public async Task The_table_equals_the_policy_but_for_a_key_too_many()
    {
        var report = await new KeysDrill(_folder) { Files = 2, Policy = Policy.Read(Small), Spoil = GrantLegal }.Run(null, TestContext.Current.CancellationToken);

        // Carla was granted Legal, which the policy does not say. All else is as it says.
        report.Table.Count.ShouldBe(7 * 4);
        report.Table.Where(t => !t.Holds).Select(t => (t.Person, t.Program)).ShouldBe([("carla, nurse", "Legal")]);
        report.Table.Where(t => t.Opened > 0).Select(t => (t.Person, t.Program)).ShouldBe(
            [
                ("ana, founder", "Health"), ("ana, founder", "House"), ("ana, founder", "Legal"), ("ana, founder", "Oversight"),
                ("carla, nurse", "Health"), ("carla, nurse", "House"), ("carla, nurse", "Legal"), ("eli, lawyer", "House"), ("eli, lawyer", "Legal"),
                ("ines, administrator", "House"), ("noor, came back", "House"),
            ], ignoreOrder: true);
        report.Wrong.ShouldAllBe(w => w.StartsWith("carla, nurse opens", StringComparison.Ordinal));
        report.Tries.ShouldBeGreaterThan(1000);
        report.Holds.ShouldBeFalse();
    }

    static async Task GrantLegal(Parasol.Cli.Drills.Driving.Instance instance, IReadOnlyDictionary<string, Parasol.Cli.Drills.Driving.Member> members)
    {
        var ana = members["ana, founder"];
        using var browser = await instance.SignIn(ana.SignInName, ana.Passphrase, ana.AuthenticatorKey);
        await KeysDrill.Grant(browser, "carla", ["Legal"]);
    }

    [Fact]
    public void The_policy_that_ships_is_large_enough_and_is_never_guessed_at()
    {
        var policy = Policy.Shipped();

        policy.Programs.Count.ShouldBe(6);
        policy.People.Select(p => p.Role).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
        policy.People.Single(p => p.Role == "administrator").Opens.ShouldBe(["House"]);
        policy.People.Single(p => p.Role == "has left").Opens.ShouldBeEmpty();
        Should.Throw<CannotDo>(() => Policy.Read("programs   Health\n\nnurse   carla   Helth")).Message.ShouldContain("Helth");
        Should.Throw<CannotDo>(() => Policy.Read("programs   Health\n\nnurse carla Health")).Message.ShouldContain("does not read");
        Should.Throw<CannotDo>(() => Policy.Read("# nothing")).Message.ShouldContain("names no programs");
    }
}
