using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Barrier = Parasol.Care.Domain.Barrier;

namespace Parasol.Care.Needs;

/// <summary>A need that is open or not met, and whose it is.</summary>
internal sealed record UnmetLine(FileId File, IndexCard Card, Need Need)
{
    public override string ToString() => "sealed";
}

/// <summary>Needs with one thing in the way; null where nothing is said to be.</summary>
internal sealed record UnmetGroup(Barrier? Barrier, IReadOnlyList<UnmetLine> Lines)
{
    /// <summary>By part of life, in the order of a plan.</summary>
    public IEnumerable<(NeedDomain? Domain, IReadOnlyList<UnmetLine> Lines)> ByDomain =>
        Lines.GroupBy(l => NeedDomains.Of(l.Need.Code)).OrderBy(d => d.Key ?? (NeedDomain)int.MaxValue)
            .Select(d => (d.Key, (IReadOnlyList<UnmetLine>)[.. d.OrderBy(l => l.Need.Noted)]));

    public override string ToString() => "sealed";
}

/// <summary>What people of a program need and have not got, for its members alone. Closed files are left out.</summary>
[Opens]
internal sealed class UnmetNeeds(IStaffVault vault)
{
    public async Task<IReadOnlyList<UnmetGroup>> Of(ProgramId program)
    {
        var needs = (await vault.OpenAll<Need>(program)).Where(n => n.Value.State != NeedState.Met).ToList();
        var cards = await vault.Cards([.. needs.Select(n => n.File).Distinct()], "Looked at unmet needs");
        var order = Barriers.All.Index().ToDictionary(b => b.Item.Code, b => b.Index, StringComparer.Ordinal);
        return
        [
            .. needs.Where(n => cards.TryGetValue(n.File, out var card) && !card.Card.IsClosed).Select(n => new UnmetLine(n.File, cards[n.File].Card, n.Value))
                .GroupBy(l => Barriers.Find(l.Need.Barrier)).OrderBy(g => g.Key is { } barrier ? order[barrier.Code] : int.MaxValue).Select(g => new UnmetGroup(g.Key, [.. g])),
        ];
    }
}
