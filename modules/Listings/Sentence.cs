using System.Globalization;

namespace Parasol.Listings;

/// <summary>
/// Something the directory has to say, ready for translation: the English sentence and what fills its numbered places.
/// A <see cref="Sentence"/> among the fillings is translated itself; days, times and a <see cref="MonthDay"/> are written in the reader's way.
/// </summary>
/// <param name="Says">The English sentence, which is the key of its translation.</param>
/// <param name="With">What fills {0}, {1} and so on.</param>
public sealed record Sentence(string Says, params object[] With)
{
    /// <summary>The sentence in English.</summary>
    public override string ToString() => With.Length == 0 ? Says : string.Format(CultureInfo.InvariantCulture, Says, With);
}

/// <summary>A day that comes each year.</summary>
internal readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>As 12-24.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
