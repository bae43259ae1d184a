using System.Globalization;
using System.Security.Cryptography;
using Parasol.Kernel;

namespace Parasol.Clients.Domain;

/// <summary>Makes and compares the short codes of files, such as P-2041. A code is a name, never a secret.</summary>
static class FileCodes
{
    /// <summary>A code that no file in <paramref name="taken"/> has: four digits, or more once four are crowded.</summary>
    public static string New(IReadOnlyCollection<string> taken)
    {
        var folded = taken.Select(Prose.Fold).ToHashSet(StringComparer.Ordinal);
        for (var (low, tries) = (1000, 0); ; tries++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"P-{RandomNumberGenerator.GetInt32(low, low * 10)}");
            if (!folded.Contains(Prose.Fold(code)))
            {
                return code;
            }
            if (tries % 100 == 99 && low < 10_000_000)
            {
                low *= 10;
            }
        }
    }

    /// <summary>What was typed names this code: case, blanks and the hyphen do not matter.</summary>
    public static bool IsSame(string code, string? typed) => typed is not null && code.Length > 0 && Bare(code) == Bare(typed);

    static string Bare(string code) => Prose.Fold(code).Replace(" ", "", StringComparison.Ordinal);
}
