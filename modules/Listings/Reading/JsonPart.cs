using System.Text;
using System.Text.Json;
using Parasol.Kernel;

namespace Parasol.Listings.Reading;

internal enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Truth,
    Nothing,
}

/// <summary>
/// A JSON value that knows where it stands, so that a fault in a well-formed file can still name line and column.
/// The parser of the platform does the reading; this keeps its places.
/// </summary>
internal sealed class JsonPart
{
    static readonly JsonPart[] None = [];

    readonly Dictionary<string, JsonPart>? _parts;
    readonly List<JsonPart>? _items;

    JsonPart(JsonKind kind, Spot at, string? text = null, Dictionary<string, JsonPart>? parts = null, List<JsonPart>? items = null)
    {
        Kind = kind;
        At = at;
        Text = text;
        _parts = parts;
        _items = items;
    }

    public JsonKind Kind { get; }

    public Spot At { get; }

    /// <summary>The text, number or truth value as written; null for objects, lists and null.</summary>
    public string? Text { get; }

    public IReadOnlyList<JsonPart> Items => _items ?? (IReadOnlyList<JsonPart>)None;

    public IEnumerable<KeyValuePair<string, JsonPart>> Parts => _parts ?? [];

    public JsonPart? this[string name] => _parts is not null && _parts.TryGetValue(name, out var part) ? part : null;

    /// <summary>Reads a file. Null, with a fault, where it is not JSON, names a property twice or goes beyond the limits.</summary>
    public static JsonPart? Read(SourceFile file, ReadingLimits limits, Findings findings)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var reader = new Reader(file.Name, bytes, limits);
        try
        {
            return reader.Whole();
        }
        catch (JsonException e)
        {
            // Both count from 0, and bytes where people count signs: near enough to find the spot.
            findings.Fault(new Spot(file.Name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), Remarks.NotJson);
        }
        catch (BeyondLimitsException e)
        {
            findings.Fault(e.At, e.Remark, e.With);
        }
        return null;
    }

    sealed class BeyondLimitsException(Spot at, Remark remark, params object[] with) : Exception
    {
        public Spot At => at;

        public Remark Remark => remark;

        public object[] With => with;
    }

    sealed class Reader(string file, byte[] bytes, ReadingLimits limits)
    {
        int _lineStart;
        int _line = 1;
        int _counted;
        int _objects;

        public JsonPart Whole()
        {
            var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.Depth });
            if (!json.Read())
            {
                throw new JsonException("Empty.", null, 0, 0);
            }
            var part = Value(ref json, null);
            // Reads on to the end, so that something behind the value is refused.
            while (json.Read())
            {
            }
            return part;
        }

        JsonPart Value(ref Utf8JsonReader json, string? field)
        {
            var at = At(json.TokenStartIndex, field);
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject:
                    return Object(ref json, at);
                case JsonTokenType.StartArray:
                    var items = new List<JsonPart>();
                    while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    {
                        items.Add(Value(ref json, field));
                    }
                    return new JsonPart(JsonKind.List, at, items: items);
                case JsonTokenType.String:
                    if (json.ValueSpan.Length > limits.CellLength * 4)
                    {
                        throw new BeyondLimitsException(at, Remarks.TooLong, limits.CellLength);
                    }
                    return new JsonPart(JsonKind.Text, at, Prose.Clean(Unescaped(ref json, at)));
                case JsonTokenType.Number:
                    return new JsonPart(JsonKind.Number, at, Encoding.UTF8.GetString(json.ValueSpan));
                case JsonTokenType.True or JsonTokenType.False:
                    return new JsonPart(JsonKind.Truth, at, json.TokenType == JsonTokenType.True ? "true" : "false");
                default:
                    return new JsonPart(JsonKind.Nothing, at);
            }
        }

        JsonPart Object(ref Utf8JsonReader json, Spot at)
        {
            if (++_objects > limits.Rows)
            {
                throw new BeyondLimitsException(at, Remarks.TooManyRows, limits.Rows);
            }
            var parts = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
            while (json.Read() && json.TokenType != JsonTokenType.EndObject)
            {
                var here = At(json.TokenStartIndex, null);
                var name = Unescaped(ref json, here)!;
                json.Read();
                if (!parts.TryAdd(name, Value(ref json, name)))
                {
                    throw new BeyondLimitsException(here with { Field = name }, Remarks.NameTwice);
                }
            }
            return new JsonPart(JsonKind.Object, at, parts: parts);
        }

        // An escaped half of a surrogate pair is well-formed JSON and no text.
        static string? Unescaped(ref Utf8JsonReader json, Spot at)
        {
            try
            {
                return json.GetString();
            }
            catch (InvalidOperationException)
            {
                throw new BeyondLimitsException(at, Remarks.NotText);
            }
        }

        // Tokens come in order, so lines are counted once.
        Spot At(long index, string? field)
        {
            for (; _counted < index; _counted++)
            {
                if (bytes[_counted] == (byte)'\n')
                {
                    _line++;
                    _lineStart = _counted + 1;
                }
            }
            return new Spot(file, _line, (int)index - _lineStart + 1, field);
        }
    }
}
