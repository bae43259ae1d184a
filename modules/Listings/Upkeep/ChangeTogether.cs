using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.History;
using Parasol.Listings.Importing;
using Parasol.Listings.Searching;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.Upkeep;

/// <summary>One change for several listings.</summary>
/// <param name="Code">"checked", or the field and its value with a colon between.</param>
internal sealed record OneChange(string Code)
{
    public const string CheckedToday = "checked";

    /// <summary>The public field it changes.</summary>
    public string Field => Code == CheckedToday ? "lastChecked" : Code[..Code.IndexOf(':', StringComparison.Ordinal)];

    string Value => Code[(Code.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Everything that can be changed for several at once.</summary>
    public static IReadOnlyList<OneChange> All { get; } =
    [
        new(CheckedToday),
        .. Enum.GetValues<Publication>().Select(one => new OneChange($"publication:{one}")),
        .. Enum.GetValues<ServiceStatus>().Select(one => new OneChange($"statusHere:{one}")),
    ];

    public static OneChange? Find(string? code) => All.FirstOrDefault(one => one.Code == code);

    /// <summary>What the field says before it.</summary>
    public string? Before(Decision now) => Field switch
    {
        "publication" => now.Publication.ToString(),
        "statusHere" => now.Status?.ToString(),
        _ => now.LastChecked?.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <summary>The decision with the change.</summary>
    public Decision On(Decision now, DateOnly today) => Field switch
    {
        "publication" => now with { Publication = Enum.Parse<Publication>(Value) },
        "statusHere" => now with { Status = Enum.Parse<ServiceStatus>(Value) },
        _ => now with { LastChecked = today },
    };
}

/// <summary>A ticked listing with the version that was shown.</summary>
internal sealed record Ticked(ServiceId Service, long Version);

/// <summary>What a change does to one listing.</summary>
internal sealed record PreviewLine(Item Item, string? Before, string? After);

/// <summary>Makes one change to several listings: to all or to none.</summary>
[Opens]
internal sealed class ChangeTogether(IStaffVault vault, ParasolDb db, Catalogues catalogues, IOrganisationFace face, TimeProvider time)
{
    /// <summary>The most at once: as many as can be looked through.</summary>
    public const int Most = 100;

    /// <summary>The ticked listings with what they say and, once a change is chosen, would say.</summary>
    public async Task<Outcome<IReadOnlyList<PreviewLine>>> Preview(IReadOnlyCollection<ServiceId> ids, OneChange? change)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        var catalogue = await catalogues.Of(me.Organisation, db, CancellationToken.None);
        var today = face.DayAt(time.GetUtcNow());
        List<Item?> items = [.. ids.Select(catalogue.Find)];
        if (items.Contains(null))
        {
            return Refusal.NotThere;
        }
        return items.ConvertAll(item => change is null
            ? new PreviewLine(item!, null, null)
            : new PreviewLine(item!, change.Before(item!.Service.Now()), change.Before(change.On(item.Service.Now(), today))));
    }

    public async Task<Outcome> Do(IReadOnlyCollection<Ticked> ticked, OneChange change)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        List<ServiceId> ids = [.. ticked.Select(one => one.Service)];
        var services = await act.Db.Set<Service>().AsTracking().Where(s => s.Organisation == me.Organisation && ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        if (services.Count != ids.Count)
        {
            return Refusal.NotThere;
        }
        if (ticked.Where(one => services[one.Service].Version != one.Version).Select(one => services[one.Service].Name).ToList() is { Count: > 0 } clashes)
        {
            return Refusal.Rule("Somebody else changed these meanwhile: {0}. Nothing was changed. Look at them again below.", null, string.Join("; ", clashes));
        }
        var today = face.DayAt(act.At);
        foreach (var service in services.Values)
        {
            if (service.Decide(change.On(service.Now(), today), today) is { IsDone: false })
            {
                return Refusal.Rule("This cannot be done for {0}. Nothing was changed.", null, service.Name);
            }
        }
        await Editions.Next(act.Db, me.Organisation);
        await FieldChanges.Note(act.Db, me.Organisation, today);
        return await act.Commit(AuditCode.Changed, "Changed several listings of the directory");
    }
}
