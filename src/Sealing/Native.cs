using System.Runtime.InteropServices;

namespace Parasol.Sealing;

/// <summary>
/// The functions of libsodium in use, under their own names. All return 0 when they have done their work; who calls checks it.
/// The static constructor sees to it that none is called before the library is ready.
/// </summary>
internal static unsafe partial class Native
{
    static Native() => Sodium.Require();

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_aead_xchacha20poly1305_ietf_encrypt(
        byte* sealedText, ulong* sealedLength, byte* plain, ulong plainLength, byte* data, ulong dataLength, byte* unused, byte* nonce, byte* key);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_aead_xchacha20poly1305_ietf_decrypt(
        byte* plain, ulong* plainLength, byte* unused, byte* sealedText, ulong sealedLength, byte* data, ulong dataLength, byte* nonce, byte* key);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_scalarmult(byte* shared, byte* secret, byte* theirPublic);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_scalarmult_base(byte* ownPublic, byte* secret);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_sign_seed_keypair(byte* signPublic, byte* secret, byte* seed);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_sign_detached(byte* signature, ulong* signatureLength, byte* message, ulong messageLength, byte* secret);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_sign_verify_detached(byte* signature, byte* message, ulong messageLength, byte* signPublic);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_pwhash(
        byte* output, ulong outputLength, byte* passphrase, ulong passphraseLength, byte* salt, ulong passes, nuint memoryBytes, int algorithm);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_secretstream_xchacha20poly1305_init_push(byte* state, byte* header, byte* key);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_secretstream_xchacha20poly1305_push(
        byte* state, byte* sealedText, ulong* sealedLength, byte* plain, ulong plainLength, byte* data, ulong dataLength, byte tag);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_secretstream_xchacha20poly1305_init_pull(byte* state, byte* header, byte* key);

    [LibraryImport(Sodium.Library)]
    public static partial int crypto_secretstream_xchacha20poly1305_pull(
        byte* state, byte* plain, ulong* plainLength, byte* tag, byte* sealedText, ulong sealedLength, byte* data, ulong dataLength);
}
