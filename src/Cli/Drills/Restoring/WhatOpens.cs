using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Backups;
using Parasol.Cli.Drills.Driving;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;

namespace Parasol.Cli.Drills.Restoring;

/// <summary>Two halves of backups put together and nothing settled, as a thief would; and what all passphrases and all kits open of them.</summary>
sealed class WhatOpens(StoreOptions stores, IReadOnlyList<Member> members, IReadOnlyList<string> kits)
{
    /// <summary>Puts them together.</summary>
    public async Task Unpack(BackupPair pair, CancellationToken cancel)
    {
        await using var services = StoresApart.Open(stores);
        await using var scope = services.CreateAsyncScope();
        var keeping = scope.ServiceProvider.GetRequiredService<IKeeping>();
        await pair.Unpack(stores, keeping.Make, cancel);
        await keeping.Make("sessions", keeping.Known("sessions")[^1]);
    }

    /// <summary>How many sealed records of programs lie there now, the most that anybody opens of them, and how many ways were tried.</summary>
    public async Task<(int Lying, int Opened, int Ways)> Count()
    {
        await using var services = StoresApart.Open(stores);
        await using var scope = services.For(await services.Organisation());
        var reach = scope.ServiceProvider.GetRequiredService<IReachability>();
        var lying = (await reach.All()).Programs.Values.Sum(p => p.Records);
        var (most, ways) = (0, 0);
        foreach (var member in members)
        {
            most = Math.Max(most, Done(await reach.From(member.SignInName, member.Passphrase)).Programs.Values.Sum(p => p.Records));
            ways++;
        }
        foreach (var two in new[] { new TwoKits(kits[0], kits[1]), new TwoKits(kits[2], kits[0]), new TwoKits(kits[1], kits[2]) })
        {
            most = Math.Max(most, Done(await reach.FromKits(two)).Values.Sum(p => p.Records));
            ways++;
        }
        return (lying, most, ways);
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new CannotDo(outcome.Refusal.Says);
}
