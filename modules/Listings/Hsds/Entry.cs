using System.Text.Json;

namespace Parasol.Listings.Hsds;

/// <summary>How much of a record is written.</summary>
internal enum Depth
{
    /// <summary>Its own fields, without the records it points to.</summary>
    Fields,

    /// <summary>As in a list: its fields, and the one record behind each pointer.</summary>
    Short,

    /// <summary>Everything that belongs to it.</summary>
    Full,
}

/// <summary>
/// One record of HSDS: a row of its table, and the records that belong to it. There is no null and no empty text in it: what is not known is left out.
/// </summary>
internal sealed class Entry(string table, string id)
{
    readonly List<(string Name, object Value)> _fields = [("id", id)];
    readonly List<(string Name, Entry One, Depth InShort, Depth InFull)> _ones = [];
    readonly List<(string Name, List<Entry> Many)> _lists = [];

    public string Table { get; } = table;

    public string Id { get; } = id;

    public IReadOnlyList<(string Name, object Value)> Fields => _fields;

    public object? this[string name] => _fields.Find(field => field.Name == name).Value;

    public Entry Set(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _fields.Add((name, text));
        }
        return this;
    }

    public Entry Set(string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            _fields.Add((name, value));
        }
        return this;
    }

    /// <summary>Only what is so is said.</summary>
    public Entry SetIf(string name, bool isSo)
    {
        if (isSo)
        {
            _fields.Add((name, true));
        }
        return this;
    }

    /// <summary>The record that a pointer leads to.</summary>
    public Entry Has(string name, Entry? one, Depth inShort = Depth.Fields, Depth inFull = Depth.Full)
    {
        if (one is not null)
        {
            _ones.Add((name, one, inShort, inFull));
        }
        return this;
    }

    public Entry Has(string name, IEnumerable<Entry> many)
    {
        if (many.ToList() is { Count: > 0 } list)
        {
            _lists.Add((name, list));
        }
        return this;
    }

    public IReadOnlyList<Entry> List(string name) => _lists.Find(list => list.Name == name).Many ?? [];

    public Entry? One(string name) => _ones.Find(one => one.Name == name).One;

    /// <summary>Writes the record as a JSON object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="depth">How much of it.</param>
    /// <param name="more">What is written at its end, before it is closed.</param>
    public void Write(Utf8JsonWriter json, Depth depth, Action? more = null)
    {
        json.WriteStartObject();
        foreach (var (name, value) in _fields)
        {
            switch (value)
            {
                case string text:
                    json.WriteString(name, text);
                    break;
                case double number:
                    json.WriteNumber(name, number);
                    break;
                default:
                    json.WriteBoolean(name, (bool)value);
                    break;
            }
        }
        foreach (var (name, one, inShort, inFull) in depth is Depth.Fields ? [] : _ones)
        {
            json.WritePropertyName(name);
            one.Write(json, depth is Depth.Full ? inFull : inShort);
        }
        foreach (var (name, many) in depth is Depth.Full ? _lists : [])
        {
            json.WriteStartArray(name);
            foreach (var entry in many)
            {
                entry.Write(json, Depth.Full);
            }
            json.WriteEndArray();
        }
        more?.Invoke();
        json.WriteEndObject();
    }
}
