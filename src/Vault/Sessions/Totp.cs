using System.Buffers.Binary;
using System.Security.Cryptography;
using Parasol.Kernel;

namespace Parasol.Vault.Sessions;

/// <summary>Authenticator codes: RFC 6238 with SHA-1, 30 seconds, six digits, one step of grace on each side.</summary>
static class Totp
{
    public const int SecretLength = 20;
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code of a step.</summary>
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = 6)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[20];
#pragma warning disable CA5350 // RFC 6238 codes are made with SHA-1; a MAC does not lean on its collisions.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var at = mac[19] & 0x0F;
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[at..]) & 0x7FFFFFFF;
        return (number % (uint)Math.Pow(10, digits)).ToString($"D{digits}", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a moment falls into.</summary>
    public static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / 30;

    /// <summary>Which step's code this is, or null; looks at all three whatever it finds.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string typed, DateTimeOffset now)
    {
        var code = new string([.. typed.Where(char.IsAsciiDigit)]).PadRight(6)[..6];
        long? found = null;
        foreach (var step in (ReadOnlySpan<long>)[Step(now) - 1, Step(now), Step(now) + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(code), System.Text.Encoding.ASCII.GetBytes(Code(secret, step))))
            {
                found = step;
            }
        }
        return found;
    }

    /// <summary>The secret as authenticators take it.</summary>
    public static string ToBase32(ReadOnlySpan<byte> secret)
    {
        var text = new System.Text.StringBuilder();
        for (var bit = 0; bit < secret.Length * 8; bit += 5)
        {
            var five = 0;
            for (var i = bit; i < bit + 5; i++)
            {
                five = (five << 1) | (i < secret.Length * 8 ? (secret[i / 8] >> (7 - i % 8)) & 1 : 0);
            }
            text.Append(Base32[five]);
        }
        return text.ToString();
    }

    /// <summary>The secret from its text; refused when a letter is none of the 32.</summary>
    public static Outcome<byte[]> FromBase32(string text)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var c in text.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '='))
        {
            var five = Base32.IndexOf(c, StringComparison.Ordinal);
            if (five < 0)
            {
                return Refusal.Rule("An authenticator key has letters A to Z and digits 2 to 7 only.");
            }
            held = ((held << 5) | five) & 0xFFF;
            if ((bits += 5) >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(held >> bits));
            }
        }
        return bytes.ToArray();
    }
}
