using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Upkeep;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What to ask on the phone, and one tap for what the call gave; the next place comes at once.</summary>
[Opens]
internal sealed class CheckPage(KeepUp keepUp, IListings listings, ICurrentOrganisation here) : FormPage<CheckPage.CheckInput>
{
    public sealed record CheckInput
    {
        public long Version { get; set; }

        public Checked Gave { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public ToCheck Place { get; private set; } = null!;

    public Listing Listing { get; private set; } = null!;

    ServiceId Service => new(Id);

    string _next = ListingsLinks.Directory;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keepUp.Read(Service);
        if (!read.IsDone || await listings.Read(here.Id!.Value, Readers.Workers, Service) is not { } found)
        {
            return Refusal.NotThere;
        }
        (Place, Listing) = (read.Value, found);
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var done = await keepUp.Do(Service, Input.Version, Input.Gave);
        if (!done.IsDone)
        {
            return done;
        }
        _next = Input.Gave switch
        {
            Checked.Changed => ListingsLinks.Edit(Service),
            Checked.AsItStands or Checked.NobodyAnswered or Checked.Closed =>
                (await keepUp.Read(Mine)).Value.Next(Service) is { } next ? ListingsLinks.Check(next.Item.Service.Id, Mine) : ListingsLinks.Upkeep(Mine),
            _ => ListingsLinks.Check(Service, Mine),
        };
        return done;
    }

    protected override IActionResult Next() => On(_next, Input.Gave is Checked.Changed ? null : "saved");
}
