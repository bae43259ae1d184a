using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>The key of a program's packed cards: what a search reads. Made anew whenever a file is destroyed.</summary>
sealed class SearchKeyRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("A random id: the packed cards name it.")]
    public required RowId Id { get; init; }

    [Clear("Which epoch's wrap key seals it.")]
    public required int Epoch { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("Who made it.")]
    public required StaffId By { get; init; }

    [Clear("The maker's signature over id, program, epoch and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}
