using System.Reflection;
using System.Runtime.InteropServices;

namespace Parasol.Sealing;

/// <summary>The library that does the work: libsodium.</summary>
public static partial class Sodium
{
    internal const string Library = "libsodium.so.23";
    internal const string C = "libc.so.6";

    private const string Sentence =
        "Parasol seals with libsodium 1.0.18 or newer and did not find it. On Debian and Ubuntu: apt-get install libsodium23. Then start again.";

    private static readonly System.Version Oldest = new(1, 0, 18);
    private static readonly string[] Names = [Library, "libsodium.so.26", "libsodium.so", "libsodium"];

    static Sodium() => NativeLibrary.SetDllImportResolver(typeof(Sodium).Assembly, Resolve);

    /// <summary>
    /// Makes libsodium ready, once and for all threads; calling it again is cheap. Call it at start, so that a house without
    /// libsodium says so before anything is asked of it.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is missing or older than 1.0.18. The sentence says what to install.</exception>
    public static void Require() => Require(sodium_init, () => Version);

    /// <summary>Which version of it is there.</summary>
    public static string? Version => Marshal.PtrToStringUTF8(sodium_version_string());

    internal static void Require(Func<int> start, Func<string?> version)
    {
        try
        {
            if (start() < 0 || !System.Version.TryParse(version(), out var found) || found < Oldest)
            {
                throw new InvalidOperationException(Sentence);
            }
        }
        catch (DllNotFoundException missing)
        {
            throw new InvalidOperationException(Sentence, missing);
        }
    }

    /// <summary>The first of these libraries that is there; zero, and the runtime's own search, where none is.</summary>
    internal static nint First(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => First(name == Library ? Names : [name]);

    [LibraryImport(Library)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    private static partial nint sodium_version_string();
}
