using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Parasol.Sealing;

/// <summary>
/// The part of a thread's stack that a call has used which is over. Native code leaves there what it computed with: the memory drill found keys of people
/// who had signed out long before on the stacks of threads that had ended, because the C library keeps those stacks for the next thread.
/// </summary>
internal static class StackBelow
{
    // Argon2id is the deepest that is called: a few blocks of 1 KiB each.
    private const int Depth = 32 * 1024;

    /// <summary>Wipes it. Called by whoever called native code with a secret, right after.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Wipe()
    {
        Span<byte> below = stackalloc byte[Depth];
        CryptographicOperations.ZeroMemory(below);
    }
}
