using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.WarmHandoffs;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>Whom to ask for at a place: a list, and one form to add or change one.</summary>
[Opens]
internal sealed class ContactsPage(KeepContacts keep, IListings listings, ICurrentOrganisation here) : FormPage<ContactsPage.ContactInput>
{
    public sealed record ContactInput
    {
        [AtMost(200)]
        public string? Name { get; set; }

        [AtMost(200)]
        public string? Role { get; set; }

        [AtMost(60)]
        public string? Phone { get; set; }

        [AtMost(254)]
        public string? Email { get; set; }

        [AtMost(1000)]
        public string? Words { get; set; }

        /// <summary>"keep" or "take-away".</summary>
        public string? Do { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The one to change; none to write down another.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    public Listing Listing { get; private set; } = null!;

    public IReadOnlyList<Opened<HandoffContact>> Contacts { get; private set; } = [];

    ServiceId Service => new(Id);

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (here.Id is not { } organisation || await listings.Read(organisation, Readers.Workers, Service) is not { } found)
        {
            return Refusal.NotThere;
        }
        (Listing, Contacts) = (found, await keep.Of(Service));
        if (Of is not { } row)
        {
            return Outcome.Done;
        }
        if (Contacts.FirstOrDefault(one => one.Row.Value == row)?.Value is not { } contact)
        {
            return Refusal.NotThere;
        }
        if (isNew)
        {
            (Input.Name, Input.Role, Input.Phone, Input.Email, Input.Words) = (contact.Name, contact.Role, contact.Phone, contact.Email, contact.Words);
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Of is { } row && Input.Do == "take-away"
        ? keep.TakeAway(Service, new RowId(row))
        : keep.Keep(Service, Of is { } one ? new RowId(one) : null, new HandoffContact { Name = Input.Name ?? "", Role = Input.Role, Phone = Input.Phone, Email = Input.Email, Words = Input.Words });

    protected override IActionResult Next() => On(ListingsLinks.Contacts(Service), "saved");
}
