using System.Globalization;
using System.Net.Mail;
using System.Text.Json;

namespace Parasol.Testing;

/// <summary>
/// A small strict validator for a folder of JSON Schemas: the keywords that HSDS uses, and no others. One that it does not know throws,
/// so that nothing passes because it was not understood. Beyond the schemas it refuses null, empty text, and any property that is neither
/// in the schema nor among those a caller allows.
/// </summary>
/// <param name="folder">Where the schemas lie; a reference is the name of a file there.</param>
/// <param name="allows">Whether a property that the schema does not have may stand in a record: the schema's file name, and the property.</param>
public sealed class JsonSchemas(string folder, Func<string, string, bool> allows)
{
    static readonly HashSet<string> Notes = ["name", "path", "description", "datapackage_metadata", "tabular_required", "title", "example", "constraints", "core", "datapackage_type", "options", "definitions"];

    readonly Dictionary<string, JsonElement> _schemas = [];

    /// <summary>What is wrong with a value, by the file of its schema; nothing where it is sound.</summary>
    public IReadOnlyList<string> Faults(string schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, Read(schema), value, "", faults);
        return faults;
    }

    JsonElement Read(string file) => _schemas.TryGetValue(file, out var known) ? known : _schemas[file] = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file))).RootElement;

    void Check(string file, JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind is JsonValueKind.Null || (value.ValueKind is JsonValueKind.String && value.GetString()!.Trim().Length == 0))
        {
            faults.Add($"{at}: null or empty text");
            return;
        }
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Notes.Contains(keyword.Name)))
        {
            switch (keyword.Name)
            {
                case "type":
                    if (!IsOfType(keyword.Value.GetString()!, value))
                    {
                        faults.Add($"{at}: no {keyword.Value}");
                    }
                    break;
                case "format":
                    if (!IsOfFormat(keyword.Value.GetString()!, value))
                    {
                        faults.Add($"{at}: \"{value}\" is no {keyword.Value}");
                    }
                    break;
                case "enum":
                    if (!keyword.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()))
                    {
                        faults.Add($"{at}: \"{value}\" is none of {keyword.Value}");
                    }
                    break;
                case "required":
                    faults.AddRange(keyword.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}: {name} is missing"));
                    break;
                case "items":
                    var number = 0;
                    foreach (var item in value.EnumerateArray())
                    {
                        Check(file, keyword.Value, item, $"{at}/{number++}", faults);
                    }
                    break;
                case "$ref":
                    Check(keyword.Value.GetString()!, Read(keyword.Value.GetString()!), value, at, faults);
                    break;
                case "properties":
                    CheckProperties(file, keyword.Value, value, at, faults);
                    break;
                default:
                    throw new NotSupportedException($"{file} uses the keyword {keyword.Name}, which is not known here.");
            }
        }
    }

    void CheckProperties(string file, JsonElement properties, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return;
        }
        foreach (var twice in value.EnumerateObject().GroupBy(property => property.Name).Where(group => group.Count() > 1))
        {
            faults.Add($"{at}: {twice.Key} stands twice");
        }
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var schema))
            {
                Check(file, schema, property.Value, $"{at}/{property.Name}", faults);
            }
            else if (!allows(file, property.Name))
            {
                faults.Add($"{at}: {property.Name} is not known to {file}");
            }
            else if (Empties(property.Value))
            {
                faults.Add($"{at}/{property.Name}: null or empty text");
            }
        }
    }

    static bool Empties(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Trim().Length == 0,
        JsonValueKind.Array => value.EnumerateArray().Any(Empties),
        JsonValueKind.Object => value.EnumerateObject().Any(property => Empties(property.Value)),
        _ => false,
    };

    static bool IsOfType(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind is JsonValueKind.String,
        "number" => value.ValueKind is JsonValueKind.Number,
        "integer" => value.ValueKind is JsonValueKind.Number && value.GetDouble() % 1 == 0,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind is JsonValueKind.Array,
        "object" => value.ValueKind is JsonValueKind.Object,
        _ => throw new NotSupportedException($"The type {type} is not known here."),
    };

    static bool IsOfFormat(string format, JsonElement value) => value.ValueKind is not JsonValueKind.String || format switch
    {
        "uuid" => Guid.TryParseExact(value.GetString(), "D", out _),
        "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) && uri.IsWellFormedOriginalString(),
        "email" => MailAddress.TryCreate(value.GetString(), out var mail) && mail.Address == value.GetString() && mail.Host.Contains('.', StringComparison.Ordinal),
        "date-time" => DateTimeOffset.TryParseExact(value.GetString(), ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new NotSupportedException($"The format {format} is not known here."),
    };
}
