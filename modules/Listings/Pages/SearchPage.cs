using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Indicators;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages;

/// <summary>
/// Looking through the directory. What somebody looks for travels in the body of a form and is answered at once: it never stands in an
/// address, a log or a table. Nothing changes, so the form needs no token.
/// </summary>
[IgnoreAntiforgeryToken]
internal abstract class SearchPage(IListings listings) : ReadPage
{
    public sealed record SearchInput
    {
        [AtMost(100)]
        public string? Words { get; set; }

        [AtMost(24)]
        public string? Need { get; set; }

        [AtMost(8)]
        public string? Language { get; set; }

        [AtMost(8)]
        public string? Price { get; set; }

        [AtMost(8)]
        public string? When { get; set; }

        [AtMost(60)]
        public string? Area { get; set; }

        public bool Wheelchair { get; set; }

        public bool WalkIn { get; set; }

        [AtMost(60)]
        public string? Near { get; set; }

        /// <summary>Which one of several places of that name.</summary>
        [AtMost(100)]
        public string? Town { get; set; }

        [AtMost(3)]
        public string? Within { get; set; }

        public List<string> Has { get; set; } = [];

        public int Page { get; set; } = 1;

        public ListingSearch Search() => new()
        {
            Words = Words,
            Need = Needs.Find(Need)?.Code,
            Language = Domain.Language.Offered.Any(language => language.Code == Language) ? Language : null,
            IsFree = Price is "free",
            IsFreeOrSliding = Price is "low",
            When = When switch { "now" => ComingWhen.Now, "evening" => ComingWhen.Evening, "weekend" => ComingWhen.Weekend, _ => ComingWhen.Any },
            Area = Area,
            Wheelchair = Wheelchair,
            WalkIn = WalkIn,
            Near = Near,
            WithinMiles = DistanceChoices.Any(choice => choice.Value == Within) ? int.Parse(Within!, CultureInfo.InvariantCulture) : null,
            Has = [.. Has.Where(code => IndicatorTerms.Find(code) is not null).Distinct(StringComparer.Ordinal)],
            Page = Math.Clamp(Page, 1, 10_000),
        };
    }

    [BindProperty]
    public SearchInput Input { get; set; } = new();

    public ListingPage Found { get; private set; } = new([], 0, 1, 20);

    public static IEnumerable<Choice> NeedChoices => Needs.All.Select(need => new Choice(need.Code, need.Label));

    public static IEnumerable<Choice> LanguageChoices => Domain.Language.Offered.Select(language => new Choice(language.Code, language.Name));

    public static IEnumerable<Choice> PriceChoices => [new("low", "Free, or by income"), new("free", "Free")];

    public static IEnumerable<Choice> WhenChoices => [new("now", "Open now"), new("evening", "In the evening"), new("weekend", "On weekends")];

    public static IEnumerable<Choice> IndicatorChoices => IndicatorTerms.Offered.Select(indicator => new Choice(indicator.Code, indicator.Yes));

    public static IEnumerable<Choice> DistanceChoices => [new("1", "1 mile"), new("3", "3 miles"), new("10", "10 miles"), new("25", "25 miles")];

    /// <summary>The places that may be meant, while nobody knows which.</summary>
    public IReadOnlyList<Choice> TownChoices { get; private set; } = [];

    /// <summary>One looked from somewhere.</summary>
    public bool IsNear => Input.Near is { Length: > 0 } && ModelState.IsValid;

    /// <summary>None of them is called what was typed.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>Something of what is folded away was asked.</summary>
    public bool IsNarrowed => Input is { Area.Length: > 0 } or { Language.Length: > 0 } or { Price.Length: > 0 } or { When.Length: > 0 } or { Wheelchair: true } or { WalkIn: true } or { Has.Count: > 0 };

    /// <summary>Everything that was asked, for the buttons that turn the page.</summary>
    public IEnumerable<(string Name, string Value)> Asked() =>
    [
        .. new[] { ("Input.Words", Input.Words), ("Input.Need", Input.Need), ("Input.Language", Input.Language), ("Input.Price", Input.Price), ("Input.When", Input.When), ("Input.Area", Input.Area), ("Input.Wheelchair", Input.Wheelchair ? "true" : null), ("Input.WalkIn", Input.WalkIn ? "true" : null), ("Input.Near", Input.Near), ("Input.Within", Input.Within) }
            .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!)),
        .. Input.Has.Where(code => IndicatorTerms.Find(code) is not null).Select(code => ("Input.Has", code)),
    ];

    /// <summary>Ticked places can be put on a sheet to take along.</summary>
    public virtual bool HasSheet => false;

    public abstract string LinkTo(ServiceId service);

    protected abstract OrganisationId? Organisation { get; }

    protected abstract Readers Readers { get; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel) => Look(cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Look(cancel);

    async Task<IActionResult> Look(CancellationToken cancel)
    {
        if (Organisation is not { } organisation)
        {
            return Refused(Refusal.NotThere);
        }
        var page = Page();
        await FindTown(organisation, cancel);
        if (!ModelState.IsValid)
        {
            page.StatusCode = 422;
            return page;
        }
        if (TownChoices.Count > 0)
        {
            return page;
        }
        Found = await listings.Find(organisation, Readers, Input.Search(), cancel);
        return page;
    }

    // What was typed stays as it is until just one place is meant.
    async Task FindTown(OrganisationId organisation, CancellationToken cancel)
    {
        if (Prose.Clean(Input.Near) is not { } typed)
        {
            return;
        }
        var meant = await listings.Towns(organisation, Readers, typed, cancel);
        if ((meant.Only ?? meant.Several.FirstOrDefault(town => town == Input.Town)) is { } chosen)
        {
            Input.Near = chosen;
            ModelState.Remove("Input.Near");
            return;
        }
        (TownChoices, IsGuess) = ([.. meant.Several.Select(town => new Choice(town, town, IsWords: true))], meant.IsGuess);
        if (TownChoices.Count == 0)
        {
            ModelState.AddModelError("Input.Near", Say["We do not know this place. Write a town with its state, as in Hudson, NY, or the five digits of a postal code."]);
        }
    }
}
