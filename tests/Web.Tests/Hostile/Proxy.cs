using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Parasol.Testing;

namespace Parasol.Web.Tests.Hostile;

/// <summary>The proxy of the guide, with the lines that stand in the guide, in front of a server of this test: on ports of its own, with a certificate that it makes itself.</summary>
sealed class Proxy : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-proxy-test-").FullName;
    readonly Process _process;

    Proxy(Uri server, string host)
    {
        (Host, Port, PlainPort) = (host, Free(), Free());
        var file = Path.Combine(_folder, "Caddyfile");
        File.WriteAllText(file, $$"""
            {
                admin off
                http_port {{PlainPort}}
                https_port {{Port}}
                skip_install_trust
                local_certs
                storage file_system {{_folder}}
            }
            {{OfTheGuide().Replace("help.example.org", host, StringComparison.Ordinal).Replace("127.0.0.1:8080", server.Authority, StringComparison.Ordinal)}}
            """);
        _process = Process.Start(new ProcessStartInfo(Program!, ["run", "--config", file, "--adapter", "caddyfile"]) { RedirectStandardError = true, RedirectStandardOutput = true, Environment = { ["HOME"] = _folder } })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the program is: fetched by the script of this house, or installed; null where it is neither.</summary>
    public static string? Program { get; } = new[] { Environment.GetEnvironmentVariable("PARASOL_CADDY"), "/usr/bin/caddy" }.FirstOrDefault(File.Exists);

    public string Host { get; }

    /// <summary>Where it speaks TLS.</summary>
    public int Port { get; }

    /// <summary>Where it does not.</summary>
    public int PlainPort { get; }

    public static async Task<Proxy> Before(Uri server, string host, CancellationToken cancel)
    {
        var proxy = new Proxy(server, host);
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var stream = await proxy.Tls(cancel);
                return proxy;
            }
            catch (Exception e) when (tries < 200 && e is SocketException or IOException or System.Security.Authentication.AuthenticationException)
            {
                await Task.Delay(50, cancel);
            }
        }
    }

    /// <summary>A connection in clear.</summary>
    public static async Task<NetworkStream> Plain(int port, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>A connection with TLS, whose certificate is anybody's: it was made a moment ago.</summary>
    public async Task<SslStream> Tls(CancellationToken cancel)
    {
        var stream = new SslStream(await Plain(Port, cancel), leaveInnerStreamOpen: false, (_, _, _, _) => true);
        await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = Host }, cancel);
        return stream;
    }

    /// <summary>Says this, and reads until the other end closes or says nothing more for a while.</summary>
    public static async Task<string> Say(Stream stream, string text, CancellationToken cancel)
    {
        var (answer, block) = (new StringBuilder(), new byte[16 << 10]);
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text), cancel);
            for (; ; )
            {
                quiet.CancelAfter(TimeSpan.FromSeconds(answer.Length == 0 ? 5 : 0.3));
                var read = await stream.ReadAsync(block, quiet.Token);
                if (read == 0)
                {
                    return answer.ToString();
                }
                answer.Append(Encoding.Latin1.GetString(block, 0, read));
            }
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return answer.ToString();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The indented block below the sentence that names the file.
    static string OfTheGuide() =>
        string.Join('\n', File.ReadLines(Repository.At("docs/upkeep.md")).SkipWhile(l => !l.Contains("/etc/caddy/Caddyfile", StringComparison.Ordinal)).Skip(1).SkipWhile(l => l.Length == 0).TakeWhile(l => l.Length == 0 || l.StartsWith("       ", StringComparison.Ordinal)));

    static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
