using Parasol.Cli.Drills;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Drills;

/// <summary>Whoever takes the machine finds nothing in clear, and one passphrase opens what its owner was given. The drill would notice if it were otherwise.</summary>
public sealed class TheColdMachineTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-drill-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Nothing_lies_in_clear_and_each_passphrase_opens_its_own_programs(Engine engine)
    {
        var report = await new ColdDrill(_folder) { Files = 6 }.Run(engine == Engine.Postgres ? Postgres.Server : null, TestContext.Current.CancellationToken);

        report.Wrong.ShouldBeEmpty();
        report.Hits.ShouldBe(0);
        report.NotDriven.ShouldBeEmpty();
        report.NotSeeded.ShouldBeEmpty();
        report.Canaries.ShouldBeGreaterThan(200);
        report.Places.Select(p => p.Published).Max().ShouldBeGreaterThan(0);
        report.Table.Count(t => t.Opened > 0).ShouldBeGreaterThan(15);
        report.Table.Count(t => t.Opened == 0).ShouldBeGreaterThan(15);
    }

    [Fact]
    public async Task What_lies_in_clear_and_who_was_given_too_much_is_reported()
    {
        var report = await new ColdDrill(_folder)
        {
            Files = 2,
            IsShort = true,
            Spoil = async (instance, house, canaries) =>
            {
                // Twice in clear: inside base64 in a file that somebody forgot, and in a log of wide letters.
                var (line, file) = (canaries.Word("a line in a log"), canaries.Word("a forgotten file"));
                await File.WriteAllTextAsync(Path.Combine(_folder, "data", "forgotten.tmp"), $"x{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("?" + file))}");
                await File.WriteAllBytesAsync(Path.Combine(_folder, "logs", "wide.log"), System.Text.Encoding.BigEndianUnicode.GetBytes(line));
                await GiveTooMuch(instance, house["Ana"], house["Eli"]);
            },
        }.Run(null, TestContext.Current.CancellationToken);

        report.Wrong.ShouldContain(w => w.Contains("a forgotten file", StringComparison.Ordinal) && w.Contains("the data folder", StringComparison.Ordinal));
        report.Wrong.ShouldContain(w => w.Contains("a line in a log", StringComparison.Ordinal) && w.Contains("the logs", StringComparison.Ordinal));
        report.Wrong.ShouldContain(w => w.StartsWith("Eli opens", StringComparison.Ordinal) && w.Contains("of Care and should open 0", StringComparison.Ordinal));
        report.Table.Where(t => !t.Holds).ShouldAllBe(t => t.Person == "Eli" && t.Program == "Care");
        report.Holds.ShouldBeFalse();
    }

    // Somebody is granted a program that the drill's plan did not mean for them.
    static async Task GiveTooMuch(Instance instance, Member giver, Member taker)
    {
        using var browser = await instance.SignIn(giver.SignInName, giver.Passphrase, giver.AuthenticatorKey);
        await browser.Get("/team");
        await browser.Get(browser.Page.Link("/team/", taker.SeenAs));
        var form = browser.Page.Forms.First(f => f.Has("Programs"));
        await browser.Send(form, new Answers { { "Programs", [form.Labelled("Programs", "Care")] }, { "WordsCompared", "true" } });
    }
}
