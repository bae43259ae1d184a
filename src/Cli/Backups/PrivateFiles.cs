using System.Security.Cryptography;

namespace Parasol.Cli.Backups;

/// <summary>Files and folders that nobody but their owner can read, and their end.</summary>
static class PrivateFiles
{
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes a folder that its owner alone can enter.</summary>
    public static string Folder(string path)
    {
        _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Whether everybody on this machine can look into it.</summary>
    public static bool IsOpenToAll(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    /// <summary>Writes a new file, down to the disk.</summary>
    public static async Task Write(string path, byte[] bytes, CancellationToken cancel)
    {
        await using var file = New(path);
        await file.WriteAsync(bytes, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Writes a file anew so that it is never half written.</summary>
    public static async Task Replace(string path, byte[] bytes, CancellationToken cancel)
    {
        File.Delete(path + ".part");
        await Write(path + ".part", bytes, cancel);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Copies a file, down to the disk.</summary>
    public static async Task Copy(string from, string to, CancellationToken cancel)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var file = New(to);
        await source.CopyToAsync(file, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Overwrites every file of a folder with random bytes, then deletes it. On a plain disk that is the end of them. A solid-state disk, a file system that
    /// writes elsewhere or keeps snapshots, and whoever copied the folder may still have the old bytes: there only an encrypted disk helps.
    /// </summary>
    public static void Destroy(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        Span<byte> noise = stackalloc byte[4096];
        foreach (var path in Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            for (var left = file.Length; left > 0; left -= noise.Length)
            {
                RandomNumberGenerator.Fill(noise);
                file.Write(noise[..(int)Math.Min(left, noise.Length)]);
            }
            file.Flush(flushToDisk: true);
        }
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Where a path leads once every link on the way is followed.</summary>
    public static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(real, part));
            real = next.Exists && next.LinkTarget is not null ? Real(next.ResolveLinkTarget(returnFinalTarget: true)!.FullName) : next.FullName;
        }
        return real;
    }

    /// <summary>Whether a path is this folder or lies in it.</summary>
    public static bool IsIn(string path, string folder) => (Real(path) + Path.DirectorySeparatorChar).StartsWith(Real(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static FileStream New(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = Owner;
        }
        return new FileStream(path, how);
    }
}
