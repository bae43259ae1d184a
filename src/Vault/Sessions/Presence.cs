using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Sessions;

/// <summary>
/// That somebody is at work on something. Whoever takes the table learns that something is being worked on: not what, nor by whom.
/// </summary>
sealed class PresenceRow
{
    [Clear("A MAC under the program's key.")]
    public required byte[] Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Kept until then, to the minute.")]
    public required DateTime Until { get; set; }

    [Envelope]
    public required byte[] Sealed { get; set; }
}

/// <summary>One row for each thing, and the first who came holds it for as long as they look at it every 15 minutes.</summary>
[Opens]
sealed class Presence(SessionDb db, KeyRing ring, SessionKeys session, TimeProvider time) : IPresence
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    public async Task<Present?> Come(ProgramId program, Guid item)
    {
        if (session.Reader is not { } me || await ring.Program(program) is not { } held || Key(held) is not { } key)
        {
            return null;
        }
        using (key)
        {
            var id = IdOf(key, item);
            var now = Minute();
            var row = await db.Presences.AsTracking().SingleOrDefaultAsync(p => p.Id == id);
            var there = row is not null && row.Until > now ? Read(held, key, row) : null;
            if (there is not null && there.Who != me.Id)
            {
                db.ChangeTracker.Clear();
                return there;
            }
            if (row is null)
            {
                db.Add(new PresenceRow { Id = id, Organisation = held.Organisation, Until = now + Kept, Sealed = Seal(held, key, id, me.Id) });
            }
            else
            {
                row.Until = now + Kept;
                row.Sealed = there is null ? Seal(held, key, id, me.Id) : row.Sealed;
            }
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateException)
            {
                // Two came in the same moment: one of them is written down, and the other sees it with the next look.
            }
            db.ChangeTracker.Clear();
            return null;
        }
    }

    public async Task<IReadOnlyDictionary<Guid, Present>> Others(ProgramId program, IReadOnlyCollection<Guid> items)
    {
        var found = new Dictionary<Guid, Present>();
        if (session.Reader is not { } me || items.Count == 0 || await ring.Program(program) is not { } held || Key(held) is not { } key)
        {
            return found;
        }
        using (key)
        {
            var asked = items.Distinct().ToDictionary(i => Convert.ToHexString(IdOf(key, i)));
            var now = Minute();
            // As good as empty at any time, so all of it is read and nothing is told by the question.
            foreach (var row in await db.Presences.Where(p => p.Organisation == me.Organisation && p.Until > now).ToListAsync())
            {
                if (asked.TryGetValue(Convert.ToHexString(row.Id), out var item) && Read(held, key, row) is { } there && there.Who != me.Id)
                {
                    found[item] = there;
                }
            }
        }
        return found;
    }

    static byte[] IdOf(SecretKey<Keys.PresenceKey> key, Guid item) => key.Mac(item.ToByteArray(bigEndian: true));

    static SecretKey<Keys.PresenceKey>? Key(HeldProgram held)
    {
        using var whole = held.Pair(held.Epoch)?.AsKey<Keys.EpochKey>();
        return whole?.Derive<Keys.PresenceKey>();
    }

    byte[] Seal(HeldProgram held, SecretKey<Keys.PresenceKey> key, byte[] id, StaffId who) =>
        Envelope.Seal(key, Contexts.Presence(held.Organisation, held.Id, held.Epoch, id), SealedJson.Write(new Present(who, time.GetUtcNow())), PadPolicy.Note);

    static Present? Read(HeldProgram held, SecretKey<Keys.PresenceKey> key, PresenceRow row)
    {
        try
        {
            using var plain = Envelope.Open(key, Contexts.Presence(held.Organisation, held.Id, held.Epoch, row.Id), row.Sealed, PadPolicy.Note);
            return SealedJson.Read<Present>(plain.Span);
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    DateTime Minute()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }
}
