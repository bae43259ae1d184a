using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Kernel;

namespace Parasol.Care.Fees;

/// <summary>Amounts of dollars as somebody types them, and as they are shown.</summary>
internal static partial class Amounts
{
    /// <summary>What was typed; null for nothing. What could be read in two ways is refused.</summary>
    public static Outcome<decimal?> Read(string? typed, string field)
    {
        if (Prose.Clean(typed) is not { } words)
        {
            return (decimal?)null;
        }
        return Typed().IsMatch(words)
            ? decimal.Parse(words.Replace("$", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)
            : Refusal.Rule("Write an amount as in 1,250.50 or 40.", field);
    }

    public static string Show(decimal amount) => amount.ToString("$#,##0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\$? ?([0-9]{1,3}(,[0-9]{3}){1,2}|[0-9]{1,9})(\.[0-9]{1,2})?\z", RegexOptions.None, 1000)]
    private static partial Regex Typed();
}
