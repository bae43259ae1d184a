using System.Security.Cryptography;
using System.Text;
using Parasol.Vault.Words;

namespace Parasol.People.SettingUp;

/// <summary>
/// Shows that whoever sets up can read the console: 100 random bits, in memory only. A new start makes a new one; a good one is
/// used up by the organisation it sets up.
/// </summary>
sealed class SetUpToken
{
    const int Characters = 20;

    readonly Lazy<string> _token = new(() => Crockford.Draw(Characters));

    public string Text => _token.Value;

    public bool Matches(string? typed) =>
        Crockford.Read(typed, Characters) is { } read
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(read), Encoding.ASCII.GetBytes(Crockford.Read(Text, Characters)!));
}
