using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>That a file must not be destroyed. Why, lies sealed in the file itself.</summary>
sealed class HoldRow
{
    [Clear("A random number of the hold.")]
    public required RowId Number { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The program of the file.")]
    public required ProgramId Program { get; init; }

    [Clear("Which file: whoever destroys keys has none, and must know which to leave.")]
    public required FileId File { get; init; }

    [Clear("Since which day: without a second signature it lapses.")]
    public required DateOnly PutOn { get; init; }

    [Clear("How often the computer's clock had jumped by then: where it has since, nothing lapses by it.")]
    public required int Jumps { get; set; }

    [Clear("The day on which it is to be looked at again.")]
    public required DateOnly ReviewDay { get; init; }

    [Clear("Who put it on.")]
    public required StaffId By { get; init; }

    [Clear("Their signature over all of this.")]
    public required byte[] Signature { get; set; }

    [Clear("Who signed it as the second. Empty until then.")]
    public StaffId? SecondBy { get; set; }

    [Clear("Their signature over all of this.")]
    public byte[]? SecondSignature { get; set; }

    [Clear("Who asks to lift it. Empty while nobody does.")]
    public StaffId? LiftBy { get; set; }

    [Clear("Their signature over number and file.")]
    public byte[]? LiftSignature { get; set; }

    [Clear("Who was refused to delete from the file because of it, 16 bytes each: they do not lift it.")]
    public required byte[] Refused { get; set; }
}
