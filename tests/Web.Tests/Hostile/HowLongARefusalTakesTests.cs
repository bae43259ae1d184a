using System.Diagnostics;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Row 38 of the checklist: how long the sign-in takes to refuse tells nothing of what was wrong.</summary>
public sealed class HowLongARefusalTakesTests
{
    const int Rounds = 25;
    const int Batches = 6;
    const double Apart = 0.15;

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task An_unknown_name_a_wrong_passphrase_and_a_wrong_code_take_the_same_time(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var who = organisation.Worker;
        (string Name, string Passphrase)[] kinds = [("nobody", who.Passphrase), (who.Login, "not the passphrase"), (who.Login, who.Passphrase)];
        var took = kinds.Select(_ => new List<double>()).ToArray();

        // One of each in turn, so that whatever else the machine does falls on all of them; more rounds where it does much.
        var lower = Array.Empty<double>();
        for (var batch = 0; batch < Batches && (batch == 0 || lower.Max() / lower.Min() > 1 + Apart); batch++)
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var kind in Enumerable.Range(0, kinds.Length).OrderBy(k => (k + round) % kinds.Length))
                {
                    app.Clock.Advance(TimeSpan.FromSeconds(130));
                    await using var visit = organisation.Visit();
                    var signIn = visit.Get<ISignIn>();
                    var began = Stopwatch.GetTimestamp();
                    (await signIn.SignIn(kinds[kind].Name, kinds[kind].Passphrase, "000000")).Refusal!.Says.ShouldStartWith("The name, the passphrase or the code");
                    took[kind].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
            // The first of each warm up. The lower quartile, because whatever else the machine does only makes one longer.
            lower = [.. took.Select(t => t.Skip(3).Order().ElementAt((t.Count - 3) / 4))];
        }

        (lower.Max() / lower.Min()).ShouldBeLessThan(1 + Apart, string.Join(", ", lower.Select(t => $"{t:F2} ms")));
    }
}
