namespace Parasol.People.Raids;

/// <summary>
/// What the page for a search says: what to do in which order. Counsel has checked none of it. What the law says is <see cref="ProtectedTalk"/>.
/// </summary>
static class RaidAdvice
{
    /// <summary>While they are here.</summary>
    public static IReadOnlyList<string> During { get; } =
    [
        "Press Seal now, or call somebody who does. It destroys no record: it shuts doors.",
        "Call counsel and a legal observer from the list.",
        "Ask who they are, and to see the paper. Read out what it names: which place, which things, which day.",
        "Say that you want to speak with counsel before you answer anything. Then be quiet.",
        "Do not stand in anybody's way. Hide nothing, destroy nothing, and say nothing that is not true.",
        "Write down names, numbers and times, and what they take. Ask for a list of it.",
        "Tell nobody who is served here, who was here, or who is not. That is for counsel to answer.",
        "See who is where, by code, and that everybody has a way out and somebody with them.",
    ];

    /// <summary>Afterwards.</summary>
    public static IReadOnlyList<string> After { get; } =
    [
        "Is everybody found and safe? Go through the list by code.",
        "Each writes down alone what they saw, while it is fresh, and gives it to counsel.",
        "Write down what was taken, what was copied, and which screens were open.",
        "Ask counsel before anybody speaks to the press, and before anything is opened again.",
        "A computer, phone or kit that was taken: shut its owner out of the programs, and make new recovery kits.",
        "Tell the people concerned what happened, by the way that is safe for them, unless a court forbids it.",
        "Open again with two people of two programs. Change the passphrases of everybody who was made to say theirs, and look through the audit.",
        "Somebody looks after those who were there. Rest is part of it.",
    ];
}
