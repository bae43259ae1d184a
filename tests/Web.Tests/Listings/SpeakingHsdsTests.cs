using System.Diagnostics;
using System.Text.Json;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>Every record of every sample directory, one by one and in lists, against the schemas of HSDS 3.1 and 3.0, twice over.</summary>
public sealed class SpeakingHsdsTests
{
    public static TheoryData<string> Samples => [.. Api.Samples, "standards/hsds/3.1/examples/csv"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Every_record_is_valid_one_by_one_and_in_lists(string sample)
    {
        var api = await Api.With(Engine.Sqlite, sample);
        var given = new List<(string Schema, JsonElement Value)>();
        foreach (var list in Api.Lists)
        {
            var records = await api.All(list);
            // The services of the third sample are tied to no place.
            (records.Count > 0).ShouldBe(list != "service_at_locations" || !sample.Contains("florida", StringComparison.Ordinal), list);
            given.AddRange((await api.Get($"/{list}?per_page=10000")).Contents.Select(record => (ListSchema(list), record)));
            foreach (var record in records)
            {
                var one = await api.Get($"/{list}/{record.GetProperty("id").GetString()}");
                one.Json.GetProperty("id").GetString().ShouldBe(record.GetProperty("id").GetString());
                given.Add((Schema(list), one.Json));
                given.Add((Schema(list), record));
            }
        }
        given.AddRange((await api.Get("/organizations?full_service=true&per_page=10000")).Contents.Select(record => ("organization.json", record)));

        foreach (var version in new[] { "3.1", "3.0" })
        {
            var folder = Api.Shared($"standards/hsds/{version}");
            var ours = new JsonSchemas(Path.Combine(folder, "schema"), (schema, property) => Allows(version, schema, property));
            given.SelectMany(one => ours.Faults(one.Schema, one.Value).Select(fault => $"{one.Schema} {one.Value.GetProperty("id")} {fault}")).Take(20).ShouldBeEmpty(version);
            (await SecondOpinion(folder, given)).ShouldBe([$"{given.Count} looked at"], version);
        }
        TestContext.Current.TestOutputHelper!.WriteLine($"{sample}: {given.Count} records");
    }

    [Fact]
    public async Task Both_validators_refuse_what_is_wrong()
    {
        var folder = Api.Shared("standards/hsds/3.1");
        var ours = new JsonSchemas(Path.Combine(folder, "schema"), (_, _) => false);
        var good = await File.ReadAllTextAsync(Path.Combine(folder, "examples", "location.json"), TestContext.Current.CancellationToken);
        string[] wrong =
        [
            good.Replace("\"physical\"", "\"somewhere\"", StringComparison.Ordinal),
            good.Replace("\"location_type\"", "\"kind\"", StringComparison.Ordinal),
            good.Replace("http://example.com", "no address", StringComparison.Ordinal),
            good.Replace("\"latitude\": 100", "\"latitude\": \"100\"", StringComparison.Ordinal),
            good.Replace("3a19ff88-4620-4d17-9830-ac1d859eb5d5", "17", StringComparison.Ordinal),
        ];
        var examples = Directory.GetFiles(Path.Combine(folder, "examples"), "*_full.json").Select(path => (Path.GetFileName(path).Replace("_full", "", StringComparison.Ordinal), JsonDocument.Parse(File.ReadAllText(path)).RootElement)).ToList();

        examples.Count.ShouldBe(3);
        (await SecondOpinion(folder, examples)).ShouldBe(["3 looked at"]);
        foreach (var text in wrong)
        {
            text.ShouldNotBe(good);
            var value = JsonDocument.Parse(text).RootElement;
            ours.Faults("location.json", value).ShouldNotBeEmpty(text);
            (await SecondOpinion(folder, [("location.json", value)])).Count.ShouldBe(2, text);
        }
        Should.Throw<NotSupportedException>(() => new JsonSchemas(Path.Combine(folder, "schema"), (_, _) => false).Faults("openapi.json", JsonDocument.Parse("{}").RootElement));
    }

    // 3.0 has neither further addresses nor areas of a place: what only 3.1 knows is passed over there, as its validators do.
    static bool Allows(string version, string schema, string property) => property.StartsWith("parasol_", StringComparison.Ordinal)
        || (schema, property) is ("organization.json", "services") or ("service_at_location.json", "service")
        || (version == "3.0" && (schema, property) is ("organization.json", "additional_websites") or ("service.json", "additional_urls") or ("service_at_location.json", "service_areas") or ("service_area.json", "service_at_location_id"));

    static string Schema(string list) => list switch { "taxonomies" => "taxonomy.json", _ => list.TrimEnd('s') + ".json" };

    static string ListSchema(string list) => list is "taxonomies" or "taxonomy_terms" ? Schema(list) : $"compiled/{list.TrimEnd('s')}_list.json";

    static async Task<IReadOnlyList<string>> SecondOpinion(string folder, IReadOnlyList<(string Schema, JsonElement Value)> values)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["validate.js", folder]) { WorkingDirectory = Repository.At("tests", "Web.Tests", "obj", "ajv"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        foreach (var (schema, value) in values)
        {
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { schema, value }));
        }
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await wrong).ShouldBeEmpty();
        return [.. (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
