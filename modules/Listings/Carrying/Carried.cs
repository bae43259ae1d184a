using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Searching;

namespace Parasol.Listings.Carrying;

/// <summary>A line to be called in need.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Number">As its source wrote it.</param>
internal sealed record LineToCall(string Name, string Number);

/// <summary>What a visitor takes along of a public service.</summary>
internal sealed class Carried(ParasolDb db, Catalogues catalogues, TimeProvider time)
{
    /// <summary>Its entry for an address book, or null where the service is not there for everyone.</summary>
    public async Task<byte[]?> Card(OrganisationId organisation, ServiceId service, CancellationToken cancel) =>
        await Find(organisation, service, cancel) is { } item ? AddressCard.Of(item, Showing.Of(item, Readers.Public, time.GetUtcNow())) : null;

    /// <summary>Its opening hours for a calendar, or null where nothing is known, or nothing is there.</summary>
    public async Task<byte[]?> Hours(OrganisationId organisation, ServiceId service, CancellationToken cancel) =>
        await Find(organisation, service, cancel) is { } item && Showing.Of(item, Readers.Public, time.GetUtcNow()).HasCalendar ? OpeningCalendar.Of(item, time.GetUtcNow()) : null;

    /// <summary>Lines of public services that are there to be called in need, by the name of the service.</summary>
    public async Task<IReadOnlyList<LineToCall>> Lines(OrganisationId organisation, int most, CancellationToken cancel) =>
    [
        .. (await catalogues.Of(organisation, db, cancel)).Items.Where(item => item.IsListedFor(Readers.Public) && item.MayRefer)
            .Select(item => (item.Provider.Name, Line: item.Facts.Phones.FirstOrDefault(phone => phone.Kind is Domain.PhoneKind.Hotline)))
            .Where(one => one.Line is not null).Select(one => new LineToCall(one.Name, one.Line!.Number)).Take(most),
    ];

    async Task<Item?> Find(OrganisationId organisation, ServiceId service, CancellationToken cancel) =>
        (await catalogues.Of(organisation, db, cancel)).Find(service) is { } item && item.IsThereFor(Readers.Public) ? item : null;
}
