namespace Parasol.Testing;

/// <summary>Where the sources lie that these tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds Parasol.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository, from its parts.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path as it is written in messages: from the root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Parasol.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The tests run outside their repository: no folder above them holds Parasol.slnx.");
    }
}

/// <summary>The folder of published standards, test vectors and sample directories that stands beside the repository.</summary>
public static class SharedFolder
{
    /// <summary>Its path, or null where there is none: a test that needs it then skips and says so.</summary>
    public static string? Find()
    {
        var beside = Path.Combine(Repository.Root, "..", "shared");
        return Directory.Exists(beside) ? Path.GetFullPath(beside) : null;
    }
}
