using System.Text.RegularExpressions;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

/// <summary>What docs/claims.md and SECURITY.md say a test holds, a test that exists holds.</summary>
public sealed partial class ClaimsTests
{
    internal static readonly HashSet<string> Tests = [.. Directory.EnumerateFiles(Repository.At("tests"), "*Tests.cs", SearchOption.AllDirectories).SelectMany(TestsOf)];

    [Fact]
    public void Every_claim_names_a_test_that_exists() => Complaints(File.ReadAllText(Repository.At("docs", "claims.md")), Tests).ShouldHold();

    [Fact]
    public void Every_promise_names_a_test_that_exists() =>
        Named().Matches(File.ReadAllText(Repository.At("SECURITY.md"))).Select(m => m.Value).Where(n => !Tests.Contains(n)).Select(n => $"SECURITY.md names {n}, which is no test.").ShouldHold();

    [Fact]
    public void A_row_in_order_is_not_named() => Complaints("| SA3, SB1 | True. | / | `LampTests.It_burns` |", ["LampTests.It_burns"]).ShouldBeEmpty();

    [Theory]
    [InlineData("| SA3 | True. | / | `LampTests.It_glows` |", "no test")]
    [InlineData("| SA3 | True. | / | by hand |", "names no test")]
    [InlineData("| SX3 | True. | / | `LampTests.It_burns` |", "no id of a claim")]
    [InlineData("| SA3 | True. |  | `LampTests.It_burns` |", "nowhere to see it")]
    [InlineData("| SA3, SA3 | True. | / | `LampTests.It_burns` |", "twice")]
    [InlineData("No table.", "no claims")]
    public void A_row_that_is_not_is_named(string page, string says) => Complaints(page, ["LampTests.It_burns"]).ShouldHaveSingleItem().ShouldContain(says);

    static IEnumerable<string> Complaints(string page, ICollection<string> tests)
    {
        var rows = page.Split('\n').Where(l => Row().IsMatch(l)).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var ids = rows.SelectMany(r => r[1].Split(", ")).ToList();
        return
        [
            .. rows.Count == 0 ? ["There are no claims."] : Array.Empty<string>(),
            .. ids.Where(i => !Id().IsMatch(i)).Select(i => $"{i} is no id of a claim."),
            .. ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands there twice."),
            .. rows.Where(r => r[3].Length == 0).Select(r => $"{r[1]} has nowhere to see it."),
            .. rows.Where(r => !Named().IsMatch(r[4])).Select(r => $"{r[1]} names no test."),
            .. rows.SelectMany(r => Named().Matches(r[4]).Select(m => m.Value).Where(n => !tests.Contains(n)).Select(n => $"{r[1]} names {n}, which is no test.")),
        ];
    }

    static IEnumerable<string> TestsOf(string file)
    {
        var text = File.ReadAllText(file);
        return Method().Matches(text).Select(m => $"{Path.GetFileNameWithoutExtension(file)}.{m.Groups[1].Value}");
    }

    [GeneratedRegex(@"\b[A-Z]\w+Tests\.[A-Z]\w+", RegexOptions.None, 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\| [A-Z]+\d", RegexOptions.None, 5000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^(S[A-E]|X)[1-9]\d?$", RegexOptions.None, 5000)]
    private static partial Regex Id();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) (\w+)\(", RegexOptions.None, 5000)]
    private static partial Regex Method();
}
