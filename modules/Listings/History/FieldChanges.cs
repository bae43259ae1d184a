using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Listings.History;

/// <summary>
/// Writes down what is about to change of the public fields of a directory. It looks at the rows that the database tracks, so that no writer
/// can forget a field: what differs is written, and where nothing differs nothing is.
/// </summary>
internal static class FieldChanges
{
    /// <summary>That a listing came in.</summary>
    public const string Listing = "listing";

    /// <summary>That a service is given at one place more or less.</summary>
    public const string Places = "places";

    /// <summary>Who gives the service.</summary>
    public const string Provider = "provider";

    // What this organisation decides and everybody sees. Vetting, cautions and their reasons are not among them.
    static readonly string[] Decided = [nameof(Service.Publication), nameof(Service.StatusHere), nameof(Service.NeedsHere), nameof(Service.LastChecked), nameof(Service.TrainedOn)];

    /// <summary>Adds the changes that wait to be saved; the caller saves.</summary>
    /// <param name="db">Whose tracked rows.</param>
    /// <param name="organisation">Whose directory.</param>
    /// <param name="day">Today.</param>
    /// <param name="source">The name of the source that is imported; empty for a colleague.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task Note(ParasolDb db, OrganisationId organisation, DateOnly day, string source = "", CancellationToken cancel = default)
    {
        // What is saved at the same moment may count to the same: then the day and this number tell the order as far as there is one.
        var nth = (await db.Set<FieldChange>().Where(c => c.Organisation == organisation).MaxAsync(c => (long?)c.Nth, cancel) ?? -1) + 1;
        var found = new List<FieldChange>();
        void Add(Guid about, string field, string? before, string? after)
        {
            if (before != after)
            {
                found.Add(new FieldChange { Row = RowId.New(), Organisation = organisation, About = about, Nth = nth, Day = day, Source = source, Field = field, Before = before, After = after });
            }
        }
        List<EntityEntry> entries = [.. db.ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Unchanged)];
        var isNew = entries.Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity).OfType<Service>().Select(service => service.Id).ToHashSet();
        foreach (var entry in entries)
        {
            switch (entry.Entity, entry.State)
            {
                case (Service made, EntityState.Added):
                    Add(made.Id.Value, Listing, null, made.Name);
                    break;
                case (Service service, EntityState.Modified):
                    CompareFacts(entry, service.Id.Value, Add);
                    if (entry.Property(nameof(Service.Provider)) is { IsModified: true } owner)
                    {
                        Add(service.Id.Value, Provider, NameOf(db, owner.OriginalValue), NameOf(db, owner.CurrentValue));
                    }
                    foreach (var property in Decided.Select(entry.Property))
                    {
                        Add(service.Id.Value, Code(property.Metadata.Name), Text(property.OriginalValue), Text(property.CurrentValue));
                    }
                    break;
                case (Provider provider, EntityState.Modified):
                    CompareFacts(entry, provider.Id.Value, Add);
                    break;
                case (Site site, EntityState.Modified):
                    CompareFacts(entry, site.Id.Value, Add);
                    var visibility = entry.Property(nameof(Site.Visibility));
                    Add(site.Id.Value, Code(nameof(Site.Visibility)), Text(visibility.OriginalValue), Text(visibility.CurrentValue));
                    break;
                case (Place place, EntityState.Modified):
                    CompareFacts(entry, place.Service.Value, Add);
                    break;
                case (Place place, EntityState.Added) when !isNew.Contains(place.Service):
                    Add(place.Service.Value, Places, null, NameOf(db, place.Site));
                    break;
                case (Place place, EntityState.Deleted):
                    Add(place.Service.Value, Places, NameOf(db, place.Site), null);
                    break;
            }
        }
        db.AddRange(found);
    }

    static void CompareFacts(EntityEntry entry, Guid about, Action<Guid, string, string?, string?> add)
    {
        var facts = entry.Property(nameof(Service.Facts));
        if (!facts.IsModified || Equals(facts.OriginalValue, facts.CurrentValue))
        {
            return;
        }
        using var before = JsonDocument.Parse((string)facts.OriginalValue!);
        using var after = JsonDocument.Parse((string)facts.CurrentValue!);
        var now = after.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
        foreach (var field in before.RootElement.EnumerateObject())
        {
            add(about, field.Name, field.Value.GetRawText(), now.Remove(field.Name, out var text) ? text : null);
        }
        foreach (var (name, text) in now)
        {
            add(about, name, null, text);
        }
    }

    static string? NameOf(ParasolDb db, object? id) => id switch
    {
        ProviderId provider => db.Set<Provider>().Local.FirstOrDefault(one => one.Id == provider)?.Name,
        SiteId site => db.Set<Site>().Local.FirstOrDefault(one => one.Id == site)?.Read() is { } facts ? facts.Name ?? facts.Addresses.SelectMany(address => address.Lines).FirstOrDefault() : null,
        _ => null,
    };

    static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    static string Code(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
