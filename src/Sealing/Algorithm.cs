namespace Parasol.Sealing;

/// <summary>How an envelope is made: its first byte and byte 5 of its associated data. 3 is kept for a hybrid with ML-KEM-768.</summary>
internal enum Algorithm : byte
{
    XChaCha20Poly1305 = 1,
    Hpke = 2,
    SecretStream = 4,
}
