using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Restoring;
using Parasol.Data;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Drills.Killing;

/// <summary>Looks at everything after a kill: from outside without keys, and on the pages with those of whoever has signed in.</summary>
sealed class WhatIsLeft : IAsyncDisposable
{
    readonly ServiceProvider _apart;
    readonly StoreRows _rows;
    readonly KilledHouse _house;
    readonly IReadOnlySet<Guid> _before;

    /// <summary>Whatever these stores hold.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="rows">Their rows.</param>
    /// <param name="house">What its people were told.</param>
    /// <param name="others">What has keys like a file and is none: the colleagues' own records.</param>
    public WhatIsLeft(StoreOptions stores, StoreRows rows, KilledHouse house, IReadOnlySet<Guid> others) => (_apart, _rows, _house, _before) = (StoresApart.Open(stores), rows, house, others);

    /// <summary>What is not as it should be.</summary>
    public async Task<IReadOnlyList<string>> Look(PlainBrowser ana, CancellationToken cancel)
    {
        var wrong = new List<string>();
        var (records, keys) = (await _rows.Files("records", cancel), await _rows.Files("keys", cancel));
        wrong.AddRange(records.Except(keys).Select(_ => "records whose key is gone"));
        wrong.AddRange(keys.Except(records).Select(_ => "a key of a file that has no records"));
        foreach (var (file, saved) in _house.Files)
        {
            var page = await ana.Get(file);
            if (page.Status != HttpStatusCode.OK || !saved.TrueForAll(words => page.Said.Contains(words, StringComparison.Ordinal)))
            {
                wrong.Add("a file that was acknowledged is not there as it was");
            }
        }
        foreach (var file in _house.Destroyed)
        {
            if ((await ana.Get(file)).Status != HttpStatusCode.NotFound)
            {
                wrong.Add("a file that was destroyed is there");
            }
        }
        foreach (var file in records.Except(_before).Select(id => $"/file/{id}").Except(_house.Files.Keys))
        {
            if ((await ana.Get(file)).Status != HttpStatusCode.OK)
            {
                wrong.Add("a file that lies there does not open");
            }
        }
        await using var scope = _apart.CreateAsyncScope();
        wrong.AddRange((await scope.ServiceProvider.GetRequiredService<IWalls>().Verify()).Exceptions.Select(e => $"walls verify: {e.What()}. {e.Says()}"));
        wrong.AddRange((await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify()).Damages.Select(d => $"audit verify: {d}"));
        return wrong;
    }

    /// <summary>Whether Ben opens what he is in for, and nothing else.</summary>
    public async Task<IReadOnlyList<string>> LookAs(PlainBrowser ben, bool isIn)
    {
        var wrong = new List<string>();
        foreach (var file in _house.Files.Keys)
        {
            if ((await ben.Get(file)).Status is var status && status != (isIn ? HttpStatusCode.OK : HttpStatusCode.NotFound))
            {
                wrong.Add($"Ben is {(isIn ? "" : "not ")}in the program, and a file answers him with {(int)status}");
            }
        }
        return wrong;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _apart.DisposeAsync();
}
