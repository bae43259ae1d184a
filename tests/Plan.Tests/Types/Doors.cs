using System.Reflection;
using Parasol.Kernel;

namespace Parasol.Plan.Tests.Types;

/// <summary>
/// Public pages can seal and cannot open: neither they nor any act of a module that they reach mention a type that opens.
/// The platform is not walked into: there Vault decides by key, and its own tests hold it to that.
/// </summary>
static class Doors
{
    static readonly string[] Walked = ["People", "Listings", "Publishing", "Clients", "Custody", "Money", "Requests", "Care", "Outreach", "Training", "Documentation", "Voice", "Network", "Reports", "Plan.Tests"];

    public static bool IsPublicPage(Type type) =>
        type.Namespace?.Split('.') is { } parts && Enumerable.Range(0, parts.Length - 1).Any(i => parts[i] == "Pages" && parts[i + 1] == "Public")
        || (Product.IsView(type) && type.Name.StartsWith("Pages_Public_", StringComparison.Ordinal));

    public static IEnumerable<string> Complaints(IEnumerable<Type> types) => types.Where(IsPublicPage).Select(Opening).OfType<string>();

    /// <summary>It belongs to a module, and so says by its own types what it opens.</summary>
    public static bool IsWalked(Type type) => Walked.Contains(type.Assembly.GetName().Name?.Replace("Parasol.", "", StringComparison.Ordinal));

    static string? Opening(Type page)
    {
        var from = new Dictionary<Type, Type?> { [page] = null };
        var waiting = new Queue<Type>([page]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var used in TypeUse.Of(type).Where(u => from.TryAdd(u, type)))
            {
                if (used.IsDefined(typeof(OpensAttribute), false))
                {
                    return $"{page.FullName} is public and reaches a type that opens: {Way(used, from)}.";
                }
                if (Product.IsView(used) || IsWalked(used))
                {
                    waiting.Enqueue(used);
                }
            }
        }
        return null;
    }

    static string Way(Type to, Dictionary<Type, Type?> from) => from[to] is { } before ? $"{Way(before, from)} > {to.Name}" : to.Name;
}
