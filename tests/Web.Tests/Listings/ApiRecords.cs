using System.Text.Json;

namespace Parasol.Web.Tests.Listings;

/// <summary>Short words for looking into records.</summary>
static class ApiRecords
{
    public static IEnumerable<JsonElement> List(JsonElement record, string name) => Has(record, name) ? record.GetProperty(name).EnumerateArray() : [];

    public static bool Has(JsonElement record, string name) => record.TryGetProperty(name, out _);

    public static string Id(JsonElement record) => record.GetProperty("id").GetString()!;

    public static string Organization(JsonElement service) => service.GetProperty("organization_id").GetString()!;
}
