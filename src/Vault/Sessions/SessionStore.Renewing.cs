using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Sealing;

namespace Parasol.Vault.Sessions;

/// <summary>
/// A staff member's session says when their passphrase was proved last: in its sealed state, so that nobody who writes to the store makes it younger.
/// </summary>
sealed partial class SessionStore
{
    const int KeysLength = 64;
    const int ProvedLength = 8;

    /// <summary>
    /// The reader's session under a new token, their passphrase proved now. It ends when it would have ended, and their other session stays.
    /// False when it is gone meanwhile, or everything is shut.
    /// </summary>
    public async Task<bool> Renew()
    {
        if (session is not { SessionId: { } old, Reader: { } me, Pair: { } pair, Signs: { } signs, Forms: { } forms })
        {
            return false;
        }
        var until = await db.Sessions.Where(s => s.Id == old).Select(s => new { s.Began, s.Until }).SingleOrDefaultAsync();
        var late = await db.LateKeys.Where(l => l.Id == old).Select(l => l.Until).SingleOrDefaultAsync();
        // Of two that come at once, one finds the row gone.
        if (until is null || await db.Sessions.Where(s => s.Id == old).ExecuteDeleteAsync() == 0)
        {
            return false;
        }
        await db.LateKeys.Where(l => l.Id == old).ExecuteDeleteAsync();
        var (now, earlier, shorter) = (time.GetUtcNow(), FormToken(forms), StaffState(pair, signs, time.GetUtcNow()));
        using var token = SecretKey<Keys.SessionToken>.Random();
        using var key = token.Derive<Keys.SessionKey>();
        var id = IdOf(token);
        // Pages that stand open in other tabs are known again.
        byte[] state = [.. shorter, .. earlier];
        CryptographicOperations.ZeroMemory(shorter);
        if (!await Write(Door.Staff, me.Organisation, me.Id.Value, pair, state, key, id, until.Began, until.Until, late))
        {
            return false;
        }
        GiveCookie(token);
        session.Renewed(id, token.Derive<Keys.FormTokenKey>(), earlier, now);
        return true;
    }

    static byte[] StaffState(SealKeyPair pair, SignKeyPair signs, DateTimeOffset proved)
    {
        var state = new byte[KeysLength + ProvedLength];
        pair.CopySecret(state);
        signs.CopySeed(state.AsSpan(32));
        BinaryPrimitives.WriteInt64BigEndian(state.AsSpan(KeysLength), proved.ToUnixTimeSeconds());
        return state;
    }

    // A session from before the last upgrade says nothing of it: then it was long ago.
    static bool SaysWhen(ReadOnlySpan<byte> state) => state.Length % 32 == ProvedLength;

    static DateTimeOffset ProvedAt(ReadOnlySpan<byte> state) => SaysWhen(state) ? DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(state[KeysLength..])) : default;

    static ReadOnlySpan<byte> Rest(ReadOnlySpan<byte> state) => state[(SaysWhen(state) ? KeysLength + ProvedLength : KeysLength)..];

    static byte[]? Earlier(ReadOnlySpan<byte> rest) => rest.Length > 0 ? rest.ToArray() : null;
}
