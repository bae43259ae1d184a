using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Correcting;
using Parasol.Vault;
using Parasol.Web.Edge;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages.Public.Listings;

/// <summary>Suggesting a correction to a public listing.</summary>
[EvenSized]
internal sealed class CorrectPage(IListings listings, SuggestCorrection suggest, ICurrentOrganisation here) : FormPage<CorrectPage.Fields>
{
    public sealed record Fields
    {
        public IList<string> What { get; init; } = [];

        [AtMost(SuggestCorrection.LongestWords)]
        public string? Words { get; init; }

        [AtMost(200)]
        public string? Contact { get; init; }

        /// <summary>Nobody sees this question; a machine that fills in whatever it finds answers it.</summary>
        public string? Website { get; init; }
    }

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public Listing Listing { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    public bool IsSent { get; private set; }

    public static IEnumerable<Choice> WrongChoices => Wrong.All.Select(wrong => new Choice(wrong.Code, wrong.Label));

    protected override bool MindsHaste => true;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Public, new ServiceId(Id)) is not { } found)
        {
            return Refusal.NotThere;
        }
        (Listing, IsOpen) = (found, await suggest.IsOpen());
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        // A machine is thanked like anybody; nothing is kept.
        var sent = Input.Website is not null ? Outcome.Done : await suggest.Send(Listing.Id, [.. Input.What], Prose.Clean(Input.Words), Prose.Clean(Input.Contact));
        IsSent = sent.IsDone;
        return sent;
    }

    protected override IActionResult Next() => Page();
}
