using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.SigningIn;

/// <summary>Signing in. The page that asks for it is public and may not name what opens.</summary>
sealed class Enter(ISignIn signIn)
{
    public Task<Outcome<SignedIn>> Do(string? loginName, string? passphrase, string? code) =>
        signIn.SignIn(loginName ?? "", passphrase ?? "", string.Concat((code ?? "").Where(char.IsAsciiDigit)));
}

/// <summary>Opening again. Its page is public as well.</summary>
sealed class OpenAgain(IOpenAgain open)
{
    public Task<Outcome> Do(string? loginName, string? passphrase, string? code) =>
        open.Say(loginName ?? "", passphrase ?? "", string.Concat((code ?? "").Where(char.IsAsciiDigit)));
}

/// <summary>Using an invitation.</summary>
sealed class Join(IJoining members)
{
    public Task<Outcome<NewKeys>> Do(string? invitation, string? passphrase) =>
        members.Join(invitation ?? "", string.IsNullOrWhiteSpace(passphrase) ? null : passphrase);
}
