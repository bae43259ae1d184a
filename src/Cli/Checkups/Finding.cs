using System.Text.Json.Serialization;

namespace Parasol.Cli.Checkups;

/// <summary>How something stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Standing>))]
enum Standing
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>It cannot be told from here, or depends: somebody should know.</summary>
    Look,

    /// <summary>Something must be done.</summary>
    Do,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="What">Which.</param>
/// <param name="Is">How it stands.</param>
/// <param name="Says">One plain sentence.</param>
/// <param name="Do">What to do, where something is to be done.</param>
sealed record Finding(string What, Standing Is, string Says, string? Do = null)
{
    public static Finding Good(string what, string says) => new(what, Standing.Good, says);

    /// <summary>As it stands in a terminal.</summary>
    public override string ToString() => $"{Is switch { Standing.Good => "Good", Standing.Look => "Look", _ => "TO DO" }}, {What}: {Says}{(Do is null ? "" : $" {Do}")}";
}

/// <summary>What is asked of the machine; a test gives another one.</summary>
sealed record Machine
{
    /// <summary>Where its files begin.</summary>
    public string Root { get; init; } = "/";

    /// <summary>Its environment.</summary>
    public Func<string, string?> Setting { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>How many bytes are free where a folder lies.</summary>
    public Func<string, long> Room { get; init; } = folder => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>The lines of one of its files; none where it cannot be read.</summary>
    public IReadOnlyList<string> Lines(string path)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(Root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>One of its files is there.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(Root, path));
}
