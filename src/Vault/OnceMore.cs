using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// Whether the signed-in reader has shown lately, in this session, that it is they. Acts of great weight ask for it; signing in is such a showing.
/// </summary>
public interface IOnceMore
{
    /// <summary>After so many minutes an act of great weight is refused until the passphrase is typed once more.</summary>
    const int Minutes = 15;

    /// <summary>After so many minutes its page asks already: whoever fills it in slowly is not asked when they press.</summary>
    const int MinutesOnAPage = 10;

    /// <summary>A page with an act of great weight asks now. False for who is not signed in as staff.</summary>
    bool IsAskedFor { get; }

    /// <summary>An act of great weight is refused now.</summary>
    bool IsDue { get; }

    /// <summary>
    /// Takes the passphrase. It counts as a try at signing in does, and after a right one the session has a new token. False where nothing can
    /// go on, though nothing is wrong: it was the second passphrase, and everything is sealed; or the session ended in this moment.
    /// </summary>
    Task<Outcome<bool>> Prove(string passphrase);
}
