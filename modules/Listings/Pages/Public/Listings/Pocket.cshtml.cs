using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Carrying;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>
/// One sheet folded to eight small pages, with the places that were ticked, or with one place in all its pages. What was ticked travels in the body of
/// the form and is kept nowhere.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class PocketPage(IListings listings, Carried carried, ICurrentOrganisation here) : ReadPage
{
    /// <summary>The pages between the first and the last.</summary>
    const int Inside = 6;

    const int MostLines = 4;

    /// <summary>As many lines of hours as fit.</summary>
    const int MostHours = 9;

    /// <summary>One small page.</summary>
    /// <param name="Heading">English, key of its translation; null where a name stands in its place.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Lines">What stands below.</param>
    public sealed record Panel(string? Heading, string? Name, IReadOnlyList<Sentence> Lines);

    [BindProperty]
    public List<Guid> Services { get; set; } = [];

    /// <summary>Six of them, null where one stays empty.</summary>
    public IReadOnlyList<Panel?> Panels { get; private set; } = new Panel?[Inside];

    /// <summary>Whom one can call at any time.</summary>
    public IReadOnlyList<LineToCall> Lines { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid? id, CancellationToken cancel) => Show([.. new[] { id }.OfType<Guid>()], cancel);

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Show(Services, cancel);

    async Task<IActionResult> Show(IReadOnlyList<Guid> chosen, CancellationToken cancel)
    {
        if (here.Id is not { } organisation)
        {
            return Refused(Refusal.NotThere);
        }
        List<ServiceId> ids = [.. chosen.Distinct().Take(Inside).Select(id => new ServiceId(id))];
        var found = await listings.Read(organisation, Readers.Public, ids, cancel);
        if (ids.Count > 0 && found.Count == 0)
        {
            return Refused(Refusal.NotThere);
        }
        List<Listing> services = [.. ids.Where(found.ContainsKey).Select(id => found[id])];
        List<Panel?> panels = services is [var only] ? [.. All(only)] : services.ConvertAll<Panel?>(Short);
        Panels = [.. panels.Concat(new Panel?[Inside]).Take(Inside)];
        Lines = await carried.Lines(organisation, MostLines, cancel);
        return Page();
    }

    // What one needs to get there, on one small page.
    static Panel Short(Listing listing) => new(null, listing.Name,
    [
        .. listing.ProviderName == listing.Name ? [] : new[] { Words(listing.ProviderName) },
        .. Phones(listing).Take(2),
        .. Address(listing).Take(1),
        .. Hours(listing),
        .. listing.IsFree is Answer.Yes ? new[] { new Sentence("Free") } : [],
    ]);

    static IEnumerable<Panel?> All(Listing listing) =>
    [
        new(null, listing.Name, [Words(listing.ProviderName), .. listing.HowToStart is { } start ? new[] { Words(Cut(start)) } : []]),
        new("Call or write", null, [.. Phones(listing).Take(4), .. new[] { listing.Email, listing.Website }.OfType<string>().Select(Words)]),
        new("How to get there", null, [.. Address(listing).Take(2), .. listing.Places.Select(place => place.Transport).OfType<string>().Take(1).Select(way => Words(Cut(way)))]),
        new("Opening hours", null, [.. Hours(listing)]),
        new("What it costs", null, [listing.Cost, .. listing.Documents.Take(3).Select(Words)]),
        new("Languages", null, [.. listing.Languages.Count == 0 ? [] : new[] { Words(string.Join(", ", listing.Languages)) }, .. listing.Access.Take(3)]),
    ];

    static IEnumerable<Sentence> Phones(Listing listing) => listing.Phones.Select(phone => phone.Extension is { } extension
        ? new Sentence("{0}: {1}, extension {2}", phone.Kind, phone.Number, extension)
        : new Sentence("{0}: {1}", phone.Kind, phone.Number));

    static IEnumerable<Sentence> Address(Listing listing) => listing.Places.Select(place =>
        place.IsKeptBack ? new Sentence("They do not give their address. Call first.")
        : place.Address.Count > 0 ? Words(string.Join(", ", place.Address))
        : new Sentence("By phone or online"));

    // Half of the hours would be worse than none.
    static IEnumerable<Sentence> Hours(Listing listing) =>
        listing.Hours.Count > MostHours ? [new Sentence("Call and ask when they are open.")]
        : listing.Hours.Count > 0 ? listing.Hours
        : listing.HoursAsWritten.Take(1).Select(words => Words(Cut(words)));

    // Somebody's own words are the same in every language.
    static Sentence Words(string words) => new("{0}", words);

    static string Cut(string words) => words.Length <= 160 ? words : words[..160].TrimEnd() + "…";
}
