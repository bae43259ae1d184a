using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Vault;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Care.Matching;

/// <summary>What must hold for this person, ticked by the worker for this one look. It is kept nowhere.</summary>
internal sealed record MustHave
{
    /// <summary>They speak the person's language.</summary>
    public bool Language { get; init; }

    /// <summary>Free, or follows income: the person has no insurance.</summary>
    public bool NoInsurance { get; init; }

    /// <summary>It costs nothing.</summary>
    public bool Free { get; init; }

    /// <summary>Open in the evening.</summary>
    public bool Evening { get; init; }

    /// <summary>Open on a Saturday or Sunday.</summary>
    public bool Weekend { get; init; }

    /// <summary>A wheelchair gets in.</summary>
    public bool Wheelchair { get; init; }

    /// <summary>Without an appointment.</summary>
    public bool WalkIn { get; init; }

    /// <summary>No papers asked for.</summary>
    public bool NoDocuments { get; init; }

    /// <summary>A town, a county, or the beginning of a postal code.</summary>
    public string? Area { get; init; }

    /// <summary>Codes of indicators that must not be known to be otherwise.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    public override string ToString() => "sealed";
}

/// <summary>The places for a need of somebody.</summary>
/// <param name="File">Whose.</param>
/// <param name="CallName">The name to use with the person.</param>
/// <param name="Language">The person's language, as a tag, or null.</param>
/// <param name="Need">The need, or null when none was named.</param>
/// <param name="Others">The other needs that are open.</param>
/// <param name="Answer">What the directory has for it.</param>
internal sealed record ChoiceList(FileId File, string CallName, string? Language, Opened<Need>? Need, IReadOnlyList<Opened<Need>> Others, MatchAnswer Answer)
{
    public override string ToString() => "sealed";
}

/// <summary>Finds places for a need. The person chooses; at least two are shown where there are two.</summary>
[Opens]
internal sealed class Choices(IStaffVault vault, IClientFiles clients, IListings listings)
{
    const int MostByWords = 12;

    public async Task<Outcome<ChoiceList>> For(FileId file, RowId? needRow, MustHave must)
    {
        var open = await vault.Open(file, "Looked for places");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var stillOpen = open.Value.All<Need>().Where(n => n.Value.State == NeedState.Open).OrderByDescending(n => n.Value.Noted).ThenBy(n => n.Value.Place).ToList();
        var need = needRow is { } row ? open.Value.Find<Need>(row) : stillOpen.FirstOrDefault();
        if (needRow is not null && need is null)
        {
            return Refusal.NotThere;
        }
        var profile = clients.ProfileOf(open.Value);
        var answer = need is null ? new MatchAnswer([], [], []) : await Places(need.Value, profile.Language, must);
        return new ChoiceList(file, profile.CallName, profile.Language, need, [.. stillOpen.Where(n => n.Row != need?.Row)], answer);
    }

    async Task<MatchAnswer> Places(Need need, string? language, MustHave must)
    {
        var organisation = vault.Me!.Organisation;
        if (need.Code is { } code)
        {
            return await listings.Match(organisation, Readers.Workers, Question(code, language, must));
        }
        // A need told in words alone is looked up by those words; there is nothing to weigh for and against.
        var found = await listings.Find(organisation, Readers.Workers, new ListingSearch
        {
            Words = need.Words, Area = Prose.Clean(must.Area), PageSize = MostByWords, Language = must.Language ? language : null,
            IsFree = must.Free, IsFreeOrSliding = must.NoInsurance, Wheelchair = must.Wheelchair, Has = must.Known,
            When = must.Evening ? ComingWhen.Evening : must.Weekend ? ComingWhen.Weekend : ComingWhen.Any,
        });
        var left = found.Listings.Where(l => !l.MayRefer).SelectMany(l => l.WhyNot.Take(1)).GroupBy(why => why.ToString(), StringComparer.Ordinal);
        return new MatchAnswer([.. found.Listings.Where(l => l.MayRefer).Select(l => new MatchOption(l, [], [], [], l.Cost))], [], [.. left.Select(why => new LeftOut(why.First(), why.Count()))]);
    }

    /// <summary>What is asked of the directory: what the person must have rules out, their language always weighs.</summary>
    public static MatchQuestion Question(string code, string? language, MustHave must)
    {
        var limits = new List<Limit>();
        if (language is not null)
        {
            limits.Add(new Limit(LimitKind.Language, language, must.Language));
        }
        void Ask(bool isAsked, LimitKind kind, string? value = null)
        {
            if (isAsked)
            {
                limits.Add(new Limit(kind, value, IsHard: true));
            }
        }
        Ask(must.NoInsurance, LimitKind.NoInsurance);
        Ask(must.Free, LimitKind.Free);
        Ask(must.Evening, LimitKind.Evening);
        Ask(must.Weekend, LimitKind.Weekend);
        Ask(must.Wheelchair, LimitKind.Wheelchair);
        Ask(must.WalkIn, LimitKind.WalkIn);
        Ask(must.NoDocuments, LimitKind.NoDocuments);
        Ask(Prose.Clean(must.Area) is not null, LimitKind.Area, Prose.Clean(must.Area));
        limits.AddRange(must.Known.Select(known => new Limit(LimitKind.Indicator, known, IsHard: true)));
        return new MatchQuestion([code], limits);
    }
}
