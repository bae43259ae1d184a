using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>The sample directories, which stand beside the repository and not in it.</summary>
static class Samples
{
    static readonly string? Shared = FindShared();

    /// <summary>A sample by its path under the shared folder. Skips the test, and says so, where the samples are not on this machine.</summary>
    public static string At(string path)
    {
        Assert.SkipWhen(Shared is null, "The folder 'shared' with the sample directories is not beside the repository.");
        var whole = Path.Combine(Shared!, path);
        (File.Exists(whole) || Directory.Exists(whole)).ShouldBeTrue(path);
        return whole;
    }

    public static Package Read(string path) => new PackageReader().Read(At(path));

    static string? FindShared()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var shared = Path.Combine(at.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data", "directory")))
            {
                return shared;
            }
        }
        return null;
    }
}
