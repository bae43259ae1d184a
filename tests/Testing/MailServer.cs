using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Parasol.Testing;

/// <summary>A mail server that others have written (aiosmtpd), started on this machine; what it takes lies in a maildir.</summary>
public sealed class MailServer : IAsyncDisposable
{
    readonly Process _process;
    readonly string _folder;

    MailServer(Process process, string folder, int port) => (_process, _folder, Port) = (process, folder, port);

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<MailServer> Start(CancellationToken stop)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("parasol-mail-").FullName, FreePort());
        var start = new ProcessStartInfo("aiosmtpd") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", Path.Combine(folder, "box") })
        {
            start.ArgumentList.Add(argument);
        }
        var process = Process.Start(start) ?? throw new InvalidOperationException("aiosmtpd did not start. ./parasol test installs it.");
        var server = new MailServer(process, folder, port);
        for (var tries = 0; !await server.Answers(stop); tries++)
        {
            if (tries > 200 || process.HasExited)
            {
                throw new InvalidOperationException("aiosmtpd does not answer.");
            }
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            await timer.WaitForNextTickAsync(stop);
        }
        return server;
    }

    /// <summary>The letters it took, headers and all.</summary>
    public IReadOnlyList<string> Letters => Directory.Exists(Path.Combine(_folder, "box", "new")) ? [.. Directory.GetFiles(Path.Combine(_folder, "box", "new")).Select(File.ReadAllText)] : [];

    async Task<bool> Answers(CancellationToken stop)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, Port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
