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

/// <summary>What is written down in open files of a program, counted.</summary>
/// <param name="All">How many needs.</param>
/// <param name="Met">How many of them are met.</param>
/// <param name="Beside">How many of all are for care beside clinics.</param>
/// <param name="BesideMet">How many of those are met.</param>
internal sealed record NeedCounts(int All, int Met, int Beside, int BesideMet)
{
    /// <summary>The share of care beside clinics, in whole hundredths, rounded down.</summary>
    public int BesidePercent => All == 0 ? 0 : Beside * 100 / All;

    public static NeedCounts Of(IReadOnlyCollection<Need> needs)
    {
        var beside = needs.Where(n => NeedDomains.IsBesideClinics(n.Code)).ToList();
        return new NeedCounts(needs.Count, needs.Count(n => n.State == NeedState.Met), beside.Count, beside.Count(n => n.State == NeedState.Met));
    }
}

/// <summary>What people of a program need: counts of all of it, and each that they have not got, by what is in the way.</summary>
internal sealed record UnmetView(NeedCounts Counts, IReadOnlyList<UnmetGroup> Groups)
{
    public override string ToString() => "sealed";
}

/// <summary>What people of a program need and have not got, for its members alone. Closed files are left out.</summary>
[Opens]
internal sealed class UnmetNeeds(IStaffVault vault)
{
    public async Task<UnmetView> Of(ProgramId program)
    {
        var all = await vault.OpenAll<Need>(program);
        var cards = await vault.Cards([.. all.Select(n => n.File).Distinct()], "Looked at unmet needs");
        var needs = all.Where(n => cards.TryGetValue(n.File, out var card) && !card.Card.IsClosed).ToList();
        var order = Barriers.All.Index().ToDictionary(b => b.Item.Code, b => b.Index, StringComparer.Ordinal);
        return new UnmetView(
            NeedCounts.Of([.. needs.Select(n => n.Value)]),
            [
                .. needs.Where(n => n.Value.State != NeedState.Met).Select(n => new UnmetLine(n.File, cards[n.File].Card, n.Value))
                    .GroupBy(l => Barriers.Find(l.Need.Barrier)).OrderBy(g => g.Key is { } barrier ? order[barrier.Code] : int.MaxValue).Select(g => new UnmetGroup(g.Key, [.. g])),
            ]);
    }
}
