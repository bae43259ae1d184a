using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>Somebody's membership: their public keys, certified by the program's signing key.</summary>
sealed class MemberRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Who.")]
    public required StaffId Staff { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The public keys this membership is for.")]
    public required byte[] SealKey { get; init; }

    [Clear("The public keys this membership is for.")]
    public required byte[] SignKey { get; init; }

    [Clear("The last day of somebody who is here for a while. Empty for everybody else.")]
    public DateOnly? Until { get; init; }

    [Clear("The program's signature over all of this.")]
    public required byte[] Signature { get; init; }

    [Clear("Empty for members. For somebody whose access to the program has ended: what is still to be made new because of it.")]
    public Leaving? Leaves { get; set; }
}

/// <summary>How far a program has come with the keys that are made new when somebody leaves it.</summary>
enum Leaving : short
{
    /// <summary>They hold nothing any more; the program waits for a new epoch.</summary>
    Leaves = 1,

    /// <summary>The same, and then every file gets a new key.</summary>
    ShutOut = 2,

    /// <summary>The new epoch is there; the files get their new keys, some at a time.</summary>
    KeysAnew = 3,

    /// <summary>All is new. What was being written meanwhile is still looked for, for some minutes.</summary>
    Settling = 4,
}
