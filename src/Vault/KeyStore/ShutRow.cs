using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>An organisation that is shut. The row goes when it is opened again. It holds no key, and no key lies under it.</summary>
sealed class ShutRow
{
    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Random bytes: what is said of one shutting says nothing of the next.")]
    public required byte[] Mark { get; init; }

    [Clear("A MAC under the server key of who has said that it may open again; empty while nobody has.")]
    public byte[]? Agreed { get; set; }

    [Clear("Until when that counts.")]
    public DateTime? AgreedUntil { get; set; }

    [Clear("From when on the console may open it; empty while it was not asked for.")]
    public DateTime? ConsoleFrom { get; set; }
}
