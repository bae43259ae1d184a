using System.Reflection;
using System.Xml.Linq;

namespace Parasol.Plan.Tests.Types;

/// <summary>What is public is a promise: it says what it is, somebody outside needs it, and nobody derives from it unasked.</summary>
static class Promises
{
    public static IEnumerable<string> SilentTypes(IEnumerable<Type> types, Func<Assembly, IReadOnlySet<string>> documented) =>
        from type in types
        where type.IsPublic && !documented(type.Assembly).Contains(type.FullName!)
        select $"{type.FullName} is public and has no summary.";

    /// <summary>Public types of modules that no other project of the product mentions, nor a promise that another one mentions.</summary>
    public static IEnumerable<string> NeedlesslyPublic(IReadOnlyList<Type> all, Func<Type, bool> isOfModule, Func<Type, bool> mustBePublic)
    {
        var needed = all.SelectMany(t => TypeUse.Of(t).Where(u => u.Assembly != t.Assembly)).Select(TypeUse.Outermost).ToHashSet();
        var waiting = new Queue<Type>(all.Where(t => needed.Contains(t) && t.IsPublic));
        while (waiting.TryDequeue(out var type))
        {
            foreach (var shown in TypeUse.Of(type).Select(TypeUse.Outermost).Where(u => u.Assembly == type.Assembly && u.IsPublic && needed.Add(u)))
            {
                waiting.Enqueue(shown);
            }
        }
        return from type in all
               where type.IsPublic && isOfModule(type) && !mustBePublic(type) && !needed.Contains(type)
               select $"{type.FullName} is public and no other project uses it: make it internal.";
    }

    public static IEnumerable<string> NotSealed(IReadOnlyList<Type> all)
    {
        var derivedFrom = all.SelectMany(Inner).Select(t => t.BaseType is { IsGenericType: true } g ? g.GetGenericTypeDefinition() : t.BaseType).ToHashSet();
        return from type in all.SelectMany(Inner)
               where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !derivedFrom.Contains(type)
               select $"{type.FullName} is neither sealed nor derived from.";
    }

    public static IReadOnlySet<string> Documented(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        return !File.Exists(file) ? new HashSet<string>() : XDocument.Load(file).Descendants("member")
            .Where(m => m.Element("summary")?.Value.Trim().Length > 0 || m.Element("inheritdoc") is not null)
            .Select(m => m.Attribute("name")!.Value).Where(n => n.StartsWith("T:", StringComparison.Ordinal)).Select(n => n[2..]).ToHashSet();
    }

    static IEnumerable<Type> Inner(Type type) => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(n => !Product.IsMadeInside(n)).SelectMany(Inner).Prepend(type);
}
