using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Rooms;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>Whether a place has room today: one tap.</summary>
[Opens]
internal sealed class RoomPage(NoteRoom note, IListings listings, ICurrentOrganisation here) : FormPage<RoomPage.RoomInput>
{
    public sealed record RoomInput
    {
        public Room? Room { get; set; }

        [AtMost(NoteRoom.Longest)]
        public string? Words { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Listing Listing { get; private set; } = null!;

    ServiceId Service => new(Id);

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Workers, Service) is not { } found)
        {
            return Refusal.NotThere;
        }
        Listing = found;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => note.Do(Service, Input.Room is { } room && Enum.IsDefined(room) ? room : null, Input.Words);

    protected override IActionResult Next() => On(ListingsLinks.Service(Service), "saved");
}
