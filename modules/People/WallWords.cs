using Parasol.Vault;

namespace Parasol.People;

/// <summary>What an exception of the walls is called, for pages and for the console.</summary>
public static class WallWords
{
    /// <summary>What kind of row it is: English, key of its translation.</summary>
    public static string What(this WallException exception) => exception.Row switch
    {
        WallRow.Root => "The root",
        WallRow.Charter => "A program's charter",
        WallRow.Member => "A membership",
        WallRow.Epoch => "A program's public key",
        WallRow.Grant => "A program's key, given to a colleague",
        WallRow.FileKey => "The key of a file",
        WallRow.SearchKey => "The key of a program's search",
        WallRow.Help => "A file's key, given to a colleague who helps",
        WallRow.Emergency => "What belongs to emergency access",
        WallRow.Recovery => "The recovery key",
        WallRow.RecoveryGrant => "A program's key, given to recovery",
        WallRow.WeekKey => "The key of a week",
        WallRow.Mailbox => "A mailbox",
        WallRow.Account => "An account or an invitation",
        WallRow.Record => "A sealed record or a row that names it",
        _ => "A table of the key store",
    };

    /// <summary>What is wrong, in a sentence: English, key of its translation.</summary>
    public static string Says(this WallException exception) => exception.Fault switch
    {
        WallFault.RootNotPinned => "The root is not the one that is pinned outside the databases.",
        WallFault.CharterNotSigned => "The root has not signed it. Nothing of this program is proved.",
        WallFault.NoCharter => "It names a program that there is not.",
        WallFault.SignatureBroken => "Its signature does not hold.",
        WallFault.SignedByOutsider => "Nobody who was ever a member of this program has signed it.",
        WallFault.NoEpoch => "It is sealed under a key that this program does not have.",
        WallFault.WrongEnvelope => "What is sealed in it is not of the kind that belongs there.",
        WallFault.Copied => "The same key lies in another row, too.",
        WallFault.NoAccount => "It is for somebody who has no account here.",
        WallFault.AccountClosed => "It is for somebody whose account is closed.",
        WallFault.NotAMember => "It is for somebody who is not a member of this program.",
        WallFault.OtherKeys => "It is sealed to other keys than this colleague has.",
        WallFault.OtherProgram => "It names another program than the key of its file does.",
        WallFault.OtherOrganisation => "It names something of another organisation.",
        WallFault.PastItsDay => "Its last day has passed, and it was not deleted.",
        WallFault.NoFileKey => "It is for a key that the file does not have any more.",
        _ => "The key store has a table that is not ours.",
    };
}
