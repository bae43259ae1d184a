using System.Security.Cryptography;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Sessions;

/// <summary>
/// How many passphrases and codes are worked on at once. Two gates, so that a flood at the public doors cannot keep staff out:
/// staff as many as there are cores, public half of that. 32 may wait, five seconds at the most.
/// </summary>
/// <param name="passphrases">The work done for a passphrase that is new; older ones say theirs beside them.</param>
sealed class Argon2Gates(Argon2Profile passphrases) : IDisposable
{
    const int Waiting = 32;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Gate _staff = new(Environment.ProcessorCount);
    readonly Gate _public = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The work done for a passphrase that is new, and for one that nobody has.</summary>
    public Argon2Profile Passphrases => passphrases;

    /// <summary>What to say when the gate is full.</summary>
    public static Refusal Busy { get; } = Refusal.Busy("Many people are here right now. Please try again in a few seconds.");

    /// <summary>Works for the staff door; null when too many wait. Wipes the passphrase.</summary>
    public Task<SecretKey<Keys.PassphraseKey>?> Staff(byte[] passphrase, byte[] salt, Argon2Profile profile) => _staff.Work(passphrase, salt, profile);

    /// <summary>Works for the public doors; null when too many wait. Wipes the passphrase.</summary>
    public Task<SecretKey<Keys.PassphraseKey>?> Public(byte[] passphrase, byte[] salt, Argon2Profile profile) => _public.Work(passphrase, salt, profile);

    public void Dispose()
    {
        _staff.Dispose();
        _public.Dispose();
    }

    sealed class Gate(int width) : IDisposable
    {
        readonly SemaphoreSlim _open = new(width);
        int _waiting;

        public async Task<SecretKey<Keys.PassphraseKey>?> Work(byte[] passphrase, byte[] salt, Argon2Profile profile)
        {
            try
            {
                if (Interlocked.Increment(ref _waiting) > Waiting + width || !await _open.WaitAsync(Patience))
                {
                    return null;
                }
                try
                {
                    return await Argon2.DeriveAsync(passphrase, salt, profile);
                }
                finally
                {
                    _open.Release();
                }
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
                CryptographicOperations.ZeroMemory(passphrase);
            }
        }

        public void Dispose() => _open.Dispose();
    }
}
