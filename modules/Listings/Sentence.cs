using System.Globalization;

namespace Parasol.Listings;

/// <summary>
/// Something the directory has to say, ready for translation: the English sentence and what fills its numbered places.
/// A value of type <see cref="Need"/> or <see cref="Sentence"/> among the fillings is translated itself.
/// </summary>
/// <param name="Says">The English sentence, which is the key of its translation.</param>
/// <param name="With">What fills {0}, {1} and so on.</param>
public sealed record Sentence(string Says, params object[] With)
{
    /// <summary>The sentence in English.</summary>
    public override string ToString() => With.Length == 0 ? Says : string.Format(CultureInfo.InvariantCulture, Says, With);
}
