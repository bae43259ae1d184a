using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Cli.Lint;

/// <summary>
/// Looks for questions that Parasol does not ask and fields it does not have: nothing that identifies a person is required,
/// nobody is sorted by choice or coercion, exit, compliance, or as active or former, immigration status is nowhere but behind
/// Legal's wall, no sentence makes help depend on a consent, and no record of staff or supporters leads to a client.
/// </summary>
static partial class FormsLint
{
    static readonly string[] Identifying = ["name", "surname", "phone", "mobile", "telephone", "email", "mail", "address", "street", "postcode", "zip", "birth", "birthday", "dob", "age", "passport", "ssn", "photo", "face"];

    static readonly string[] OfSomethingElse = ["program", "provider", "service", "organisation", "listing", "source", "file", "call", "site", "login", "place", "partner"];

    static readonly string[] Sorting =
    [
        "coercion", "coerced", "forced", "trafficked", "trafficking status", "by choice", "choice or coercion", "circumstance", "voluntary", "is victim", "victim status", "exit", "exited", "exiting",
        "compliance", "compliant", "non compliance", "non compliant", "no show", "former", "formerly", "active or former", "still working", "currently working", "left the trade", "in the trade",
        "reason for entering", "entry reason", "age at entry", "years in trade", "risk level", "risk score",
    ];

    static readonly string[] Immigration =
    [
        "immigration status", "immigrant status", "nationality", "citizenship", "citizen", "country of birth", "birth country", "born in", "place of birth", "birthplace", "visa status", "visa type",
        "visa number", "alien number", "a number", "undocumented", "green card", "asylum status",
    ];

    static readonly string[] Supporters = ["People", "Money", "Publishing"];

    static readonly string[] NotAboutClients = ["People", "Listings", "Publishing", "Money", "Training", "Network"];

    // Public addresses that only staff use: setting an instance up, and the name one signs in with.
    static readonly string[] DoorsOfStaff = ["SetUpModel", "SignInModel", "OpenAgainModel"];

    static readonly ConcurrentDictionary<Assembly, HashSet<Type>> Forms = new();

    /// <summary>What is wrong with the forms and records among these types: one sentence each.</summary>
    public static IEnumerable<string> Check(IReadOnlyCollection<Type> types) => types.SelectMany(RequiredFields)
        .Concat(types.Where(HoldsPeople).SelectMany(t => Named(t, Sorting, "sorts people by what is theirs to tell: take the field out")))
        .Concat(types.Where(t => ModuleOf(t) != "Legal").SelectMany(t => Named(t, Immigration, "asks what only Legal may ask, behind its wall")))
        .Concat(types.Where(t => Supporters.Contains(ModuleOf(t)) && !IsDoorOfClients(t)).SelectMany(LeadsToClients));

    /// <summary>Questions among the English sentences that ask for what a form must not ask.</summary>
    public static IEnumerable<string> Check(IEnumerable<ShippedText> texts) =>
        from text in texts
        where text.Language == "en" && Asks().IsMatch(text.Text) && !text.Where.StartsWith("Parasol.Legal", StringComparison.Ordinal)
        select $"{text.Where}: \"{text.Text}\" asks for what no form asks.";

    /// <summary>Sentences in either language that make help depend on a consent, a release or a signature: it is theirs to give, and to keep.</summary>
    public static IEnumerable<string> Conditions(IEnumerable<ShippedText> texts) =>
        from text in texts
        where (text.Language == "es" ? DemandsInSpanish() : Demands()).IsMatch(text.Text)
        select $"{text.Where}: \"{text.Text}\" makes help depend on a consent: say that services do not depend on it.";

    static IEnumerable<string> RequiredFields(Type type) =>
        from property in IsForm(type) && (IsDoorOfClients(type) || !NotAboutClients.Contains(ModuleOf(type))) ? type.GetProperties() : []
        where IsRequired(property) && !DoorsOfStaff.Contains(type.DeclaringType?.Name)
        let words = WordsOf(property.Name)
        where Identifying.Any(words.Contains) && !OfSomethingElse.Any(words.Contains)
        select $"{Shown(type)}.{property.Name} is required and tells who somebody is: let it be empty.";

    static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredAttribute)) || property.GetCustomAttribute<MinLengthAttribute>() is { Length: > 0 } || property.GetCustomAttribute<StringLengthAttribute>() is { MinimumLength: > 0 };

    static IEnumerable<string> Named(Type type, string[] refused, string why) =>
        from name in type.IsEnum ? Enum.GetNames(type) : type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Select(p => p.Name)
        let words = $" {string.Join(' ', WordsOf(name))} "
        where refused.Any(r => words.Contains($" {r} ", StringComparison.Ordinal))
        select $"{Shown(type)}.{name} {why}.";

    static IEnumerable<string> LeadsToClients(Type type) =>
        from property in IsForm(type) || IsRecord(type) ? type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance) : []
        let of = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
        where of == typeof(FileId) || of.Name == "ClientId" || property.Name is "ClientId" or "FileId"
        select $"{Shown(type)}.{property.Name} leads from staff or supporters to a client's file: they are never joined.";

    static bool HoldsPeople(Type type) => (IsForm(type) || IsRecord(type) || type.IsEnum) && (IsDoorOfClients(type) || !NotAboutClients.Contains(ModuleOf(type))) && IsOfModule(type);

    static bool IsForm(Type type) => type.Name.EndsWith("Input", StringComparison.Ordinal) || Forms.GetOrAdd(type.Assembly, FormsOf).Contains(type);

    // Whatever a page takes as its form, by whatever name.
    static HashSet<Type> FormsOf(Assembly assembly) =>
        [.. assembly.GetTypes().Select(t => t.BaseType).OfType<Type>().Where(b => b.IsGenericType && b.GetGenericTypeDefinition() == typeof(FormPage<>)).Select(b => b.GetGenericArguments()[0])];

    static bool IsRecord(Type type) => typeof(SealedRecord).IsAssignableFrom(type) || type.Namespace?.Split('.').Contains("Domain") == true;

    static bool IsOfModule(Type type) => ModuleOf(type) is not ("Kernel" or "Sealing" or "Data" or "Vault" or "Web" or "App" or "Cli");

    static bool IsDoorOfClients(Type type) => (type.Namespace ?? "").Contains(".Pages.Public", StringComparison.Ordinal) || (type.Namespace ?? "").Contains(".Pages.Person", StringComparison.Ordinal);

    static string ModuleOf(Type type) => type.Namespace?.Split('.') is [_, var module, ..] ? module : "";

    static string Shown(Type type) => type.FullName!.Replace('+', '.');

    static List<string> WordsOf(string name) => [.. Words().Matches(name).Select(m => m.Value.ToLowerInvariant())];

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<!not )\b(must|have to|need to) (first )?(consent|agree|sign|give (a |your )?(release|consent))\b|\b(consent|release|signature) is (required|mandatory|a condition)|\b(cannot|will not) (help|serve|see) (you|them) (without|unless)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Demands();

    [GeneratedRegex(@"(?<!no )\b(debes?|tienes? que|hay que) (consentir|aceptar|firmar|dar (tu|el|su) (permiso|consentimiento))\b|\b(permiso|consentimiento|firma) es obligatori[oa]\b|\bno podemos (ayudar|atender)(te|le)? (sin|si no)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DemandsInSpanish();

    [GeneratedRegex(@"\b(immigration status|nationality|citizenship|country of birth|where were you born|visa status|are you (still )?working|have you left|reason for entering|by choice or|choice, circumstance or coercion|date of birth|social security)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asks();
}
