using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Sources;

/// <summary>Calls by which products break: each stands only where somebody looked at it, and this list says where.</summary>
public sealed partial class RareCallsTests
{
    static readonly (string What, string Pattern, string[] Where)[] Rare =
    [
        ("starts another program", @"\bProcess\.Start\b|\bProcessStartInfo\b|new Process\(", []),
        ("asks another server", @"\bHttpClient\b|\bWebRequest\b|\bTcpClient\b", ["src/Cli/Drills/Browsing/PlainBrowser.cs"]),
        ("draws by chance that can be foreseen", @"new Random\b|Random\.Shared|Guid\.NewGuid", []),
        ("a cipher or hash of its own", @"\bAes(Gcm|Ccm)?\b|\bMD5\b|(?<!HMAC)\bSHA1\b|TripleDES|\bRC2\b", []),
        ("the hash of authenticators", @"HMACSHA1", ["src/Vault/Sessions/Totp.cs"]),
        ("SQL as text", @"ExecuteSqlRaw|FromSqlRaw|SqlQueryRaw|CommandText\s*=",
        [
            "src/Data/Copies/StoresAtOnce.cs", "src/Data/Stores.cs", "src/Vault/Membership/Rewrapping.cs", "src/Vault/Doors/Shreds.cs", "src/Vault/Keeping.cs", "src/Vault/AuditVerify.cs",
            "src/Cli/Backups/Upgrade.cs", "src/Cli/Drills/Restoring/StoreRows.cs",
        ]),
        ("unpacks an archive", @"\bZip(File|Archive)\b", ["modules/Listings/Reading/PackedFile.cs"]),
        ("reads XML", @"\bXml(Reader|Document|Serializer|TextReader)\b|\bXDocument\b|\bXElement\b", ["src/Web/WebModule.cs"]),
        ("a search pattern without a limit of time", @"new Regex\((?![^)]*TimeSpan)|Regex\.(IsMatch|Matches|Match|Replace|Split)\((?![^;]*TimeSpan)|GeneratedRegex\((?!.*, 1000\))", []),
    ];

    [Fact]
    public void Each_stands_only_where_somebody_looked_at_it() =>
        Sources().SelectMany(f => Rare.Where(r => !r.Where.Contains(f.Path) && Regex.IsMatch(f.Text, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5))).Select(r => $"{f.Path}: {r.What}.")).ShouldHold();

    [Fact]
    public void No_place_is_named_where_there_is_nothing_to_look_at() =>
        Rare.SelectMany(r => r.Where.Where(w => !Sources().Any(f => f.Path == w && Regex.IsMatch(f.Text, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))).Select(w => $"{w}: {r.What} no more.")).ShouldHold();

    [Theory]
    [InlineData("Process.Start(\"sh\")"), InlineData("var http = new HttpClient();"), InlineData("new Random(7)"), InlineData("MD5.HashData(x)"), InlineData("db.FromSqlRaw(sql)")]
    [InlineData("[GeneratedRegex(\"(a+)+\")]"), InlineData("Regex.IsMatch(text, \"(a+)+\");"), InlineData("XDocument.Load(file)")]
    public void One_that_is_new_is_named(string line) => Rare.ShouldContain(r => Regex.IsMatch(line, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));

    static IEnumerable<(string Path, string Text)> Sources() => SourceFile.All.Where(f => f.IsProduct).Select(f => (f.Path, Comment().Replace(f.Text, "")));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
