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

    /// <summary>Something of what is folded away was asked.</summary>
    public bool IsNarrowed => Input is { Area.Length: > 0 } or { Language.Length: > 0 } or { Price.Length: > 0 } or { When.Length: > 0 } or { Wheelchair: true } or { Has.Count: > 0 };

    /// <summary>Everything that was asked, for the buttons that turn the page.</summary>
    public IEnumerable<(string Name, string Value)> Asked() =>
    [
        .. new[] { ("Input.Words", Input.Words), ("Input.Need", Input.Need), ("Input.Language", Input.Language), ("Input.Price", Input.Price), ("Input.When", Input.When), ("Input.Area", Input.Area), ("Input.Wheelchair", Input.Wheelchair ? "true" : null) }
            .Where(part => part.Item2 is not null).Select(part => (part.Item1, part.Item2!)),
        .. Input.Has.Where(code => IndicatorTerms.Find(code) is not null).Select(code => ("Input.Has", code)),
    ];

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
        if (!ModelState.IsValid)
        {
            page.StatusCode = 422;
            return page;
        }
        Found = await listings.Find(organisation, Readers, Input.Search(), cancel);
        return page;
    }
}
