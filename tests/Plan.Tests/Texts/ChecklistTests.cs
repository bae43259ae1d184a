using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

/// <summary>docs/checklist.md is made from checklist.txt beside this project: each row of the checklist and each hostile test, with what shows it.</summary>
public sealed partial class ChecklistTests
{
    const int Rows = 72;
    const int Hostile = 25;

    static readonly string[] States = ["shown", "partly", "open", "deviation"];

    static string File => Repository.At("docs", "checklist.md");

    [Fact]
    public async Task The_page_is_made_from_the_list()
    {
        var page = Page(Read(await System.IO.File.ReadAllTextAsync(Repository.At("tests", "Plan.Tests", "checklist.txt"))));
        if (Environment.GetEnvironmentVariable("PARASOL_WRITE_DOCS") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, page);
        }
        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(page);
    }

    [Fact]
    public void Every_row_is_there_and_names_what_shows_it_or_says_what_is_missing() =>
        Complaints(Read(System.IO.File.ReadAllText(Repository.At("tests", "Plan.Tests", "checklist.txt"))), ClaimsTests.Tests).ShouldHold();

    [Theory]
    [InlineData("7 | shown | True. | by hand |", "names no test")]
    [InlineData("7 | shown | True. | `LampTests.It_glows` |", "which is no test")]
    [InlineData("7 | partly | True. | `LampTests.It_burns` |", "does not say what is missing")]
    [InlineData("7 | done | True. | `LampTests.It_burns` |", "no state")]
    public void A_row_that_is_not_in_order_is_named(string row, string says) => Complaints(Read(row), ["LampTests.It_burns"]).ShouldContain(c => c.Contains(says));

    [Fact]
    public void A_row_that_is_missing_or_twice_is_named() =>
        Complaints(Read("1 | open | True. | | Not yet.\n1 | open | True. | | Not yet."), []).ShouldSatisfyAllConditions(c => c.ShouldContain("Row 1 stands there 2 times."), c => c.ShouldContain("Row H25 stands there 0 times."));

    static List<Line> Read(string text) =>
    [
        .. text.Split('\n').Where(l => l.Length > 0 && !l.StartsWith('#')).Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(p => new Line(p[0], p[1], p[2], p[3], p.Length > 4 ? p[4] : "")),
    ];

    static IEnumerable<string> Complaints(IReadOnlyCollection<Line> lines, ICollection<string> tests) =>
    [
        .. Enumerable.Range(1, Rows).Select(n => $"{n}").Concat(Enumerable.Range(1, Hostile).Select(n => $"H{n}")).Select(n => (n, Count: lines.Count(l => l.Number == n)))
            .Where(n => n.Count != 1).Select(n => $"Row {n.n} stands there {n.Count} times."),
        .. lines.Where(l => !States.Contains(l.State)).Select(l => $"Row {l.Number}: {l.State} is no state."),
        .. lines.Where(l => l.State == "shown" && !Named().IsMatch(l.Shows)).Select(l => $"Row {l.Number} names no test."),
        .. lines.Where(l => l.State != "shown" && l.Note.Length == 0).Select(l => $"Row {l.Number} does not say what is missing."),
        .. lines.SelectMany(l => Named().Matches(l.Shows).Select(m => m.Value).Where(n => !tests.Contains(n)).Select(n => $"Row {l.Number} names {n}, which is no test.")),
    ];

    static string Page(IReadOnlyCollection<Line> lines)
    {
        var page = new StringBuilder("""
            # The checklist, row by row

            Made from `tests/Plan.Tests/checklist.txt`; a test compares, and finds out a test that is named and does not exist. The rows are what we hold ourselves to of OWASP ASVS 5.0.0,
            in our words; the hostile tests are what we do to our own product. *Shown*: the tests named hold all of it. *Partly*: they hold some, and the row says what they do not. *Open*: nothing
            shows it yet. *Deviation*: decided otherwise, and why.


            """.ReplaceLineEndings("\n"));
        Table(page, "The checklist", [.. lines.Where(l => !l.Number.StartsWith('H'))]);
        Table(page, "The hostile tests", [.. lines.Where(l => l.Number.StartsWith('H'))]);
        return page.ToString();
    }

    static void Table(StringBuilder page, string title, IReadOnlyCollection<Line> lines)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {title}\n\n{lines.Count} rows: {string.Join(", ", States.Select(s => $"{lines.Count(l => l.State == s)} {s}"))}.\n\n");
        page.Append("| row | what must hold | state | what shows it | what is missing |\n| --- | --- | --- | --- | --- |\n");
        foreach (var line in lines)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {line.Number.TrimStart('H')} | {line.What} | {line.State} | {line.Shows} | {line.Note} |\n");
        }
        page.Append('\n');
    }

    sealed record Line(string Number, string State, string What, string Shows, string Note);

    [GeneratedRegex(@"\b[A-Z]\w+Tests\.[A-Z]\w+", RegexOptions.None, 5000)]
    private static partial Regex Named();
}
