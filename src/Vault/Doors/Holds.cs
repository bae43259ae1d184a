using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>
/// Puts holds on, signs and lifts them, and answers whoever destroys. What stands in the way of destroying is the row, whatever its signatures are worth: a damaged row keeps a file, and
/// the check of the walls names it.
/// </summary>
sealed class Holds(KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, IClockJumps clock, TimeProvider time) : IHolds
{
    static readonly Refusal Theirs = Refusal.Rule("Somebody else must do this: it takes two of you.");

    static readonly Refusal Wanted = Refusal.Rule("You wanted to delete from this file while the hold was on. Two others lift it.");

    static readonly Refusal Broken = Refusal.Rule("The signatures of this hold cannot be proved. It was changed outside Parasol. Tell whoever looks after the computer.");

    public async Task<IReadOnlyList<Hold>> On(FileId file) => await ring.File(file) is null ? [] : Seen(await Running().Where(h => h.File == file).ToListAsync());

    public async Task<IReadOnlyList<Hold>> Mine()
    {
        List<ProgramId> mine = [.. (await ring.Programs()).Keys];
        return Seen(await Running().Where(h => mine.Contains(h.Program)).ToListAsync());
    }

    /// <summary>Those of these files that a hold keeps.</summary>
    public async Task<IReadOnlySet<FileId>> Among(IReadOnlyCollection<FileId> files)
    {
        var kept = new HashSet<FileId>();
        foreach (var some in files.Chunk(400))
        {
            kept.UnionWith(await Running().Where(h => some.Contains(h.File)).Select(h => h.File).ToListAsync());
        }
        return kept;
    }

    /// <summary>
    /// Whether these files may be destroyed, or something in them for good. Nobody puts a hold on them until the transaction of the key store is over, in which it is asked. Who wanted to delete and is
    /// refused is remembered.
    /// </summary>
    public async Task<Outcome> Allow(IReadOnlyCollection<FileId> files, bool isDeletion = true)
    {
        if (keys.Database.CurrentTransaction is null)
        {
            await using var transaction = await keys.Database.BeginTransactionAsync();
            var outcome = await Allow(files, isDeletion);
            await transaction.CommitAsync();
            return outcome;
        }
        await keys.Hold(files);
        var holds = await Running().Where(h => files.Contains(h.File)).OrderByDescending(h => h.ReviewDay).ToListAsync();
        if (holds.Count == 0)
        {
            return Outcome.Done;
        }
        if (isDeletion && session.Reader is { } me)
        {
            foreach (var hold in holds.Where(h => !IsRefused(h, me.Id)))
            {
                var (number, refused) = (hold.Number, (byte[])[.. hold.Refused, .. Bytes(me.Id)]);
                await keys.Holds.Where(h => h.Number == number).ExecuteUpdateAsync(h => h.SetProperty(r => r.Refused, refused));
            }
        }
        return Kept(holds[0].ReviewDay);
    }

