using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Shutting;

namespace Parasol.Vault.Sessions;

/// <summary>
/// Sessions that any node can serve: the row holds the reader's keys sealed under the token in the cookie, and nothing else does.
/// Staff: 15 minutes idle, 10 hours at most, two at once. A person with a return code: 15 and 60 minutes.
/// </summary>
[Opens]
sealed partial class SessionStore(SessionDb db, KeyDb keys, SessionKeys session, HeldInMemory held, IHttpContextAccessor http, TimeProvider time) : ISignOut
{
    /// <summary>The one cookie. Its prefix makes browsers refuse it without TLS, with a domain, or with another path.</summary>
    public const string Cookie = "__Host-ps";

    const int AtOnce = 2;
    static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    // Clocks of two nodes differ by a little. A session that would last longer than any does was begun by a clock that has been put back since.
    static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);
    static readonly TimeSpan StaffAtMost = TimeSpan.FromHours(10);
    static readonly TimeSpan PersonAtMost = TimeSpan.FromMinutes(60);
    static readonly TimeSpan StaffLate = TimeSpan.FromHours(24);
    static readonly TimeSpan PersonLate = TimeSpan.FromHours(2);

    public async Task BeginStaff(OrganisationId organisation, StaffId staff, SealKeyPair pair, SignKeyPair signs)
    {
        var keep = (await db.Sessions.Where(s => s.Subject == staff.Value).OrderByDescending(s => s.IdleUntil).Select(s => s.Id).ToListAsync()).Take(AtOnce - 1).ToList();
        await db.Sessions.Where(s => s.Subject == staff.Value && !keep.Contains(s.Id)).ExecuteDeleteAsync();
        var now = time.GetUtcNow();
        await Begin(Door.Staff, organisation, staff.Value, pair, StaffState(pair, signs, now), StaffAtMost, StaffLate);
    }

    public async Task BeginPerson(OrganisationId organisation, MailboxId mailbox, SealKeyPair pair)
    {
        var state = new byte[64];
        pair.CopySecret(state);
        await Begin(Door.Person, organisation, mailbox.Value, pair, state, PersonAtMost, PersonLate);
    }

    /// <summary>Opens the session of this request's cookie, if there is one that lives. Called once, before anything else.</summary>
    public async Task Resume(OrganisationId? organisation)
    {
        var context = http.HttpContext!;
        using var token = Token(context.Request.Cookies[Cookie]);
        if (token is null || organisation is not { } here)
        {
            return;
        }
        var id = IdOf(token);
        var now = Minute(time.GetUtcNow());
        var row = await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.Organisation == here);
        if (row is null || row.IdleUntil <= now || row.Until <= now || row.IdleUntil > now + Idle + Apart)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
            await Ended(here, id, token, now);
            return;
        }
        if (!await Open(row, token))
        {
            return;
        }
        var until = now + Idle;
        if (until > row.IdleUntil)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.IdleUntil, until));
        }
    }

    /// <summary>What a browser sees of a session that begins, without one.</summary>
    public void PretendToBegin()
    {
        using var token = SecretKey<Keys.SessionToken>.Random();
        GiveCookie(token);
    }

    /// <summary>Ends this request's session.</summary>
    public async Task End()
    {
        if (session.SessionId is { } id)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
            await db.LateKeys.Where(l => l.Id == id).ExecuteDeleteAsync();
            held.SessionEnded();
        }
        session.Dispose();
        http.HttpContext?.Response.Cookies.Delete(Cookie, Options());
    }

    public Task SignOut() => End();

    /// <summary>Ends all sessions of a staff member or a mailbox; what came too late and waits for them is gone too.</summary>
    public async Task EndAll(Guid subject)
    {
        await db.Sessions.Where(s => s.Subject == subject).ExecuteDeleteAsync();
        await db.LateKeys.Where(l => l.Subject == subject).ExecuteDeleteAsync();
        await db.LateForms.Where(l => l.Subject == subject).ExecuteDeleteAsync();
        held.SessionEnded();
    }

    /// <summary>Deletes what is over: clock work, needs no key.</summary>
    public async Task Sweep()
    {
        var now = Minute(time.GetUtcNow());
        var longest = now + Idle + Apart;
        var far = await db.Sessions.Where(s => s.IdleUntil > longest).Select(s => s.Id).ToListAsync();
        // The clock is read again after they were seen: whoever was at work while this one was held up has no clock that jumped.
        longest = Minute(time.GetUtcNow()) + Idle + Apart;
        if (await db.Sessions.Where(s => s.IdleUntil <= now || s.Until <= now || (far.Contains(s.Id) && s.IdleUntil > longest)).ExecuteDeleteAsync() > 0)
        {
            held.SessionEnded();
        }
        await db.LateKeys.Where(l => l.Until <= now).ExecuteDeleteAsync();
        await db.LateForms.Where(l => l.Until <= now).ExecuteDeleteAsync();
        await db.Used.Where(u => u.Until <= now).ExecuteDeleteAsync();
        await db.Presences.Where(p => p.Until <= now).ExecuteDeleteAsync();
    }

    /// <summary>Notes something that may be used once; false when it was used before, on any node.</summary>
    public async Task<bool> UseOnce(byte[] id, TimeSpan remember)
    {
        db.Used.Add(new UsedRow { Id = id, Until = Minute(time.GetUtcNow() + remember).AddMinutes(1) });
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException e) when (!DiskIsFull.Says(e))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    async Task Begin(Door door, OrganisationId organisation, Guid subject, SealKeyPair pair, byte[] state, TimeSpan atMost, TimeSpan lateFor)
    {
        if (session is { Late: { } late, Forms: { } forms } && late.Subject == subject)
        {
            // Pages that stand open from before are known again.
            var shorter = state;
            state = [.. shorter, .. FormToken(forms)];
            CryptographicOperations.ZeroMemory(shorter);
        }
        using var token = SecretKey<Keys.SessionToken>.Random();
        using var key = token.Derive<Keys.SessionKey>();
        var id = IdOf(token);
        var now = Minute(time.GetUtcNow());
        if (await Write(door, organisation, subject, pair, state, key, id, now.AddMinutes(-now.Minute), now + atMost, now + lateFor))
        {
            GiveCookie(token);
            await Resumed(id, token);
        }
    }

    /// <summary>Writes a session down and wipes its state; false when everything is shut, and then there is none.</summary>
    async Task<bool> Write(Door door, OrganisationId organisation, Guid subject, SealKeyPair pair, byte[] state, SecretKey<Keys.SessionKey> key, byte[] id, DateTime began, DateTime until, DateTime lateUntil)
    {
        db.Add(new SessionRow
        {
            Id = id, Organisation = organisation, Door = door, Subject = subject, Began = began, IdleUntil = Minute(time.GetUtcNow()) + Idle, Until = until,
            State = Envelope.Seal(key, Contexts.Session(organisation, subject, id), state, PadPolicy.Note),
        });
        db.Add(new LateKeyRow
        {
            Id = id, Organisation = organisation, Subject = subject, Until = lateUntil,
            Key = Envelope.Seal(key, Contexts.LateKey(organisation, subject, id), pair.Public.ToBytes(), PadPolicy.None),
        });
        CryptographicOperations.ZeroMemory(state);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        if (!await keys.Shut.AnyAsync(s => s.Organisation == organisation))
        {
            return true;
        }
        // Shut while this one was on its way in: whoever shuts deletes sessions after that row is written, and this one may have come after that.
        await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
        await db.LateKeys.Where(l => l.Id == id).ExecuteDeleteAsync();
        return false;
    }

    void GiveCookie(SecretKey<Keys.SessionToken> token)
    {
        var bytes = new byte[32];
        token.CopyTo(bytes);
        http.HttpContext!.Response.Cookies.Append(Cookie, Base64Url.EncodeToString(bytes), Options());
        CryptographicOperations.ZeroMemory(bytes);
    }

    // Nothing can be read with what is left, so that it may stay longer than the session.
    async Task Ended(OrganisationId here, byte[] id, SecretKey<Keys.SessionToken> token, DateTime now)
    {
        if (await db.LateKeys.SingleOrDefaultAsync(l => l.Id == id && l.Organisation == here && l.Until > now) is not { } left)
        {
            return;
        }
        try
        {
            using var key = token.Derive<Keys.SessionKey>();
            using var publicKey = Envelope.Open(key, Contexts.LateKey(here, left.Subject, id), left.Key, PadPolicy.None);
            session.Ended(id, new LateReader(here, left.Subject, CertifiedKey.FromSealed(SealPublicKey.From(publicKey.Span))), token.Derive<Keys.FormTokenKey>());
        }
        catch (SealBroken)
        {
            // Tampered with: then nobody is here, as with no row at all.
        }
    }

    async Task Resumed(byte[] id, SecretKey<Keys.SessionToken> token) => await Open(await db.Sessions.SingleOrDefaultAsync(s => s.Id == id), token);

    async Task<bool> Open(SessionRow? row, SecretKey<Keys.SessionToken> token)
    {
        if (row is null)
        {
            return false;
        }
        try
        {
            using var key = token.Derive<Keys.SessionKey>();
            using var state = Envelope.Open(key, Contexts.Session(row.Organisation, row.Subject, row.Id), row.State, PadPolicy.Note);
            var forms = token.Derive<Keys.FormTokenKey>();
            if (row.Door == Door.Person)
            {
                session.Person(row.Id, new MailboxId(row.Subject), row.Organisation, SealKeyPair.From(state.Span[..32]), forms, Earlier(state.Span[64..]));
                return true;
            }
            var staff = new StaffId(row.Subject);
            var bundle = await keys.Bundles.Where(b => b.Id == staff && b.Organisation == row.Organisation && b.IsEnabled).Select(b => new { b.IsAdministrator }).SingleOrDefaultAsync();
            if (bundle is null)
            {
                forms.Dispose();
                return false;
            }
            session.Staff(row.Id, new Reader(staff, row.Organisation, bundle.IsAdministrator), SealKeyPair.From(state.Span[..32]), SignKeyPair.From(state.Span[32..64]), forms, Earlier(Rest(state.Span)), ProvedAt(state.Span));
            return true;
        }
        catch (SealBroken)
        {
            return false;
        }
    }

    /// <summary>The token in the forms of a session.</summary>
    public static byte[] FormToken(SecretKey<Keys.FormTokenKey> forms) => forms.Mac("form"u8);

    static SecretKey<Keys.SessionToken>? Token(string? cookie)
    {
        Span<byte> bytes = stackalloc byte[32];
        try
        {
            return cookie?.Length == 43 && Base64Url.TryDecodeFromChars(cookie, bytes, out var length) && length == 32 ? SecretKey<Keys.SessionToken>.From(bytes) : null;
        }
        catch (FormatException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    static byte[] IdOf(SecretKey<Keys.SessionToken> token) => token.Digest("parasol/v1/sid"u8);

    static DateTime Minute(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);

    static CookieOptions Options() => new() { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };
}
