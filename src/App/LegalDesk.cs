using Parasol.Legal.AtTheConsole;

namespace Parasol.App;

/// <summary>What came of asking Legal something at the console.</summary>
/// <param name="Faults">What to put right, one sentence each; where there is one, nothing is answered.</param>
/// <param name="Answers">One answer for each case, to be written as JSON.</param>
/// <param name="Sentences">The same to be read.</param>
public sealed record DeskAnswer(IReadOnlyList<string> Faults, IReadOnlyList<object> Answers, IReadOnlyList<string> Sentences);

/// <summary>
/// The one way from the console to Legal: no project but App may refer to it. Through here go cases that somebody wrote down, never a file of
/// the instance: nothing is opened, and nothing kept.
/// </summary>
public static class LegalDesk
{
    /// <summary>What can be screened.</summary>
    public static IReadOnlyList<string> Screens => LegalConsole.Screens;

    /// <summary>Answers a file of cases.</summary>
    /// <param name="screen">One of <see cref="Screens"/>.</param>
    /// <param name="json">The file.</param>
    /// <param name="edited">Gives the text of a name where somebody has edited it, and null where the one that ships is meant.</param>
    public static DeskAnswer Screen(string screen, string json, Func<string, string?> edited) => Of(LegalConsole.Screen(screen, json, edited));

    /// <summary>Looks for what is wrong with the calendars, rules and tables.</summary>
    /// <param name="edited">As above.</param>
    public static DeskAnswer Lint(Func<string, string?> edited) => Of(LegalConsole.Lint(edited));

    /// <summary>Looks for what is wrong with playbooks.</summary>
    /// <param name="texts">Texts by the names of their files; null for those that ship.</param>
    public static DeskAnswer LintPlaybooks(IReadOnlyList<(string File, string Text)>? texts) => Of(LegalConsole.LintPlaybooks(texts));

    /// <summary>Every line that ships in the texts of Legal, each with its language as a tag.</summary>
    public static IEnumerable<(string Language, string Text)> Sentences => LegalConsole.Sentences;

    static DeskAnswer Of(LegalRun run) => new(run.Faults, run.Answers, run.Sentences);
}
