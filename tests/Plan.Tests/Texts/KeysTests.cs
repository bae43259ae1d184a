using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

/// <summary>docs/keys.md is made from the code: each key, each purpose of an envelope, each key pair whose public half stands in the key store.</summary>
public sealed partial class KeysTests
{
    // The row of the key store with the public half, what the pair is for, and who holds the private half.
    static readonly (string Row, string For, string Held)[] Pairs =
    [
        ("RootRow.PublicKey", "signs charters; pinned in a file outside the databases", "sealed to Oversight until there are recovery kits, under two kits from then on"),
        ("RecoveryRow.SealKey", "programs' keys are granted to it", "under each pair of recovery kits"),
        ("CharterRow.SignKey", "signs a program's members, epochs and weeks", "sealed under the program's epoch key"),
        ("EpochRow.SealKey", "audit entries of those who hold no key are sealed to it", "sealed to each member as a grant"),
        ("WeekRow.SealKey", "requests from outside are sealed to it", "sealed under the program's epoch key; destroyed when its week is over and taken in"),
        ("BundleRow.SealKey", "grants and late text are sealed to it", "in the person's bundle, under the passphrase"),
        ("BundleRow.SignKey", "signs what the person makes", "in the person's bundle, under the passphrase"),
        ("MemberRow.SealKey", "the same as in the bundle, certified by a program", "as above"),
        ("MemberRow.SignKey", "the same as in the bundle, certified by a program", "as above"),
        ("MailboxRow.SealKey", "lines to a person are sealed to it", "in the mailbox's bundle, under the return code"),
    ];

    static string Page => Repository.At("docs", "keys.md");

    [Fact]
    public async Task The_page_is_made_from_the_code()
    {
        var made = Make();
        if (Environment.GetEnvironmentVariable("PARASOL_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, made);
        }
        (await File.ReadAllTextAsync(Page)).ShouldBe(made, "Run this test with PARASOL_WRITE_DOCS=1 to write docs/keys.md anew, and read what changed.");
    }

    [Fact]
    public void Each_purpose_and_each_use_of_a_key_has_its_line()
    {
        Purposes().Select(p => p.Name).ShouldBe(Numbered().Matches(Source("src", "Sealing", "Purpose.cs")).Select(m => m.Groups["name"].Value));
        Uses().Select(u => u.Name).ShouldBe(KeyUse().Matches(Source("src", "Sealing", "Keys.cs")).Select(m => m.Groups["name"].Value));
        (Purposes().Count(), Uses().Count()).ShouldSatisfyAllConditions(c => c.Item1.ShouldBeGreaterThan(20), c => c.Item2.ShouldBeGreaterThan(30));
        Uses().ShouldAllBe(u => u.Says.Length > 20);
    }

    [Fact]
    public void Each_public_key_in_the_key_store_has_its_line() => PublicKeys().ShouldBe(Pairs.Select(p => p.Row), ignoreOrder: true);

    static string Make()
    {
        var page = new StringBuilder("""
            # Keys

            Made from the code; a test compares. [custody.md](custody.md) says how they hang together; here each has one line.


            """.ReplaceLineEndings("\n"));
        page.Append("## Uses of keys\n\nEach is 32 bytes. Where it says *From*, it is derived from that one by HKDF-SHA256 with the label; the others are where a chain begins.\n\n| key | label | what it does |\n| --- | --- | --- |\n");
        foreach (var (name, label, says) in Uses())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | `{label}` | {says} |\n");
        }
        page.Append("\n## Key pairs\n\nThe public halves in the key store, all certified along a chain from the root.\n\n| where | for what | who holds the private half |\n| --- | --- | --- |\n");
        foreach (var (row, use, held) in Pairs)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {row} | {use} | {held} |\n");
        }
        page.Append("\n## Purposes of envelopes\n\nAn envelope for one purpose opens for no other. Numbers are for ever. *Kept back*: the number is taken and nothing is sealed for it yet.\n\n| number | purpose | what it holds | |\n| --- | --- | --- | --- |\n");
        foreach (var (name, number, says) in Purposes())
        {
            page.Append(CultureInfo.InvariantCulture, $"| 0x{number:X2} | {name} | {says} | {(IsUsed(name) ? "" : "kept back")} |\n");
        }
        return page.ToString();
    }

    static IEnumerable<(string Name, string Label, string Says)> Uses() =>
        UseLine().Matches(Source("src", "Sealing", "Keys.cs")).Select(m => (m.Groups["name"].Value, m.Groups["label"].Value, Plain(m.Groups["says"].Value)));

    static IEnumerable<(string Name, int Number, string Says)> Purposes() =>
        PurposeLine().Matches(Source("src", "Sealing", "Purpose.cs")).Select(m => (m.Groups["name"].Value, int.Parse(m.Groups["number"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture), Plain(m.Groups["says"].Value)));

    static IEnumerable<string> PublicKeys() =>
        from file in Directory.GetFiles(Repository.At("src", "Vault", "KeyStore"), "*.cs")
        from row in RowOf().Split(File.ReadAllText(file)).Skip(1).Chunk(2)
        from key in PublicKey().Matches(row[1])
        select $"{row[0]}.{key.Groups["name"].Value}";

    static bool IsUsed(string purpose) => Directory.GetFiles(Repository.At("src", "Vault"), "*.cs", SearchOption.AllDirectories).Any(f => File.ReadAllText(f).Contains($"Purpose.{purpose}", StringComparison.Ordinal));

    static string Source(params string[] path) => File.ReadAllText(Repository.At(path));

    static string Plain(string comment) => See().Replace(comment, m => m.Groups["name"].Value).Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("""/// <summary>(?<says>[^\n]+)</summary>\s+public sealed class (?<name>\w+) : IKeyUse .*Label => "(?<label>[^"]+)";""", RegexOptions.None, 5000)]
    private static partial Regex UseLine();

    [GeneratedRegex("""/// <summary>(?<says>[^\n]+)</summary>\s+(?<name>\w+) = 0x(?<number>[0-9A-F]{2}),""", RegexOptions.None, 5000)]
    private static partial Regex PurposeLine();

    [GeneratedRegex(@"^ +(?<name>\w+) = \d", RegexOptions.Multiline, 5000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"class (?<name>\w+) : IKeyUse", RegexOptions.None, 5000)]
    private static partial Regex KeyUse();

    [GeneratedRegex(@"sealed class (\w+Row)\b", RegexOptions.None, 5000)]
    private static partial Regex RowOf();

    [GeneratedRegex(@"byte\[\]\?? (?<name>SealKey|SignKey|PublicKey)\b", RegexOptions.None, 5000)]
    private static partial Regex PublicKey();

    [GeneratedRegex("""<see cref="(?<name>\w+)"/>""", RegexOptions.None, 5000)]
    private static partial Regex See();
}
