namespace Parasol.Vault;

/// <summary>Tells a disk that is full, or that can only be read, from a mistake of ours.</summary>
public static class DiskIsFull
{
    /// <summary>Whether this is why something failed. Nothing of it was kept.</summary>
    public static bool Says(Exception e) => Data.DiskFaults.Is(e);
}
