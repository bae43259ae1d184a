using System.Reflection;
using System.Runtime.CompilerServices;

namespace Parasol.Plan.Tests.Types;

/// <summary>The compiled product: every assembly that lies beside the tests and is not one of them.</summary>
static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "Parasol.*.dll").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => !n.EndsWith(".Tests", StringComparison.Ordinal) && n != "Parasol.Testing").Order(StringComparer.Ordinal).Select(n => Assembly.Load(n)),
    ];

    /// <summary>The types somebody wrote: none of the compiler's, and none nested in another.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsNested && !IsMade(t) && !IsView(t))];

    /// <summary>The types that pages are compiled to.</summary>
    public static IReadOnlyList<Type> Views { get; } = [.. Assemblies.SelectMany(a => a.GetTypes()).Where(IsView)];

    public static bool IsView(Type type) => type.Namespace == "AspNetCoreGeneratedDocument";

    public static bool IsMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Name.StartsWith('<') || type.Namespace is null || !type.Namespace.StartsWith("Parasol", StringComparison.Ordinal);

    /// <summary>A nested type that the compiler made: for a lambda, an iterator, an async method.</summary>
    public static bool IsMadeInside(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.Name.StartsWith('<');

    /// <summary>"Care" of any type of that project, whatever its namespace.</summary>
    public static string ProjectOf(Type type) => type.Assembly.GetName().Name!["Parasol.".Length..];
}
