using System.Diagnostics;
using Parasol.Testing;

namespace Parasol.Web.Tests.Operator;

/// <summary>The service that the package installs: shut in as far as systemd can, and understood by it.</summary>
public sealed class TheServiceTests
{
    static readonly string[] Unit = File.ReadAllLines(Repository.At("deploy", "parasol.service"));

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("User=parasol")]
    [InlineData("UMask=0077")]
    [InlineData("StateDirectoryMode=0700")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("ProtectHome=yes")]
    [InlineData("PrivateTmp=yes")]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("LimitCORE=0")]
    [InlineData("MemorySwapMax=0")]
    [InlineData("IPAddressDeny=any")]
    [InlineData("IPAddressAllow=localhost")]
    [InlineData("Environment=DOTNET_EnableDiagnostics=0 DOTNET_DbgEnableMiniDump=0 PARASOL_STARTS_ANEW=1")]
    [InlineData("Restart=always")]
    public void It_is_shut_in(string line)
    {
        Unit.ShouldContain(line);
        Unit.Count(l => l.StartsWith(line.Split('=')[0] + "=", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Systemd_understands_every_line_of_it()
    {
        var program = new[] { "/usr/bin/systemd-analyze", "/bin/systemd-analyze" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "systemd-analyze is not on this machine: nothing here can say whether systemd understands the unit.");
        var folder = Directory.CreateTempSubdirectory("parasol-unit-test-").FullName;
        try
        {
            (await Says(program!, folder, Unit)).ShouldBe((0, ""));
            // What has never complained is no check.
            (await Says(program!, folder, [.. Unit, "[Service]", "ProtectEverything=yes"])).Words.ShouldContain("ProtectEverything");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("parasol", "bash")]
    [InlineData("deploy/parasol.sh", "sh")]
    [InlineData("deploy/debian/postinst", "sh")]
    [InlineData("deploy/debian/prerm", "sh")]
    [InlineData("deploy/debian/postrm", "sh")]
    public async Task The_shell_understands_its_scripts(string script, string shell) =>
        (await Run($"/bin/{shell}", "-n", Repository.At(script.Split('/')))).ShouldBe((0, ""));

    // The program it starts is not installed where it is tested: another one stands in for it.
    static async Task<(int Code, string Words)> Says(string program, string folder, IEnumerable<string> unit)
    {
        var file = Path.Combine(folder, "parasol.service");
        await File.WriteAllLinesAsync(file, unit.Select(l => l.Replace("/usr/lib/parasol/Parasol.Cli", "/bin/true", StringComparison.Ordinal)), Cancel);
        return await Run(program, "verify", "--man=no", file);
    }

    static async Task<(int Code, string Words)> Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (error, output) = (process.StandardError.ReadToEndAsync(Cancel), process.StandardOutput.ReadToEndAsync(Cancel));
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, (await error + await output).Trim());
    }
}
