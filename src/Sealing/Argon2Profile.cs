namespace Parasol.Sealing;

/// <summary>How much work Argon2id does for one derivation, always with one lane.</summary>
/// <param name="MemoryKiB">Memory in units of 1,024 bytes.</param>
/// <param name="Passes">Passes over that memory.</param>
public readonly record struct Argon2Profile(int MemoryKiB, int Passes)
{
    private const int LeastMemoryKiB = 19_456;
    private const int MostMemoryKiB = 262_144;
    private const int LeastPasses = 2;
    private const int MostPasses = 32;

    /// <summary>For what people think up: 64 MiB and 3 passes.</summary>
    public static Argon2Profile Passphrase => new(65_536, 3);

    /// <summary>For codes of at least 60 bits that the product has drawn: 19 MiB and 2 passes.</summary>
    public static Argon2Profile ReturnCode => new(19_456, 2);

    /// <summary>
    /// Whether it lies within 19 MiB to 256 MiB and 2 to 32 passes. A profile comes from the database: whoever can write
    /// there must be able neither to make guessing cheap nor to exhaust the machine.
    /// </summary>
    public bool IsAllowed => MemoryKiB is >= LeastMemoryKiB and <= MostMemoryKiB && Passes is >= LeastPasses and <= MostPasses;
}
