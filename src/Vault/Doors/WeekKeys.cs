using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>
/// A program's key for each week. Outside people seal to the public half, after its signatures were followed to the pinned root;
/// members open with the private half, which goes once its week is over and everything in it has been taken in.
/// </summary>
sealed class WeekKeys(KeyDb keys, Chain chain, TimeProvider time)
{
    public const int WeeksAhead = 8;

    /// <summary>The Monday of this week, UTC.</summary>
    public DateOnly ThisWeek => Monday(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>This week's verified key, or null: then nothing can be sealed to the program.</summary>
    public async Task<(WeekRow Week, CertifiedKey Key)?> Current(ProgramId program, OrganisationId organisation)
    {
        var monday = ThisWeek;
        var week = await keys.Weeks.Where(w => w.Program == program && w.Week == monday && w.Organisation == organisation).OrderByDescending(w => w.Epoch).FirstOrDefaultAsync();
        var charter = week is null ? null : await keys.Charters.SingleOrDefaultAsync(c => c.Program == program && c.Organisation == organisation);
        return charter is not null && chain.Week(charter, week!) is { } key ? (week!, key) : null;
    }

    /// <summary>Seals something to the program's current week.</summary>
    public async Task<SealedRow?> Seal<T>(OrganisationId organisation, ProgramId program, RowId row, T value) where T : SealedRecord
    {
        if (await Current(program, organisation) is not var (week, key))
        {
            return null;
        }
        var table = SealedJson.CodeOf<T>();
        var plain = SealedJson.Write(value);
        var payload = Hpke.Seal(key, Contexts.Arrival(organisation, program, week.Id, table, row), plain, PadPolicy.Note);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedRow
        {
            File = week.Id, Row = row, Organisation = organisation, Program = program, Table = table,
            Generation = 0, Version = 1, Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
    }

    /// <summary>
    /// Makes the keys of the newest epoch that are missing for this week and the eight to come, beside those that are there. Returns how many it made. A week
    /// that began in an earlier epoch keeps that one's key as well, until it is over: something may be on its way that was sealed to it.
    /// </summary>
    public async Task<int> TopUp(HeldProgram program, IEnumerable<WeekRow> have)
    {
        var (id, first) = (program.Id, ThisWeek);
        var missing = Enumerable.Range(0, WeeksAhead + 1).Select(n => first.AddDays(7 * n)).Except(have.Where(w => w.Epoch >= program.Epoch).Select(w => w.Week)).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }
        using var signs = program.SigningKey();
        using var wrap = program.WeekWrap(program.Epoch);
        if (signs is null || wrap is null)
        {
            return 0;
        }
        keys.AddRange(missing.Select(week => Make(program.Organisation, id, program.Epoch, week, signs, wrap)));
        try
        {
            await keys.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // A colleague's request made them at the same moment.
            return 0;
        }
        finally
        {
            keys.ChangeTracker.Clear();
        }
        return missing.Count;
    }

    /// <summary>Forgets the keys of weeks that have not begun, of earlier epochs: nothing was sealed to them.</summary>
    public async Task ForgetAhead(ProgramId program, int epoch)
    {
        var today = ThisWeek;
        await keys.Weeks.Where(w => w.Program == program && w.Week > today && w.Epoch < epoch).ExecuteDeleteAsync();
    }

    /// <summary>The private half of a week, or null when it does not open.</summary>
    public static SealKeyPair? Open(HeldProgram program, WeekRow week)
    {
        try
        {
            using var wrap = program.WeekWrap(week.Epoch);
            using var secret = wrap is null ? null : Envelope.Open(wrap, Contexts.WeekKey(week), week.PrivateKey, PadPolicy.None);
            return secret is null ? null : SealKeyPair.From(secret.Span);
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    public static WeekRow Make(OrganisationId organisation, ProgramId program, int epoch, DateOnly monday, SignKeyPair signs, SecretKey<Keys.WeekKeyWrap> wrap)
    {
        using var pair = SealKeyPair.Create();
        var week = new WeekRow
        {
            Id = FileId.New(), Organisation = organisation, Program = program, Week = monday, SealKey = pair.Public.ToBytes(),
            PrivateKey = [], Epoch = epoch, Signature = [],
        };
        Span<byte> secret = stackalloc byte[32];
        pair.CopySecret(secret);
        week.PrivateKey = Envelope.Seal(wrap, Contexts.WeekKey(week), secret, PadPolicy.None);
        CryptographicOperations.ZeroMemory(secret);
        return new WeekRow
        {
            Id = week.Id, Organisation = organisation, Program = program, Week = monday, SealKey = week.SealKey,
            PrivateKey = week.PrivateKey, Epoch = epoch, Signature = signs.Sign(Statements.Week(week)),
        };
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
