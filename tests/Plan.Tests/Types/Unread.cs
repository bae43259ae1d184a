using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Plan.Tests.Types;

/// <summary>
/// What a person says about themselves is for people to read: nothing that matches, ranks, counts a fee or screens may reach it, however far it goes.
/// </summary>
static class Unread
{
    static readonly string[] Deciding = ["Parasol.Care.Matching", "Parasol.Care.Fees", "Parasol.Care.Coverage", "Parasol.Care.Referrals", "Parasol.Care.Needs", "Parasol.Listings"];

    static readonly string[] DecidingPages = ["Parasol.Care.Pages.Care.Referrals", "Parasol.Care.Pages.Care.Fees", "Parasol.Care.Pages.Care.Coverage", "Parasol.Care.Pages.Care.FirstContact", "Parasol.Care.Pages.Public"];

    public static bool Decides(Type type) => type.Namespace is { } space
        && (Deciding.Concat(DecidingPages).Any(d => space == d || space.StartsWith(d + ".", StringComparison.Ordinal))
            || (Product.IsView(type) && Views.Any(v => type.Name.StartsWith(v, StringComparison.Ordinal))));

    static string[] Views => [.. DecidingPages.Where(p => p.StartsWith("Parasol.Care.", StringComparison.Ordinal)).Select(p => p["Parasol.Care.".Length..].Replace('.', '_') + "_"), "Pages_Listings_", "Pages_Public_Listings_"];

    /// <summary>The sealed record, and whatever opens every record of a file without naming its kind.</summary>
    public static bool IsApart(Type type) => type.GetCustomAttributesData()
        .Any(a => a.AttributeType == typeof(SealedAsAttribute) && (ushort)a.ConstructorArguments[0].Value! is (ushort)TableCode.AboutThem or (ushort)TableCode.ColleagueSays) || type == typeof(KeptRecord);

    public static IEnumerable<string> Complaints(IEnumerable<Type> types, Func<Type, bool> decides, Func<Type, bool> isApart) => types.Where(decides).Select(t => Reaching(t, isApart)).OfType<string>();

    static string? Reaching(Type start, Func<Type, bool> isApart)
    {
        var from = new Dictionary<Type, Type?> { [start] = null };
        var waiting = new Queue<Type>([start]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var used in TypeUse.Of(type).Where(u => from.TryAdd(u, type)))
            {
                if (isApart(used))
                {
                    return $"{start.FullName} decides and reaches what a person says about themselves: {Way(used, from)}.";
                }
                // The platform opens what it is told to open; a module's own types say what that is.
                if (Product.IsView(used) || Doors.IsWalked(used))
                {
                    waiting.Enqueue(used);
                }
            }
        }
        return null;
    }

    static string Way(Type to, Dictionary<Type, Type?> from) => from[to] is { } before ? $"{Way(before, from)} > {to.Name}" : to.Name;
}
