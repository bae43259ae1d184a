using System.Runtime.InteropServices;

namespace Parasol.Sealing;

/// <summary>
/// Makes a key of a passphrase or a code: Argon2id version 1.3 (RFC 9106) with one lane. It is slow on purpose and takes the
/// profile's memory while it runs; the caller limits how many run at once.
/// </summary>
public static partial class Argon2
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 16;

    private const int Argon2Id13 = 2;
    private const int Nicer = 10;

    /// <summary>
    /// Derives on the calling thread. The passphrase is UTF-8 in normal form C; the caller brings it there and wipes it.
    /// </summary>
    /// <exception cref="ArgumentException">The salt has not 16 bytes, or the profile is not allowed. Nothing has been computed.</exception>
    /// <exception cref="InsufficientMemoryException">The machine does not give the memory.</exception>
    public static SecretKey<Keys.PassphraseKey> Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt16, Argon2Profile profile)
    {
        MustBeAllowed(salt16, profile);
        using var derived = new Pinned(SecretKey<Keys.PassphraseKey>.Length);
        Derive(passphrase, salt16, (ulong)profile.Passes, (nuint)profile.MemoryKiB * 1024, derived.Span);
        return SecretKey<Keys.PassphraseKey>.From(derived.Span);
    }

    /// <summary>
    /// Derives on a thread of its own that yields to all others (nice +10), so that sign-ins do not slow down the pages of
    /// those who are at work. It copies what it is given: the caller may wipe at once. Once begun it cannot be stopped.
    /// </summary>
    /// <exception cref="ArgumentException">The salt has not 16 bytes, or the profile is not allowed; thrown at the call.</exception>
    public static Task<SecretKey<Keys.PassphraseKey>> DeriveAsync(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt16, Argon2Profile profile)
    {
        MustBeAllowed(salt16, profile);
        var held = Pinned.Copy(passphrase);
        var salt = salt16.ToArray();
        return Nicely(() =>
        {
            using (held)
            {
                return Derive(held.Span, salt, profile);
            }
        });
    }

    /// <summary>
    /// Mixes the pepper in: HMAC-SHA-256 of the derived key under the pepper. Without the pepper a stolen database does not
    /// even allow guessing. Both keys given stay the caller's.
    /// </summary>
    public static SecretKey<Keys.PassphraseKey> WithPepper(SecretKey<Keys.PepperKey> pepper, SecretKey<Keys.PassphraseKey> derived)
    {
        using var mixed = new Pinned(SecretKey<Keys.PassphraseKey>.Length);
        pepper.Mac(derived.Bytes, mixed.Span);
        return SecretKey<Keys.PassphraseKey>.From(mixed.Span);
    }

    /// <summary>For published vectors alone: any limits and any length that libsodium accepts.</summary>
    internal static unsafe void Derive(ReadOnlySpan<byte> passphrase, ReadOnlySpan<byte> salt, ulong passes, nuint memoryBytes, Span<byte> output)
    {
        int refused;
        fixed (byte* o = output, p = passphrase, s = salt)
        {
            refused = Native.crypto_pwhash(o, (ulong)output.Length, p, (ulong)passphrase.Length, s, passes, memoryBytes, Argon2Id13);
        }

        StackBelow.Wipe();
        if (refused != 0)
        {
            throw new InsufficientMemoryException("Argon2id could not have the memory it needs.");
        }
    }

    /// <summary>
    /// Runs work on a new thread of lower priority. A pool thread will not do: without rights a thread can make itself nicer
    /// but never less nice again, and would serve pages at that priority for the rest of its life.
    /// </summary>
    internal static Task<T> Nicely<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                // On Linux 0, 0 is the calling thread alone. Where it is refused the work is right all the same, only less polite.
                _ = setpriority(0, 0, Nicer);
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        })
        { IsBackground = true, Name = "argon2" }.Start();
        return done.Task;
    }

    private static void MustBeAllowed(ReadOnlySpan<byte> salt, Argon2Profile profile)
    {
        if (salt.Length != SaltLength || !profile.IsAllowed)
        {
            throw new ArgumentException("Argon2id takes a salt of 16 bytes, 19 to 256 MiB and 2 to 32 passes.");
        }
    }

    [LibraryImport(Sodium.C)]
    private static partial int setpriority(int which, uint who, int nice);
}
