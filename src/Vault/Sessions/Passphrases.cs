using System.Text;
using Parasol.Kernel;
using Parasol.Vault.Words;

namespace Parasol.Vault.Sessions;

/// <summary>What a passphrase must be: six drawn words, or fifteen characters of one's own. No rules of composition, no upper limit below 128.</summary>
static class Passphrases
{
    const int Shortest = 15;
    const int Longest = 256;

    /// <summary>Six words of the EFF list: 77 bits.</summary>
    public static string Draw() => string.Join(' ', WordList.English.Draw(6));

    /// <summary>The passphrase as its work is done on: Unicode NFC, UTF-8.</summary>
    public static byte[] Bytes(string passphrase)
    {
        try
        {
            return Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC));
        }
        catch (ArgumentException)
        {
            // A lone surrogate has no normal form; it is no passphrase of anybody's.
            return Encoding.UTF8.GetBytes("\uFFFD");
        }
    }

    /// <summary>Refuses what is too short, one sign over and over, or the person's own sign-in name.</summary>
    public static Refusal? Check(string passphrase, string loginName)
    {
        if (passphrase.Length is < Shortest or > Longest)
        {
            return Refusal.Rule("A passphrase has at least 15 characters and at most 256. Several words are good.", "Passphrase");
        }
        var plain = Prose.Fold(passphrase).Replace(" ", "", StringComparison.Ordinal);
        var own = Prose.Fold(loginName).Replace(" ", "", StringComparison.Ordinal);
        var rest = own.Length == 0 ? plain : plain.Replace(own, "", StringComparison.Ordinal);
        return plain.Distinct().Count() < 6 || IsRun(plain) || rest.Length < 8
            ? Refusal.Rule("This passphrase is easy to guess. Take several words that do not belong together.", "Passphrase")
            : null;
    }

    // 12345678901234567890, abcdefghijklmnop, qwertyuiopasdfgh and a short piece repeated.
    static bool IsRun(string plain)
    {
        const string rows = "01234567890123456789abcdefghijklmnopqrstuvwxyzabcdefqwertyuiopasdfghjklzxcvbnm";
        var steps = 0;
        for (var i = 1; i < plain.Length; i++)
        {
            steps += rows.Contains(plain.AsSpan(i - 1, 2), StringComparison.Ordinal) ? 1 : 0;
        }
        return plain.Length > 0 && (steps >= plain.Length * 3 / 4 || Enumerable.Range(1, 6).Any(n => plain.Length > n && plain.Select((c, i) => c == plain[i % n]).All(same => same)));
    }
}
