namespace Parasol.Modules.Tests.Listings;

/// <summary>A folder of one test, gone with it.</summary>
sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("listings-").FullName;

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Copy(string file, string? name = null) => Write(name ?? System.IO.Path.GetFileName(file), File.ReadAllBytes(file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
