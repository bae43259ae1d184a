using System.Diagnostics;
using System.Globalization;

namespace Parasol.Web.Tests.Operator;

/// <summary>Whatever the settings around it say, the server listens on this machine alone: what others reach is the proxy, with its certificate.</summary>
public sealed class ListeningTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("parasol-listening-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task It_listens_on_this_machine_alone_whatever_the_surroundings_say()
    {
        using var server = Serve(("ASPNETCORE_URLS", "http://0.0.0.0:0"), ("ASPNETCORE_HTTP_PORTS", "0"), ("DOTNET_URLS", "http://*:0"));
        try
        {
            (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldStartWith("Ready: http://127.0.0.1:");

            Listening(server.Id).ShouldHaveSingleItem().ShouldBe("0100007F");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0", "Parasol listens on this machine alone")]
    [InlineData("PARASOL_RECORDS", "Host=db.example;Password=secret", "The setting PARASOL_RECORDS leads to another computer without a certificate that is checked.")]
    [InlineData("PARASOL_RECORDS", "Host=127.0.0.1", "The setting PARASOL_KEYS is empty.")]
    public async Task A_setting_that_would_open_it_to_others_is_refused_in_one_sentence(string setting, string value, string says)
    {
        using var server = Serve((setting, value));
        var (output, error) = (server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);

        server.ExitCode.ShouldBe(1);
        (await output).ShouldBeEmpty();
        (await error).Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(says);
        (await error).ShouldNotContain("secret");
    }

    Process Serve(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parasol.Cli.dll"), "serve", "--port", "0", "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }

    // The addresses, in the digits of the kernel, on which sockets of this process listen.
    static IReadOnlyList<string> Listening(int process)
    {
        var own = Directory.GetFiles($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/fd").Select(f => new FileInfo(f).LinkTarget ?? "").Where(l => l.StartsWith("socket:[", StringComparison.Ordinal)).Select(l => l[8..^1]).ToHashSet();
        return
        [
            .. new[] { "tcp", "tcp6" }.SelectMany(kind => File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/net/{kind}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f[3] == "0A" && own.Contains(f[9])).Select(f => f[1].Split(':')[0]),
        ];
    }
}
