using System.Runtime.CompilerServices;

namespace Parasol.Plan.Tests.Types;

/// <summary>What a project graph cannot say: which corner of a project knows what.</summary>
static class Layers
{
    static readonly string[] NotInADomain = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore"];

    public static bool IsDomain(Type type) => type.Namespace?.Split('.').Contains("Domain") == true;

    public static IEnumerable<string> DomainComplaints(IEnumerable<Type> types) =>
        from type in types.Where(IsDomain)
        from used in TypeUse.Of(type)
        where NotInADomain.Any(n => used.Namespace?.StartsWith(n, StringComparison.Ordinal) == true)
        select $"{type.FullName} mentions {used.FullName}: rules know no database and no web.";

    public static IEnumerable<string> SealingComplaints(IEnumerable<Type> types, Func<Type, string> projectOf) =>
        from type in types
        where projectOf(type) is not ("Sealing" or "Vault")
        from used in TypeUse.Of(type)
        where used.Namespace?.StartsWith("Parasol.Sealing", StringComparison.Ordinal) == true
        select $"{type.FullName} mentions {used.FullName}: Vault is the only caller of Sealing.";

    public static IEnumerable<string> OpeningComplaints(IEnumerable<Type> types, Func<Type, bool> opens) =>
        from type in types
        where opens(type) && type.GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), false) == true
        select $"{type.FullName} opens and is a record: written as text it would show what it holds.";
}
