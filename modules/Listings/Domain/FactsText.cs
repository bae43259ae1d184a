using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Parasol.Listings.Domain;

/// <summary>
/// How facts are kept: JSON in one column, because they are read and replaced as a whole and never searched in SQL.
/// The same facts always give the same text, so that an import can tell what has changed. A property may be added (with a default)
/// and never renamed.
/// </summary>
internal static class FactsText
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    public static string Write<T>(T facts) => JsonSerializer.Serialize(facts, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("Facts are never null.");

    static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => typeof(System.Collections.ICollection).IsAssignableFrom(property.PropertyType) || IsList(property.PropertyType)))
        {
            property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
        }
    }

    static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
}
