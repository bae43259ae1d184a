using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Requests.Answering;
using Parasol.Requests.Asking;
using Parasol.Requests.Desk;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Requests.Pages.Requests;

/// <summary>Other places, kind words, and the version of the request that the worker was looking at.</summary>
sealed record DeclineInput
{
    [AtMost(Asked.LongestLine)]
    public string? Find { get; init; }

    // A list that can grow: the framework fills the one that is there, and leaves one that cannot change as it was.
    public IList<Guid> Places { get; init; } = [];

    [AtMost(Asked.LongestWords)]
    public string? Words { get; init; }

    public long Version { get; set; }
}

/// <summary>
/// Declines a request and names other places. Looking for places is a POST that answers with the page: what a worker looks for stands in no address.
/// </summary>
sealed class DeclineModel(ReadRequest read, OtherPlaces places, DeclineRequest decline) : FormPage<DeclineInput>
{
    [FromRoute]
    public Guid Program { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which button was pressed: find or send.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public RequestView View { get; private set; } = null!;

    public IReadOnlyList<Choice> Options { get; private set; } = [];

    public override async Task<IActionResult> OnPostAsync()
    {
        if (Go != "find")
        {
            return await base.OnPostAsync();
        }
        var loaded = await Load(isNew: false);
        return loaded.IsDone ? Page() : Refused(loaded.Refusal);
    }

    protected override async Task<Outcome> Load(bool isNew)
    {
        var request = await read.Read(new ProgramId(Program), new RowId(Id));
        if (request is { IsDone: true, Value.CanDecline: false })
        {
            return Refusal.NotThere;
        }
        if (request.IsDone)
        {
            View = request.Value;
            Input.Version = isNew ? View.Request.Version : Input.Version;
            var found = await places.Read(Input.Find, View.Value.Needs, Chosen);
            Options = [.. found.Select(l => new Choice(l.Id.Value.ToString(), l.Name, Hint(l), IsWords: true))];
        }
        return request.Plain;
    }

    protected override Task<Outcome> Do() => decline.Decline(View.Program.Id, View.Request.Row, Input.Version, Input.Words, Chosen);

    protected override IActionResult Next() => On(RequestsLinks.Queue, "sent");

    List<ServiceId> Chosen => [.. Input.Places.Distinct().Select(p => new ServiceId(p))];

    string Hint(Listing listing) => string.Join(" · ", new[] { listing.ProviderName, listing.Phones.Count > 0 ? listing.Phones[0].Number : null, Say[listing.Standing.Says, listing.Standing.With] }.OfType<string>());
}
