using System.Security.Cryptography;

namespace Parasol.Vault.Membership;

/// <summary>Bytes that are wiped on every way out.</summary>
readonly struct Wiped(byte[] secret) : IDisposable
{
    public void Dispose() => CryptographicOperations.ZeroMemory(secret);
}
