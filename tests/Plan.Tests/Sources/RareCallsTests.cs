using Parasol.Testing;
using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Sources;

/// <summary>Calls by which products break: each stands only where somebody looked at it, and this list says where.</summary>
public sealed partial class RareCallsTests
{
    static readonly (string What, string Pattern, string[] Where)[] Rare =
    [
        ("SQL as text", @"ExecuteSqlRaw|FromSqlRaw|SqlQueryRaw|CommandText\s*=",
        [
            "src/Data/Copies/StoresAtOnce.cs", "src/Data/Stores.cs", "src/Data/WrittenAnew.cs", "src/Vault/Membership/Rewrapping.cs", "src/Vault/Doors/Shreds.cs", "src/Vault/Keeping.cs", "src/Vault/AuditVerify.cs",
            "src/Cli/Backups/Upgrade.cs", "src/Cli/Drills/Restoring/StoreRows.cs",
        ]),
        ("unpacks an archive", @"\bZip(File|Archive)\b", ["modules/Listings/Reading/PackedFile.cs"]),
        ("reads XML", @"\bXml(Reader|Document|Serializer|TextReader)\b|\bXDocument\b|\bXElement\b", ["src/Web/WebModule.cs"]),
    ];

    [Fact]
    public void Each_stands_only_where_somebody_looked_at_it() =>
        Sources().SelectMany(f => Rare.Where(r => !r.Where.Contains(f.Path) && Regex.IsMatch(f.Text, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5))).Select(r => $"{f.Path}: {r.What}.")).ShouldHold();

    [Fact]
    public void No_place_is_named_where_there_is_nothing_to_look_at() =>
        Rare.SelectMany(r => r.Where.Where(w => !Sources().Any(f => f.Path == w && Regex.IsMatch(f.Text, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5)))).Select(w => $"{w}: {r.What} no more.")).ShouldHold();

    [Theory]
    [InlineData("db.FromSqlRaw(sql)"), InlineData("new ZipArchive(sent)"), InlineData("XDocument.Load(file)")]
    public void One_that_is_new_is_named(string line) => Rare.ShouldContain(r => Regex.IsMatch(line, r.Pattern, RegexOptions.None, TimeSpan.FromSeconds(5)));

    /// <summary>What the compiler refuses: other programs and servers, chance that can be foreseen, ciphers of our own, search patterns without a limit of time.</summary>
    [Theory]
    [InlineData("T:System.Diagnostics.Process;"), InlineData("T:System.Net.Http.HttpClient;"), InlineData("T:System.Net.Sockets.TcpClient;"), InlineData("M:System.Guid.NewGuid;"), InlineData("M:System.Random.#ctor;")]
    [InlineData("P:System.Random.Shared;"), InlineData("T:System.Security.Cryptography.Aes;"), InlineData("T:System.Security.Cryptography.AesGcm;"), InlineData("T:System.Security.Cryptography.MD5;")]
    [InlineData("T:System.Security.Cryptography.SHA1;"), InlineData("T:System.Security.Cryptography.TripleDES;")]
    public void The_compiler_refuses(string banned) => Read("BannedSymbols.txt").Split('\n').ShouldContain(l => l.StartsWith(banned, StringComparison.Ordinal));

    [Fact]
    public void What_the_compiler_names_it_does_not_build()
    {
        Read(".editorconfig").ShouldContain("dotnet_diagnostic.RS0030.severity = warning");
        Read(".editorconfig").ShouldContain("dotnet_diagnostic.MA0009.severity = warning");
        Read("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        SourceFile.All.Where(f => f.IsProduct && f.Path != "src/Cli/Drills/Browsing/PlainBrowser.cs" && (f.Text.Contains("disable RS0030", StringComparison.Ordinal) || f.Text.Contains("disable MA0009", StringComparison.Ordinal)))
            .Select(f => f.Path).ShouldHold();
    }

    static string Read(string file) => File.ReadAllText(Repository.At(file));

    static IEnumerable<(string Path, string Text)> Sources() => SourceFile.All.Where(f => f.IsProduct).Select(f => (f.Path, Comment().Replace(f.Text, "")));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();
}
