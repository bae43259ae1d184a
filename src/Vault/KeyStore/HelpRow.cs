using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>The key of one file, sealed to one colleague outside its program until a day: help with one matter. Nothing else of the program opens with it.</summary>
sealed class HelpRow
{
    [Clear("A random id.")]
    public required FileId File { get; init; }

    [Clear("Which of the file's keys: with a new one the help is over.")]
    public required int Generation { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The program of the file.")]
    public required ProgramId Program { get; init; }

    [Clear("To whom.")]
    public required StaffId To { get; init; }

    [Clear("The last day it opens anything; then it is deleted.")]
    public required DateOnly LastDay { get; init; }

    [Clear("Who gave it.")]
    public required StaffId By { get; init; }

    [Clear("It was given by two people outside the program, in an emergency; who gave it is the one who agreed.")]
    public bool? InEmergency { get; init; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("The signature of the giver, or in an emergency of the program, over file, program, recipient's key, last day and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}
