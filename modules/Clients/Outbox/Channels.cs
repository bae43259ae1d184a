using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Configuration;
using Parasol.Clients.Domain;
using Parasol.Data;
using Parasol.Web.Words;

namespace Parasol.Clients.Outbox;

/// <summary>
/// A way out. It gets an address and the name of a neutral line, never words: what it sends it takes from the closed list.
/// A text gateway is added by registering another of these for <see cref="ContactWays.Text"/>.
/// </summary>
interface IChannel
{
    /// <summary>text or email.</summary>
    string Way { get; }

    /// <summary>It can send. Otherwise messages are sent by hand from Today.</summary>
    bool IsSetUp { get; }

    /// <summary>Sends. False: it was refused, or nobody took it.</summary>
    Task<bool> Send(string to, NeutralLine line, string language, CancellationToken stop);
}

/// <summary>How e-mail leaves; settings of the section Mail. Nothing in them is shown to anybody who gets an e-mail but <see cref="From"/>.</summary>
sealed class MailOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>A neutral address, without a name beside it.</summary>
    public string? From { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>STARTTLS. Only a server on this machine may do without.</summary>
    public bool UseTls { get; init; } = true;

    public static MailOptions Read(IConfiguration settings) => settings.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
}

/// <summary>E-mail by SMTP.</summary>
sealed class SmtpChannel(MailOptions options, WordBook words) : IChannel
{
    public string Way => ContactWays.Email;

    public bool IsSetUp => options.Host is { Length: > 0 } && IsOneAddress(options.From, out _) && (options.UseTls || IPAddress.TryParse(options.Host, out var ip) && IPAddress.IsLoopback(ip));

    // One, without a name beside it, and nothing that could begin another line of a letter's head.
    static bool IsOneAddress(string? written, [NotNullWhen(true)] out MailAddress? address)
    {
        address = null;
        return written is not null && !written.Any(c => char.IsControl(c) || c is ',' or ';' or '\u2028' or '\u2029') && MailAddress.TryCreate(written, out address) && address.DisplayName.Length == 0;
    }

    public async Task<bool> Send(string to, NeutralLine line, string language, CancellationToken stop)
    {
        if (!IsSetUp || !IsOneAddress(to, out var address))
        {
            return false;
        }
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.UseTls, Timeout = 20_000 };
        if (options.User is { Length: > 0 } user)
        {
            client.Credentials = new NetworkCredential(user, options.Password);
        }
        using var message = new MailMessage(new MailAddress(options.From!), address)
        {
            Subject = words.Find(language, NeutralLines.Subject), SubjectEncoding = Encoding.UTF8, Body = words.Find(language, NeutralLines.Says(line)), BodyEncoding = Encoding.UTF8,
        };
        try
        {
            await client.SendMailAsync(message, stop);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException or InvalidOperationException)
        {
            // What the server said may name the address: it goes nowhere. The worklist says that it did not leave.
            return false;
        }
    }
}

/// <summary>
/// Texts as lines of a file, for trying out only: it is asked for by name, and refused inside the data folder, where nothing lies in clear.
/// </summary>
sealed class FileTexts : IChannel
{
    readonly string? _file;
    readonly WordBook _words;

    public FileTexts(IConfiguration settings, StoreOptions stores, WordBook words)
    {
        _words = words;
        if (settings["Texts:TestFile"] is not { Length: > 0 } file)
        {
            return;
        }
        if (settings["Texts:IsTest"] != "true")
        {
            throw new InvalidOperationException("Texts:TestFile is for trying out: it writes numbers in clear. Set Texts:IsTest to true if this is a test.");
        }
        var (inside, folder) = (Path.GetFullPath(file), Path.GetFullPath(stores.DataFolder));
        if (!Path.GetRelativePath(folder, inside).StartsWith("..", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Texts:TestFile must lie outside the data folder, where nothing lies in clear.");
        }
        _file = inside;
    }

    public string Way => ContactWays.Text;

    public bool IsSetUp => _file is not null;

    public async Task<bool> Send(string to, NeutralLine line, string language, CancellationToken stop)
    {
        await File.AppendAllTextAsync(_file!, $"{to}\t{_words.Find(language, NeutralLines.Says(line))}\n", stop);
        return true;
    }
}