    /// <summary>What a member reads who would delete.</summary>
    public static Refusal Kept(DateOnly reviewDay) => Refusal.Rule("A hold keeps this file until it is reviewed on {0}.", null, reviewDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Puts a hold on, effective with the transaction of the key store that runs.</summary>
    public async Task<Outcome> Put(HoldRow hold)
    {
        await keys.Hold([hold.File]);
        var file = hold.File;
        if (!await keys.Wraps.AnyAsync(w => w.File == file))
        {
            return Refusal.Clash;
        }
        hold.Jumps = await clock.Of(hold.Organisation);
        keys.Add(hold);
        await keys.SaveChangesAsync();
        keys.ChangeTracker.Clear();
        return Outcome.Done;
    }

    /// <summary>The row of a new hold, signed by the reader.</summary>
    public Outcome<HoldRow> Make(FileInHand file, DateOnly reviewDay)
    {
        var today = Helps.Today(time);
        if (reviewDay <= today || reviewDay > today.AddDays(IHolds.MostDays))
        {
            return Refusal.Rule("Choose a day to look at it again, from tomorrow on and within a year.", "Review");
        }
        if (file.Program.Charter.Desk == file.Id)
        {
            return Refusal.NotThere;
        }
        var hold = new HoldRow
        {
            Number = RowId.New(), Organisation = file.Program.Organisation, Program = file.Program.Id, File = file.Id, PutOn = today, Jumps = 0, ReviewDay = reviewDay, By = session.Reader!.Id, Signature = [], Refused = [],
        };
        hold.Signature = session.Signs!.Sign(Statements.Hold(hold));
        return hold;
    }

    /// <summary>One step with a hold of a file in hand, in the transaction of the key store that runs. Whoever comes second is told.</summary>
    public async Task<Outcome> Take(HoldStep step, FileInHand file, RowId number)
    {
        await keys.Hold([file.Id]);
        var (id, me) = (file.Id, session.Reader!.Id);
        var hold = await Running().SingleOrDefaultAsync(h => h.Number == number && h.File == id);
        if (hold is null || hold.Program != file.Program.Id)
        {
            return Refusal.NotThere;
        }
        return step switch
        {
            HoldStep.Sign => await Sign(file.Program, hold, me),
            HoldStep.AskToLift => await AskToLift(hold, me),
            HoldStep.Lift => await Lift(file.Program, hold, me),
            _ => await One(keys.Holds.Where(h => h.Number == number && h.LiftBy != null)
                .ExecuteUpdateAsync(h => h.SetProperty(r => r.LiftBy, (StaffId?)null).SetProperty(r => r.LiftSignature, (byte[]?)null))),
        };
    }

    /// <summary>Clock work, without a key: holds that nobody signed as the second are over, unless the computer's clock has jumped since they were put on.</summary>
    public async Task<IReadOnlyList<HoldRow>> Settle(DateOnly today)
    {
        var first = today.AddDays(-IHolds.DaysToSign);
        var (over, gone) = (await keys.Holds.Where(h => h.SecondBy == null && h.PutOn < first).ToListAsync(), new List<HoldRow>());
        foreach (var hold in over)
        {
            var number = hold.Number;
            if (await clock.Of(hold.Organisation) == hold.Jumps && await keys.Holds.Where(h => h.Number == number && h.SecondBy == null).ExecuteDeleteAsync() == 1)
            {
                gone.Add(hold);
            }
        }
        return gone;
    }

    async Task<Outcome> Sign(HeldProgram program, HoldRow hold, StaffId me)
    {
        if (hold.By == me)
        {
            return Theirs;
        }
        if (!await IsSigned(program.Charter, hold))
        {
            return Broken;
        }
        hold.SecondBy = me;
        var (number, signature) = (hold.Number, session.Signs!.Sign(Statements.HoldSecond(hold)));
        return await One(keys.Holds.Where(h => h.Number == number && h.SecondBy == null).ExecuteUpdateAsync(h => h.SetProperty(r => r.SecondBy, (StaffId?)me).SetProperty(r => r.SecondSignature, signature)));
    }

    async Task<Outcome> AskToLift(HoldRow hold, StaffId me)
    {
        if (IsRefused(hold, me))
        {
            return Wanted;
        }
        hold.LiftBy = me;
        var (number, signature) = (hold.Number, session.Signs!.Sign(Statements.HoldLift(hold)));
        return await One(keys.Holds.Where(h => h.Number == number && h.LiftBy == null).ExecuteUpdateAsync(h => h.SetProperty(r => r.LiftBy, (StaffId?)me).SetProperty(r => r.LiftSignature, signature)));
    }

    async Task<Outcome> Lift(HeldProgram program, HoldRow hold, StaffId me)
    {
        if (hold.LiftBy is not { } first)
        {
            return Refusal.Clash;
        }
        // Whoever asked may have tried to delete since.
        if (IsRefused(hold, me) || IsRefused(hold, first))
        {
            return Wanted;
        }
        var asked = await keys.Members.SingleOrDefaultAsync(m => m.Program == program.Id && m.Staff == first);
        if (first == me)
        {
            return Theirs;
        }
        if (asked is null || !chain.HoldLift(program.Charter, hold, asked))
        {
            return Broken;
        }
        var number = hold.Number;
        return await One(keys.Holds.Where(h => h.Number == number && h.LiftBy == first).ExecuteDeleteAsync());
    }

    async Task<bool> IsSigned(CharterRow charter, HoldRow hold)
    {
        var (program, first) = (charter.Program, hold.By);
        return await keys.Members.SingleOrDefaultAsync(m => m.Program == program && m.Staff == first) is { } by && chain.Hold(charter, hold, by);
    }

    static async Task<Outcome> One(Task<int> rows) => await rows == 1 ? Outcome.Done : Refusal.Clash;

    // As long as the row is there, whatever the day: a clock that is wrong lets no file go. A file that has no key is destroyed already; nothing is left to keep.
    IQueryable<HoldRow> Running() => keys.Holds.Where(h => keys.Wraps.Any(w => w.File == h.File));

    IReadOnlyList<Hold> Seen(IEnumerable<HoldRow> rows) =>
    [
        .. rows.OrderBy(h => h.ReviewDay).ThenBy(h => h.Number.Value)
            .Select(h => new Hold(h.Number, h.File, h.Program, h.PutOn, h.ReviewDay, h.By, h.SecondBy, h.LiftBy) { WasRefusedToReader = IsRefused(h, session.Reader!.Id) }),
    ];

    static bool IsRefused(HoldRow hold, StaffId who) => hold.Refused.Chunk(16).Any(one => one.AsSpan().SequenceEqual(Bytes(who)));

    static byte[] Bytes(StaffId who) => who.Value.ToByteArray(bigEndian: true);
}
