using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.Rooms;

/// <summary>Says in one tap whether a place has room today. Null: what was said was a slip, and is gone.</summary>
[Opens]
internal sealed class NoteRoom(IStaffVault vault, IOrganisationFace face)
{
    /// <summary>The longest words.</summary>
    public const int Longest = 120;

    public async Task<Outcome> Do(ServiceId id, Room? room, string? words)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        if (!await act.Db.Set<Service>().AnyAsync(s => s.Id == id && s.Organisation == me.Organisation))
        {
            return Refusal.NotThere;
        }
        var said = await act.Db.Set<RoomNote>().AsTracking().SingleOrDefaultAsync(n => n.Service == id);
        var day = face.DayAt(act.At);
        var (fades, clean) = (RoomNote.Fades(day, face.TimeZone), Prose.Clean(words));
        switch (said, room)
        {
            case (null, { } first):
                act.Db.Add(new RoomNote { Service = id, Organisation = me.Organisation, Room = first, Words = clean, Day = day, FadesAt = fades });
                break;
            case ({ } was, { } next):
                (was.Room, was.Words, was.Day, was.FadesAt) = (next, clean, day, fades);
                break;
            case ({ } was, null):
                act.Db.Remove(was);
                break;
            default:
                return Outcome.Done;
        }
        await Editions.Next(act.Db, me.Organisation);
        return await act.Commit(AuditCode.Changed, "Noted whether a place has room");
    }
}
