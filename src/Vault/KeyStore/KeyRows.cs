using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.KeyStore;

/// <summary>A staff member's keys, opened by passphrase.</summary>
sealed class BundleRow
{
    [Clear("A random id.")]
    public required StaffId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("A MAC of the sign-in name under the server key: found again, not read back.")]
    public required byte[] Handle { get; set; }

    [Clear("May invite people and change settings; opens nothing.")]
    public required bool IsAdministrator { get; set; }

    [Clear("Whether this account may sign in.")]
    public required bool IsEnabled { get; set; }

    [Clear("Random bytes that make each passphrase's work its own.")]
    public byte[]? Salt { get; set; }

    [Clear("Memory of the passphrase work, in KiB.")]
    public int MemoryKib { get; set; }

    [Clear("Passes of the passphrase work.")]
    public int Passes { get; set; }

    [Clear("Compared before anything is opened; tells nothing about the passphrase that guessing would not.")]
    public byte[]? Verifier { get; set; }

    [Clear("The same for a duress passphrase, or random bytes: which of the two cannot be told.")]
    public byte[]? SecondVerifier { get; set; }

    [Envelope]
    public byte[]? Bundle { get; set; }

    [Clear("Public key for sealing to this person.")]
    public byte[]? SealKey { get; set; }

    [Clear("Public key of this person's signatures.")]
    public byte[]? SignKey { get; set; }
}

/// <summary>A one-time code to join with.</summary>
sealed class InvitationRow
{
    [Clear("SHA-256 of a code of 80 random bits.")]
    public required byte[] Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("For whom.")]
    public required StaffId Staff { get; init; }

    [Clear("The last day it can be used.")]
    public required DateOnly LastDay { get; init; }
}

/// <summary>An organisation's root: it signs charters and node certificates, and nothing else.</summary>
sealed class RootRow
{
    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The public half; the roots file pins it as well.")]
    public required byte[] PublicKey { get; init; }

    [Envelope]
    public required byte[] PrivateKey { get; set; }

    [Clear("The Oversight program that can open the private half.")]
    public required ProgramId Oversight { get; init; }

    [Clear("The epoch of Oversight it is sealed to.")]
    public required int Epoch { get; set; }
}

/// <summary>A program's charter: its signing key and founding members, signed by the root.</summary>
sealed class CharterRow
{
    [Clear("A random id.")]
    public required ProgramId Program { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Work, House or Oversight.")]
    public required ProgramKind Kind { get; init; }

    [Clear("Public key of the program's signatures.")]
    public required byte[] SignKey { get; init; }

    [Clear("The file a program keeps for what belongs to no client yet: a random id.")]
    public required FileId Desk { get; init; }

    [Clear("Ids and public keys of the founding members.")]
    public required byte[] Founders { get; init; }

    [Clear("The root's signature over all of this.")]
    public required byte[] Signature { get; init; }
}

/// <summary>The public half of a program's key pair in one epoch, signed by the program.</summary>
sealed class EpochRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Counts up from 1 when a member leaves.")]
    public required int Epoch { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Public key for sealing to this program.")]
    public required byte[] SealKey { get; init; }

    [Clear("The program's signature over all of this.")]
    public required byte[] Signature { get; init; }
}

/// <summary>What a grant gives.</summary>
enum GrantKind : short
{
    /// <summary>The private half of the epoch's key pair.</summary>
    Epoch = 1,

    /// <summary>The private half of the program's signing key.</summary>
    Signing = 2,
}

/// <summary>A program's private key sealed to one member, with the granter's signed statement.</summary>
sealed class GrantRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which epoch.")]
    public required int Epoch { get; init; }

    [Clear("To whom.")]
    public required StaffId Staff { get; init; }

    [Clear("The epoch's key or the signing key.")]
    public required GrantKind Kind { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Envelope]
    public required byte[] Sealed { get; init; }

    [Clear("Who granted it.")]
    public required StaffId By { get; init; }

    [Clear("The granter's signature over program, epoch, recipient's key and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; init; }
}

/// <summary>How far a wrap has come: it is written before the records it opens, and made live after them.</summary>
enum WrapState : short
{
    /// <summary>The records may not be there yet.</summary>
    Pending = 1,

    /// <summary>In use.</summary>
    Live = 2,
}

/// <summary>One file key, sealed under its program's wrap key. Deleting this row is what deletes a file.</summary>
sealed class WrapRow
{
    [Clear("A random id.")]
    public required FileId File { get; init; }

    [Clear("Counts up when the file is given a new key.")]
    public required int Generation { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which epoch's wrap key seals it.")]
    public required int Epoch { get; set; }

    [Envelope]
    public required byte[] Sealed { get; set; }

    [Clear("Pending or live.")]
    public required WrapState State { get; set; }

    [Clear("The act that made it: a random id.")]
    public required ActId Act { get; init; }

    [Clear("In which epoch the key was drawn: files get a new one when somebody who could know it has left. Empty: in the first.")]
    public int? MadeIn { get; set; }

    [Clear("The version of the file's manifest that this store has seen: shows when records alone were put back.")]
    public required long ManifestVersion { get; set; }

    [Clear("Who made it.")]
    public required StaffId By { get; init; }

    [Clear("The maker's signature over file, program, epoch and the SHA-256 of the envelope.")]
    public required byte[] Signature { get; set; }
}

/// <summary>A program's key pair for one week: whoever is outside seals to the public half.</summary>
sealed class WeekRow
{
    [Clear("A random id.")]
    public required FileId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("The Monday of the week.")]
    public required DateOnly Week { get; init; }

    [Clear("Public key for sealing to this week.")]
    public required byte[] SealKey { get; init; }

    [Envelope]
    public required byte[] PrivateKey { get; set; }

    [Clear("The epoch the private half is sealed to.")]
    public required int Epoch { get; set; }

    [Clear("The program's signature over program, week and public key.")]
    public required byte[] Signature { get; init; }
}

/// <summary>A person's mailbox: its key pair, opened by the return code.</summary>
sealed class MailboxRow
{
    [Clear("A random id.")]
    public required MailboxId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("A MAC of the code's first words under the server key: found again, not read back.")]
    public required byte[] Handle { get; init; }

    [Clear("Random bytes that make each code's work its own.")]
    public required byte[] Salt { get; init; }

    [Clear("Memory of the code's work, in KiB.")]
    public required int MemoryKib { get; init; }

    [Clear("Passes of the code's work.")]
    public required int Passes { get; init; }

    [Clear("Compared before anything is opened.")]
    public required byte[] Verifier { get; init; }

    [Envelope]
    public required byte[] Bundle { get; init; }

    [Clear("Public key for sealing to this mailbox.")]
    public required byte[] SealKey { get; init; }
}
