using Parasol.Legal.Deadlines;

namespace Parasol.Legal.AtTheConsole;

/// <summary>
/// What the console may ask Legal: the calculators on a file of made-up or described cases, and the lint of the texts. Needs no data folder,
/// opens nothing and keeps nothing. README.md of the module describes the files.
/// </summary>
public static class LegalConsole
{
    /// <summary>What can be screened.</summary>
    public static IReadOnlyList<string> Screens { get; } = ["deadlines"];

    /// <summary>Answers a file of cases.</summary>
    /// <param name="screen">One of <see cref="Screens"/>.</param>
    /// <param name="json">The file.</param>
    public static LegalRun Screen(string screen, string json) => screen switch
    {
        "deadlines" => DeadlineCases.Work(json, DeadlineBook.Ours),
        _ => throw new ArgumentOutOfRangeException(nameof(screen)),
    };
}
