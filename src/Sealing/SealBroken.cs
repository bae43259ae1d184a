namespace Parasol.Sealing;

/// <summary>
/// An envelope does not open: wrong key, wrong place, changed bytes, wrong length or unknown kind. It is deliberately one
/// exception with one sentence, no inner exception and no detail: what went wrong helps an attacker more than anyone else.
/// </summary>
public sealed class SealBroken : Exception
{
    /// <summary>The one way to say it. Those who open also throw it when the opened bytes are not what they must be.</summary>
    public SealBroken() : base("The seal is broken.")
    {
    }
}
