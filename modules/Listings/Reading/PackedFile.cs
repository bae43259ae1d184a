using System.IO.Compression;

namespace Parasol.Listings.Reading;

/// <summary>
/// Opens a packed data package (.zip) in memory: nothing is ever unpacked onto the disk. What the packed file says of its own sizes
/// is not believed: every entry is read against the limits.
/// </summary>
internal sealed class PackedFile(ReadingLimits limits, Findings findings)
{
    /// <summary>The files to read; none, with faults, where the packed file is not to be trusted.</summary>
    public IReadOnlyList<Source> Open(string path)
    {
        var at = new Spot(Path.GetFileName(path), 0, 0);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > limits.FileBytes)
            {
                findings.Fault(at, Remarks.FileTooLarge, limits.FileBytes / (1024 * 1024));
                return [];
            }
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(zip, at, stream.Length);
        }
        catch (InvalidDataException)
        {
            findings.Fault(at, Remarks.PackedDamaged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Fault(at, Remarks.FileUnreadable);
        }
        return [];
    }

    IReadOnlyList<Source> Read(ZipArchive zip, Spot at, long packed)
    {
        if (zip.Entries.Count > limits.PackedEntries)
        {
            findings.Fault(at, Remarks.TooManyFiles, limits.PackedEntries);
            return [];
        }
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        foreach (var entry in entries.Where(entry => !IsPlain(entry.FullName)))
        {
            findings.Fault(at, Remarks.PackedName, Shown(entry.FullName));
        }
        var wanted = entries.Where(entry => IsRead(entry.FullName)).ToList();
        foreach (var twice in wanted.GroupBy(entry => Path.GetFileName(entry.FullName), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            findings.Fault(at, Remarks.PackedTwice, Shown(twice.Key));
        }
        if (findings.FaultCount > 0)
        {
            return [];
        }
        // Deflate cannot do much better than a thousand to one; honest tables stay far below the limit.
        var room = Math.Min(limits.PackageBytes, Math.Max(packed, 4096) * limits.PackedRatio);
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (var entry in wanted)
        {
            if (Unpack(entry, Math.Min(room, limits.FileBytes)) is not { } bytes)
            {
                findings.Fault(at, Remarks.PackedTooLarge, Shown(entry.FullName));
                return [];
            }
            room -= bytes.Length;
            files[entry.FullName] = bytes;
        }
        return Sources(files);
    }

    IReadOnlyList<Source> Sources(Dictionary<string, byte[]> files)
    {
        var all = files.OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (Path: file.Key, Source: new Source(Path.GetFileName(file.Key), () => SourceFile.OfBytes(Path.GetFileName(file.Key), file.Value, findings)))).ToList();
        if (all.Find(file => file.Source.IsDescriptor) is not { Path: { } descriptor } found
            || found.Source.Open() is not { } text || JsonPart.Read(text, limits, findings) is not { } root)
        {
            return [.. all.Select(file => file.Source)];
        }
        var folder = descriptor[..^"datapackage.json".Length];
        var named = Named(root).ToDictionary(resource => folder + resource.Text, StringComparer.Ordinal);
        foreach (var (path, resource) in named.Where(pair => !files.ContainsKey(pair.Key)))
        {
            findings.Fault(resource.At, Remarks.ResourceMissing, Shown(path));
        }
        foreach (var (path, source) in all.Where(file => !file.Source.IsDescriptor && named.Count > 0 && !named.ContainsKey(file.Path)))
        {
            findings.Note(new Spot(source.Name, 0, 0), Remarks.ResourceUnnamed);
        }
        return [.. all.Where(file => named.Count == 0 || named.ContainsKey(file.Path)).Select(file => file.Source)];
    }

    // A resource names one file, or a list of parts of one.
    static IEnumerable<JsonPart> Named(JsonPart root) =>
        (root["resources"]?.Items ?? []).Select(resource => resource["path"]).OfType<JsonPart>()
            .SelectMany(path => path.Kind is JsonKind.List ? path.Items : [path]).Where(path => path.Text is not null).DistinctBy(path => path.Text);

    static byte[]? Unpack(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var part = new byte[81920];
        int read;
        while ((read = stream.Read(part)) > 0)
        {
            if (bytes.Length + read > most)
            {
                return null;
            }
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>A path that leads down from the top and nowhere else.</summary>
    static bool IsPlain(string name) =>
        name.Length is > 0 and <= 260
        && !name.Any(sign => char.IsControl(sign) || sign is '\\' or ':')
        && Array.TrueForAll(name.Split('/'), part => part.Length > 0 && part is not ("." or ".."));

    static bool IsRead(string name)
    {
        var source = new Source(Path.GetFileName(name), () => null);
        return (source.IsTable || source.IsJson) && !name.Split('/').Any(part => part.StartsWith('.') || part is "__MACOSX");
    }

    static string Shown(string name) => string.Concat((name.Length > 80 ? name[..80] : name).Select(sign => char.IsControl(sign) ? '?' : sign));
}
