using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parasol.Testing;

/// <summary>A letter as a mail server took it.</summary>
/// <param name="From">From whom, as the envelope says.</param>
/// <param name="To">To whom, as the envelope says.</param>
/// <param name="Data">All of it, headers too.</param>
public sealed record TakenLetter(string From, string To, string Data)
{
    /// <summary>The words of it, as a reader sees them.</summary>
    public string Words
    {
        get
        {
            var body = Data[(Data.IndexOf("\n\n", StringComparison.Ordinal) is var at && at >= 0 ? at : Data.IndexOf("\r\n\r\n", StringComparison.Ordinal))..].Trim();
            return Data.Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
        }
    }
}

/// <summary>A mail server on this machine that speaks SMTP (RFC 5321) on a real port, takes letters, and refuses whom it does not know.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _stop = new();
    readonly SemaphoreSlim _taken = new(0);
    readonly Task _running;

    /// <summary>Starts to listen.</summary>
    public SmtpListener()
    {
        _listener.Start();
        _running = Run();
    }

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it took.</summary>
    public ConcurrentQueue<TakenLetter> Letters { get; } = new();

    /// <summary>Waits until one more letter was taken.</summary>
    public Task<bool> Next(CancellationToken stop) => _taken.WaitAsync(TimeSpan.FromSeconds(30), stop);

    /// <summary>Refuses everybody at this address part with 550.</summary>
    public string Unknown { get; init; } = "unknown@";

    async Task Run()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await Talk(client);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
                // Hung up, or over.
            }
        }
    }

    async Task Talk(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ESMTP");
        var (from, to) = ("", "");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO" or "HELO":
                    await writer.WriteLineAsync("250 mail.example");
                    break;
                case "MAIL":
                    from = Between(line);
                    await writer.WriteLineAsync("250 2.1.0 Ok");
                    break;
                case "RCPT":
                    to = Between(line);
                    await writer.WriteLineAsync(to.StartsWith(Unknown, StringComparison.Ordinal) ? "550 5.1.1 No such user" : "250 2.1.5 Ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 End with a dot");
                    var data = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                    {
                        data.AppendLine(part.StartsWith('.') ? part[1..] : part);
                    }
                    Letters.Enqueue(new TakenLetter(from, to, data.ToString()));
                    _taken.Release();
                    await writer.WriteLineAsync("250 2.0.0 Taken");
                    break;
                case "RSET" or "NOOP":
                    await writer.WriteLineAsync("250 2.0.0 Ok");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 2.0.0 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 5.5.2 Not known");
                    break;
            }
        }
    }

    static string Between(string line) => line.IndexOf('<', StringComparison.Ordinal) is var at && at >= 0 ? line[(at + 1)..line.IndexOf('>', at)] : "";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
        _taken.Dispose();
    }
}
