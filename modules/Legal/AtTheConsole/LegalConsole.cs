using Parasol.Legal.Deadlines;
using Parasol.Legal.Playbooks;
using Parasol.Legal.Screening;
using Parasol.Legal.Tables;

namespace Parasol.Legal.AtTheConsole;

/// <summary>
/// What the console may ask Legal: the calculators on a file of cases, and the lint of the texts. Needs no data folder, opens nothing and keeps
/// nothing. README.md of the module describes the files.
/// </summary>
public static class LegalConsole
{
    const string Deadlines = "deadlines";
    const string PlaybookFolder = "playbooks/";

    /// <summary>What can be screened; each has a text of this name.</summary>
    public static IReadOnlyList<string> Screens { get; } = ["record-relief", "immigration", Deadlines];

    /// <summary>Answers a file of cases.</summary>
    /// <param name="screen">One of <see cref="Screens"/>.</param>
    /// <param name="json">The file.</param>
    /// <param name="edited">Gives the text of a name where somebody has edited it, and null where the one that ships is meant.</param>
    public static LegalRun Screen(string screen, string json, Func<string, string?> edited)
    {
        var book = Book(edited);
        return screen == Deadlines ? DeadlineCases.Work(json, book) : ScreenCases.Work(json, Text(screen, book, edited));
    }

    /// <summary>Looks for what is wrong with the calendars, rules and tables.</summary>
    public static LegalRun Lint(Func<string, string?> edited)
    {
        var book = Book(edited);
        List<string> faults = [.. book.Faults];
        List<string> sentences = [$"{Deadlines}.txt: {book.Calendars.Count} calendars, {book.Rules.Count} rules, {Unreviewed(book.Rules.Select(r => r.Standing))} of them unreviewed."];
        List<string> shown = [.. book.Sentences];
        foreach (var screen in Screens.Where(s => s != Deadlines).Select(s => Text(s, book, edited)))
        {
            shown.AddRange(screen.Sentences);
            faults.AddRange(screen.Faults);
            sentences.Add($"{screen.Name}.txt: {screen.Facts.Count} facts, {screen.Tables.Count} tables, {Unreviewed(screen.Tables.Select(t => t.Standing))} of them unreviewed.");
        }
        sentences.Add($"spanish.txt: {SecondTongue.Spanish.Pairs.Count} sentences; {SecondTongue.Spanish.Missing(shown).Count()} that a page would show have no Spanish yet.");
        return new LegalRun(faults, [], sentences);
    }

    /// <summary>Looks for what is wrong with playbooks.</summary>
    /// <param name="texts">Texts by the names of their files; null for those that ship, of which each area must have one.</param>
    public static LegalRun LintPlaybooks(IReadOnlyList<(string File, string Text)>? texts)
    {
        var (playbooks, faults) = PlaybookShelf.Read(texts ?? Playbooks(), isWhole: texts is null);
        return new LegalRun(faults, [], [$"{playbooks.Count} playbooks, {playbooks.Sum(p => p.Lines.Sum(l => l.Value.Count))} lines, {playbooks.Count(p => p.Review == Standing.Unreviewed)} of them unreviewed: {string.Join(", ", playbooks.Select(p => p.Name))}."]);
    }

    /// <summary>Every line that ships in the texts, each with its language as a tag, for those who look over every text.</summary>
    public static IEnumerable<(string Language, string Text)> Sentences =>
        Screens.Select(s => LegalTexts.Read($"{s}.txt")).Concat(Playbooks().Select(p => p.Text)).SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(l => ("en", l))
            .Concat(SecondTongue.Spanish.Pairs.Values.Select(v => ("es", v)));

    static IReadOnlyList<(string File, string Text)> Playbooks() => [.. LegalTexts.In(PlaybookFolder).Select(n => (n[PlaybookFolder.Length..], LegalTexts.Read(n)))];

    static int Unreviewed(IEnumerable<Standing> standings) => standings.Count(s => s.ReviewStatus == Standing.Unreviewed);

    static DeadlineBook Book(Func<string, string?> edited) => edited($"{Deadlines}.txt") is { } text ? DeadlineBook.Read($"{Deadlines}.txt", text) : DeadlineBook.Ours;

    // Calendars belong to a screen's days, so an edited book makes every screen be read anew.
    static ScreenText Text(string screen, DeadlineBook book, Func<string, string?> edited) =>
        edited($"{screen}.txt") is { } text ? ScreenText.Read($"{screen}.txt", text, book.Calendars)
        : book != DeadlineBook.Ours ? ScreenText.Read($"{screen}.txt", LegalTexts.Read($"{screen}.txt"), book.Calendars)
        : screen == ScreenText.RecordRelief.Name ? ScreenText.RecordRelief : ScreenText.Immigration;
}
