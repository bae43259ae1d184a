namespace Parasol.Cli.Drills.Searching;

/// <summary>Somewhere that a thief would look: a folder, searched with all below it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Folder">Where it is.</param>
/// <param name="Skip">What lies there and is not ours: other databases of the same server.</param>
sealed record Place(string Name, string Folder, Func<string, bool>? Skip = null);

/// <summary>What was searched in a place, and what was found there.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="Hits">What was found and must not be there, as "what, as which form, in which file".</param>
/// <param name="Published">How many canaries were found that are public: where there are any, this shows that the search can see.</param>
sealed record Searched(string Name, int Files, long Bytes, IReadOnlyList<string> Hits, int Published)
{
    /// <summary>Searches a place, byte by byte.</summary>
    public static async Task<Searched> At(Place place, ByteSearch search, CancellationToken cancel)
    {
        var (files, bytes, found) = (0, 0L, new List<Found>());
        foreach (var file in Directory.EnumerateFiles(place.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Order(StringComparer.Ordinal))
        {
            if (place.Skip?.Invoke(file) == true)
            {
                continue;
            }
            try
            {
                bytes += await search.File(file, Path.GetRelativePath(place.Folder, file), found, cancel);
                files++;
            }
            catch (FileNotFoundException)
            {
                // A server that runs recycles its own files while they are read.
            }
        }
        return new Searched(place.Name, files, bytes,
            [.. found.Where(f => !f.Pattern.Of.IsPublic).Select(f => $"{f.Pattern.Of.Where}, as {f.Pattern.As}, in {place.Name}: {f.File}").Distinct()],
            found.Where(f => f.Pattern.Of.IsPublic).Select(f => f.Pattern.Of).Distinct().Count());
    }
}
