using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>How sealed records are written: UTF-8 JSON, names in camel case, enumerations by name, nothing for null.</summary>
static class SealedJson
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new IdConverters() },
    };

    static readonly ConcurrentDictionary<Type, TableCode> Codes = new();

    public static byte[] Write<T>(T value) where T : SealedRecord => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> json) where T : SealedRecord =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A sealed record is never null.");

    public static TableCode CodeOf<T>() where T : SealedRecord => Codes.GetOrAdd(typeof(T), static type =>
        type.GetCustomAttribute<SealedAsAttribute>()?.Table ?? throw new InvalidOperationException($"{type.Name} needs a SealedAs attribute."));

    // Typed ids are written as their UUID.
    sealed class IdConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(type))!;
    }

    sealed class IdConverter<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => TId.Of(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
