using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Parasol.Cli.Drills.Searching;

/// <summary>Something that must not be found on a disk, or, where it is public, must be.</summary>
/// <param name="Where">Where it was typed or shown: an address and a field.</param>
/// <param name="Bytes">The bytes themselves.</param>
/// <param name="IsText">They are text, and might lie about in another encoding of text.</param>
/// <param name="IsPublic">The product says that it keeps this in clear: finding it shows that the search can see.</param>
sealed record Canary(string Where, byte[] Bytes, bool IsText, bool IsPublic)
{
    /// <summary>Shorter ones would be found by chance.</summary>
    public const int Shortest = 8;

    /// <summary>Where it came from; never the words themselves.</summary>
    public override string ToString() => Where;
}

/// <summary>The canaries of one drill: random words, and every secret the product hands out on the way.</summary>
sealed class Canaries
{
    const string Letters = "abcdefghijklmnopqrstuvwxyz";

    readonly List<Canary> _all = [];
    readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Canary> All => _all;

    /// <summary>A new word of 16 small letters, 75 random bits: a name may be made of them, and it comes through trimming, folding and lower case as it is.</summary>
    public string Word(string where, bool isPublic = false)
    {
        var word = string.Concat(Enumerable.Range(0, 16).Select(_ => Letters[RandomNumberGenerator.GetInt32(Letters.Length)]));
        Add(where, word, isPublic);
        return word;
    }

    /// <summary>A new number to call, of 15 digits.</summary>
    public string Number(string where, bool isPublic = false)
    {
        var number = "555" + string.Concat(Enumerable.Range(0, 12).Select(_ => (char)('0' + RandomNumberGenerator.GetInt32(10))));
        Add(where, number, isPublic);
        return number;
    }

    /// <summary>A secret that was shown or handed out as text.</summary>
    public void Secret(string where, string text) => Add(where, text, isPublic: false);

    /// <summary>A key, by its bytes.</summary>
    public void Key(string what, byte[] bytes) => AddBytes(what, bytes);

    /// <summary>A secret token in base64url: its text and the bytes it stands for.</summary>
    public void Token(string where, string base64Url)
    {
        Add(where, base64Url, isPublic: false);
        AddBytes(where + ", as bytes", Base64Url.DecodeFromChars(base64Url));
    }

    /// <summary>An authenticator key in base32: its text and the bytes it stands for.</summary>
    public void AuthenticatorKey(string where, string base32)
    {
        var bare = base32.Replace(" ", "", StringComparison.Ordinal);
        Add(where, bare, isPublic: false);
        var (bytes, held, bits) = (new List<byte>(), 0, 0);
        foreach (var c in bare)
        {
            held = ((held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal)) & 0xFFF;
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(held >> (bits -= 8)));
            }
        }
        AddBytes(where + ", as bytes", [.. bytes]);
    }

    void Add(string where, string text, bool isPublic)
    {
        if (_known.Add(text))
        {
            AddBytes(where, Encoding.UTF8.GetBytes(text), isText: true, isPublic);
        }
    }

    void AddBytes(string where, byte[] bytes, bool isText = false, bool isPublic = false)
    {
        if (bytes.Length < Canary.Shortest)
        {
            throw new ArgumentException($"{where}: shorter than {Canary.Shortest} bytes would be found by chance.");
        }
        _all.Add(new Canary(where, bytes, isText, isPublic));
    }
}
