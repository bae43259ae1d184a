using System.Security.Cryptography;
using System.Text;
using Parasol.Kernel;

namespace Parasol.Vault.Words;

/// <summary>
/// A list of words to make codes and passphrases of. Accents and case do not matter when a word is read back.
/// </summary>
sealed class WordList
{
    readonly string[] _words;
    readonly string[] _drawn;
    readonly HashSet<string> _folded;

    WordList(string language, int handleWords, int secretWords, IReadOnlySet<string> notDrawn)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"words.{language}.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        _words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _drawn = [.. _words.Where(w => !notDrawn.Contains(w))];
        _folded = [.. _words.Select(Prose.Fold)];
        HandleWords = handleWords;
        SecretWords = secretWords;
    }

    /// <summary>7,776 words, nearly all of which are drawn: two of them hold 25.8 bits, five 64.5, six 77.4, ten 129.</summary>
    public static WordList English { get; } = new("en", 2, 5, NotDrawn.English);

    /// <summary>2,048 words, nearly all of which are drawn: three of them hold 32.9 bits, six 65.9.</summary>
    public static WordList Spanish { get; } = new("es", 3, 6, NotDrawn.Spanish);

    /// <summary>How many words of a return code are for finding the mailbox.</summary>
    public int HandleWords { get; }

    /// <summary>How many are for opening it.</summary>
    public int SecretWords { get; }

    /// <summary>The list for a language tag; English where there is none.</summary>
    public static WordList For(string language) => language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;

    /// <summary>Random words.</summary>
    public string[] Draw(int count)
    {
        var drawn = new string[count];
        for (var i = 0; i < count; i++)
        {
            drawn[i] = _drawn[RandomNumberGenerator.GetInt32(_drawn.Length)];
        }
        return drawn;
    }

    /// <summary>Eight words for 32 bytes of digest, to be read aloud.</summary>
    public string Spell(ReadOnlySpan<byte> digest)
    {
        var words = new string[digest.Length / 4];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _drawn[System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(digest[(i * 4)..]) % (uint)_drawn.Length];
        }
        return string.Join(' ', words);
    }

    /// <summary>
    /// Reads a return code, however it was typed: in any case, with or without accents, with spaces, commas or hyphens. Null when it is none.
    /// </summary>
    public static (string Handle, string Secret)? ReadReturnCode(string code)
    {
        var words = Prose.Fold(code.Length > 400 ? "" : code).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var list in (ReadOnlySpan<WordList>)[English, Spanish])
        {
            // Words of the list with a hyphen of their own come apart when folded; they are put together again by the count alone.
            var read = list.Rejoin(words);
            if (read?.Count == list.HandleWords + list.SecretWords)
            {
                return (string.Join(' ', read.Take(list.HandleWords)), string.Join(' ', read.Skip(list.HandleWords)));
            }
        }
        return null;
    }

    /// <summary>Reads words of this list, however they were typed, folded; null when one of them is none.</summary>
    public IReadOnlyList<string>? Read(string typed) => Rejoin(Prose.Fold(typed.Length > 400 ? "" : typed).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    List<string>? Rejoin(string[] parts)
    {
        var read = new List<string>();
        for (var i = 0; i < parts.Length; i++)
        {
            var two = i + 1 < parts.Length ? $"{parts[i]} {parts[i + 1]}" : null;
            if (two is not null && _folded.Contains(two))
            {
                read.Add(two);
                i++;
            }
            else if (_folded.Contains(parts[i]))
            {
                read.Add(parts[i]);
            }
            else
            {
                return null;
            }
        }
        return read;
    }
}
