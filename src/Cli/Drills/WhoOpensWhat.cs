using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Driving;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Vault.Drill;

namespace Parasol.Cli.Drills;

/// <summary>
/// Takes one passphrase after the other to copies of the stores, and sets what it opens against the drill's own plan of who was meant to hold what.
/// </summary>
static class WhoOpensWhat
{
    /// <summary>The table, one line a person and program, and everything that is not as planned.</summary>
    public static async Task<(IReadOnlyList<Opens> Table, IReadOnlyList<Closure> Closures, IReadOnlyList<string> Wrong)> Table(
        IServiceProvider services, OrganisationId organisation, IReadOnlyList<Member> members, Func<Member, string, bool> isMeantToHold)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(organisation);
        var names = (await scope.ServiceProvider.GetRequiredService<IPrograms>().All()).ToDictionary(p => p.Id, p => p.Kind == ProgramKind.Work ? p.Name : p.Kind.ToString());
        var reach = scope.ServiceProvider.GetRequiredService<IReachability>();
        var all = await reach.All();
        var (reached, wrong) = (new List<(Member Member, Reached? Reached)>(), new List<string>());
        foreach (var member in members)
        {
            var from = await reach.From(member.SignInName, member.Passphrase);
            reached.Add((member, from.IsDone ? from.Value : null));
        }
        // Whose an audit entry is, is not said in clear: what anybody opens of a program is what there is of it, and nothing may be left over.
        var audit = names.Keys.ToDictionary(p => p, p => reached.Max(r => r.Reached?.Of(p).Audit ?? 0));
        if (audit.Values.Sum() != all.Audit)
        {
            wrong.Add($"{all.Audit} audit entries lie in the stores and {audit.Values.Sum()} open for somebody.");
        }
        var (table, closures) = (new List<Opens>(), new List<Closure>());
        foreach (var (member, opened) in reached)
        {
            foreach (var (program, name) in names.OrderBy(n => n.Value, StringComparer.Ordinal))
            {
                var there = all.Programs.GetValueOrDefault(program, EnvelopeCount.None);
                var envelopes = there.Records + there.Keys + audit[program];
                var line = new Opens(member.Name, name, envelopes, opened?.Of(program).All ?? 0, isMeantToHold(member, name) ? envelopes : 0);
                table.Add(line);
                if (!line.Holds)
                {
                    wrong.Add($"{member.Name} opens {line.Opened} of {line.Envelopes} envelopes of {name} and should open {line.Expected}.");
                }
            }
            closures.Add(new Closure(member.Name, opened?.Keys ?? 0, opened?.Tries ?? 0, opened?.Own ?? 0, opened?.OfOthers ?? 0));
            wrong.AddRange(Alone(member, opened, all, names, isMeantToHold));
        }
        return (table, closures, wrong);
    }

    // A bundle, and for each program the key of each of its epochs and the signing key: no more is sealed to one member alone.
    static IEnumerable<string> Alone(Member member, Reached? opened, LyingSealed all, Dictionary<ProgramId, string> names, Func<Member, string, bool> isMeantToHold)
    {
        if (opened is null)
        {
            yield break;
        }
        if (opened.OfOthers > 0)
        {
            yield return $"{member.Name} opens {opened.OfOthers} envelopes that are sealed to somebody else alone.";
        }
        if (1 + all.Halves.GetValueOrDefault(opened.Staff) + names.Where(n => isMeantToHold(member, n.Value)).Sum(n => all.Epochs.GetValueOrDefault(n.Key) + 1) is var own && opened.Own != own)
        {
            yield return $"{member.Name} opens {opened.Own} envelopes of their own and should open {own}.";
        }
        if (opened.Programs.Keys.FirstOrDefault(p => !names.ContainsKey(p)) is var strange && strange != default)
        {
            yield return $"{member.Name} opens envelopes of a program of another organisation.";
        }
    }
}
