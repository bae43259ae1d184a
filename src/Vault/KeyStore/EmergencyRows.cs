using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>Half of an emergency way into a program, sealed to one colleague outside it. Alone it opens nothing.</summary>
sealed class EmergencyHalfRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("To whom.")]
    public required StaffId Staff { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which epoch of the program two halves lead to.")]
    public required int Epoch { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("The program's signature over program, epoch, recipient's key and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}

/// <summary>The program's private keys under two halves together.</summary>
sealed class EmergencyPairRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Whose half is the one.")]
    public required StaffId First { get; init; }

    [Clear("Whose half is the other.")]
    public required StaffId Second { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which epoch of the program they lead to.")]
    public required int Epoch { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("The program's signature over program, epoch, both colleagues and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}

/// <summary>One colleague asks another to agree: the asker's half and what is asked, sealed to the other.</summary>
sealed class EmergencyAskRow
{
    [Clear("A random id.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Who asks.")]
    public required StaffId By { get; init; }

    [Clear("Who is asked.")]
    public required StaffId To { get; init; }

    [Clear("The last day it may be agreed to; then it is deleted.")]
    public required DateOnly LastDay { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }
}
