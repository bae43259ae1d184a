using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Around;

/// <summary>What somebody is to the person of a file. Numbers are for ever.</summary>
enum Tie
{
    Partner = 1,
    Child = 2,
    Parent = 3,
    Family = 4,
    Household = 5,
    Friend = 6,
    Other = 7,
}

/// <summary>
/// Somebody around the person who has a file of their own. It stands sealed in this file alone: the other file does not know of it unless both
/// are to, and outside the program nothing shows that two files belong together.
/// </summary>
[SealedAs(TableCode.Around)]
sealed record Bond : SealedRecord
{
    public FileId Other { get; init; }

    public Tie As { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>How it is called: English, key of its translation.</summary>
    public static string Label(Tie tie) => tie switch
    {
        Tie.Partner => "Partner",
        Tie.Child => "Child",
        Tie.Parent => "Parent",
        Tie.Family => "Family",
        Tie.Household => "Lives in the same household",
        Tie.Friend => "Friend",
        _ => "Somebody else",
    };

    /// <summary>What the person of this file is to the other.</summary>
    public static Tie Back(Tie tie) => tie switch { Tie.Child => Tie.Parent, Tie.Parent => Tie.Child, _ => tie };
}
