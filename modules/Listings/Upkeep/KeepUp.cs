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

/// <summary>What a call gave, or what somebody does with a listing to be kept.</summary>
internal enum Checked
{
    /// <summary>All as it stands.</summary>
    AsItStands = 1,

    /// <summary>Something has changed: it is written down on another page.</summary>
    Changed,

    /// <summary>Nobody answered.</summary>
    NobodyAnswered,

    /// <summary>Closed for good.</summary>
    Closed,

    /// <summary>From now on I look after it.</summary>
    Taken,

    /// <summary>I no longer look after it.</summary>
    GivenBack,
}

/// <summary>A listing to be checked, as it is kept now.</summary>
internal sealed record ToCheck(Item Item, int Tries, bool IsMine, bool IsNobodys);

/// <summary>Keeps the directory up to date: the round of checks, and what each call gave.</summary>
[Opens]
internal sealed class KeepUp(IStaffVault vault, ParasolDb db, Catalogues catalogues, IOrganisationFace face, TimeProvider time)
{
    public async Task<Outcome<Round>> Read(bool mineOnly)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        var cares = await db.Set<ListingCare>().Where(c => c.Organisation == me.Organisation).ToDictionaryAsync(c => c.Service);
        return Round.Of((await catalogues.Of(me.Organisation, db, CancellationToken.None)).Items, cares, me.Id, face.DayAt(time.GetUtcNow()), mineOnly);
    }

    public async Task<Outcome<ToCheck>> Read(ServiceId id)
    {
        if (vault.Me is not { } me || (await catalogues.Of(me.Organisation, db, CancellationToken.None)).Find(id) is not { } item)
        {
            return Refusal.NotThere;
        }
        var care = await db.Set<ListingCare>().SingleOrDefaultAsync(c => c.Service == id);
        return new ToCheck(item, care?.TriesSince(item.Service.LastChecked) ?? 0, care?.Keeper == me.Id, care?.Keeper is null);
    }

    public async Task<Outcome> Do(ServiceId id, long version, Checked result)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        if (await act.Db.Set<Service>().AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.Organisation == me.Organisation) is not { } service)
        {
            return Refusal.NotThere;
        }
        var today = face.DayAt(act.At);
        switch (result)
        {
            case Checked.AsItStands or Checked.Closed when service.Version != version:
                return Refusal.Clash;
            case Checked.AsItStands or Checked.Closed:
                var now = service.Now() with { LastChecked = today };
                var decided = service.Decide(result is Checked.Closed ? now with { Status = ServiceStatus.Defunct } : now, today);
                if (!decided.IsDone)
                {
                    return decided;
                }
                await Editions.Next(act.Db, me.Organisation);
                await FieldChanges.Note(act.Db, me.Organisation, today);
                return await act.Commit(AuditCode.Changed, "Checked a listing of the directory");
            case Checked.NobodyAnswered:
                (await CareOf(act, service)).CalledInVain(today, service.LastChecked);
                return await act.Commit(AuditCode.Changed, "Called for a listing of the directory; nobody answered");
            case Checked.Taken:
                (await CareOf(act, service)).Keeper = me.Id;
                return await act.Commit(AuditCode.Changed, "Took on a listing of the directory");
            case Checked.GivenBack when await CareOf(act, service) is var care && care.Keeper == me.Id:
                care.Keeper = null;
                return await act.Commit(AuditCode.Changed, "Gave back a listing of the directory");
            default:
                return Outcome.Done;
        }
    }

    static async Task<ListingCare> CareOf(StaffAct act, Service service)
    {
        if (await act.Db.Set<ListingCare>().AsTracking().SingleOrDefaultAsync(c => c.Service == service.Id) is { } known)
        {
            return known;
        }
        var care = new ListingCare { Service = service.Id, Organisation = service.Organisation };
        act.Db.Add(care);
        return care;
    }
}
