using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>
/// An organisation's recovery key: programs seal their keys to it, and two of three printed kits open it. The private half, and the root's, lie here once for each pair
/// of kits and nowhere else.
/// </summary>
sealed class RecoveryRow
{
    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Public key for sealing to recovery.")]
    public required byte[] SealKey { get; init; }

    [Envelope]
    public required byte[] FirstAndSecond { get; set; }

    [Envelope]
    public required byte[] FirstAndThird { get; set; }

    [Envelope]
    public required byte[] SecondAndThird { get; set; }

    [Clear("The root's signature over organisation and public key.")]
    public required byte[] Signature { get; set; }
}

/// <summary>A program's private key sealed to the organisation's recovery key, with the granter's signed statement.</summary>
sealed class RecoveryGrantRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which epoch.")]
    public required int Epoch { get; init; }

    [Clear("The epoch's key or the signing key.")]
    public required GrantKind Kind { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("Who granted it.")]
    public required StaffId By { get; init; }

    [Clear("The granter's signature over program, epoch, recovery key and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}

/// <summary>A program that keeps its keys to its members: no kit brings them back.</summary>
sealed class WithoutRecoveryRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The program's signature over it.")]
    public required byte[] Signature { get; init; }
}
