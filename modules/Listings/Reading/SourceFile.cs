using System.Text;

namespace Parasol.Listings.Reading;

/// <summary>A file that a package holds, not opened yet: from a folder or out of a packed file.</summary>
/// <param name="Name">Its name without its folder.</param>
/// <param name="Open">Reads it; null, with a fault, where it cannot be read.</param>
internal sealed record Source(string Name, Func<SourceFile?> Open)
{
    public bool IsTable => Ends(".csv");

    public bool IsJson => Ends(".json") || Ends(".geojson");

    public bool IsDescriptor => Name is "datapackage.json";

    bool Ends(string with) => Name.EndsWith(with, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One file of a package, within the limits, as text that is known to be UTF-8.</summary>
internal sealed class SourceFile
{
    SourceFile(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>The file's name without its folder.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>Reads a file, or says what keeps it from being read.</summary>
    public static SourceFile? Read(string path, ReadingLimits limits, Findings findings)
    {
        var name = Path.GetFileName(path);
        var at = new Spot(name, 0, 0);
        byte[] bytes;
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > limits.FileBytes)
            {
                findings.Fault(at, Remarks.FileTooLarge, limits.FileBytes / (1024 * 1024));
                return null;
            }
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Fault(at, Remarks.FileUnreadable);
            return null;
        }
        return OfBytes(name, bytes, findings);
    }

    /// <summary>The file of these bytes, unless they are not text.</summary>
    public static SourceFile? OfBytes(string name, ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }
        var wrong = FirstWrong(bytes);
        if (wrong >= 0)
        {
            var before = bytes[..wrong];
            var column = wrong - before.LastIndexOf((byte)'\n');
            findings.Fault(new Spot(name, before.Count((byte)'\n') + 1, column), Remarks.NotText);
            return null;
        }
        return new SourceFile(name, Encoding.UTF8.GetString(bytes));
    }

    static int FirstWrong(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] == 0 || Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }
            at += length;
        }
        return -1;
    }
}
