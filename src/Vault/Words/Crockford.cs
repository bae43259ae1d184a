using System.Security.Cryptography;

namespace Parasol.Vault.Words;

/// <summary>Codes to copy from paper: Crockford's 32 characters, without I, L, O and U. Each holds 5 bits.</summary>
public static class Crockford
{
    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A random code in groups of four.</summary>
    public static string Draw(int characters)
    {
        Span<char> code = stackalloc char[characters];
        for (var i = 0; i < characters; i++)
        {
            code[i] = Letters[RandomNumberGenerator.GetInt32(32)];
        }
        return string.Join('-', new string(code).Chunk(4).Select(group => new string(group)));
    }

    /// <summary>The code without groups, misread characters put right; null when it is not one of this length.</summary>
    public static string? Read(string? typed, int characters)
    {
        if (typed is null || typed.Length > 64)
        {
            return null;
        }
        var read = new List<char>(characters);
        foreach (var c in typed.ToUpperInvariant())
        {
            var letter = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (Letters.Contains(letter, StringComparison.Ordinal))
            {
                read.Add(letter);
            }
            else if (c is not (' ' or '-' or '\t'))
            {
                return null;
            }
        }
        return read.Count == characters ? new string([.. read]) : null;
    }
}
