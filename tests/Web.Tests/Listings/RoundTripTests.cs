using System.Text.Json;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>A directory that is given out, taken in by an empty instance, and given out again.</summary>
public sealed class RoundTripTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("parasol-round-").FullName;

    public static TheoryData<Engine, string> Samples
    {
        get
        {
            var data = new TheoryData<Engine, string>();
            foreach (var sample in Api.Samples.Append("standards/hsds/3.1/examples/csv"))
            {
                data.Add(Engine.Sqlite, sample);
            }
            data.Add(Engine.Postgres, Api.Samples[0]);
            return data;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Given_out_taken_in_and_given_out_again_it_is_the_same(Engine engine, string sample)
    {
        var first = await Api.With(engine, sample);
        await Export(first, "hsds-json", "one-json");
        await Export(first, "hsds-csv", "one-csv");
        await using var empty = await TestApp.Start(engine);
        await using var other = await TestApp.Start(engine);
        foreach (var (app, format) in new[] { (empty, "json"), (other, "csv") })
        {
            var second = await Api.Empty(app);
            await second.Import(At("one-" + format), "elsewhere");
            await Export(second, "hsds-json", $"{format}-json");
            await Export(second, "hsds-csv", $"{format}-csv");

            Same("one-json", $"{format}-json");
            Same("one-csv", $"{format}-csv");
            foreach (var list in Api.Lists)
            {
                (await second.Get($"/{list}?format=ndjson&full=true")).Text.ShouldBe((await first.Get($"/{list}?format=ndjson&full=true")).Text);
            }
        }
    }

    [Fact]
    public async Task Nothing_is_written_over_and_only_known_formats_are_written()
    {
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        await using var visit = api.Organisation.Visit();
        var export = visit.Get<IListingExport>();
        await File.WriteAllTextAsync(At("mine.txt"), "mine");

        (await export.Export(api.Organisation.Id, "hsds-json", _folder)).Refusal!.Says.ShouldBe("Give a folder that is new or empty: nothing is written over.");
        (await export.Export(api.Organisation.Id, "hsds-json", At("mine.txt"))).Refusal!.Says.ShouldBe("Give a folder that is new or empty: nothing is written over.");
        (await export.Export(api.Organisation.Id, "xml", At("new"))).Refusal!.Says.ShouldBe("This format is not known. Write hsds-json, hsds-csv or spreadsheet.");
        Directory.EnumerateFileSystemEntries(_folder).ShouldBe([At("mine.txt")]);
    }

    [Fact]
    public async Task The_tabular_package_has_the_columns_of_the_standard()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        await Export(api, "hsds-csv", "csv");
        var package = JsonDocument.Parse(await File.ReadAllTextAsync(At("csv", "datapackage.json"), TestContext.Current.CancellationToken)).RootElement;
        var schemas = Api.Shared("standards/hsds/3.1/schema");
        var standard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(schemas, "..", "datapackage.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("resources").EnumerateArray().ToDictionary(resource => resource.GetProperty("path").GetString()!);

        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            var path = resource.GetProperty("path").GetString()!;
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            File.ReadLines(At("csv", path)).First().ShouldBe(string.Join(',', fields.Select(field => field.GetProperty("name"))));
            if (path == "parasol_addresses.csv")
            {
                continue;
            }
            resource.GetProperty("name").GetString().ShouldBe(standard[path].GetProperty("name").GetString());
            var known = standard[path].GetProperty("schema").GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);
            foreach (var field in fields.Where(field => !field.GetProperty("name").GetString()!.StartsWith("parasol_", StringComparison.Ordinal)))
            {
                field.GetProperty("type").GetString().ShouldBe(known[field.GetProperty("name").GetString()!].GetProperty("type").GetString(), $"{path} {field}");
            }
        }
    }

    [Fact]
    public async Task Ids_that_are_taken_here_are_not_taken_again()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        await Export(api, "hsds-json", "json");
        var before = (await api.All("services")).Select(Id).ToList();

        await api.Import(At("json"), "elsewhere");

        var after = (await api.All("services")).Select(Id).ToList();
        after.Count.ShouldBe(before.Count * 2);
        after.Distinct().Count().ShouldBe(after.Count);
        before.ShouldBeSubsetOf(after);
    }

    static string Id(JsonElement record) => record.GetProperty("id").GetString()!;

    void Same(string one, string other)
    {
        var files = Directory.GetFiles(At(one)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Directory.GetFiles(At(other)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(files);
        foreach (var file in files)
        {
            var (mine, theirs) = (Sorted(At(one, file!)), Sorted(At(other, file!)));
            theirs.Except(mine).Zip(mine.Except(theirs)).Take(3).ShouldBeEmpty(file);
            theirs.ShouldBe(mine, file);
        }
    }

    static List<string> Sorted(string path) => [.. File.ReadAllText(path).Split('\n').Select(line => line.TrimEnd(',', '\r')).Order(StringComparer.Ordinal)];

    string At(params string[] parts) => Path.Combine([_folder, .. parts]);

    async Task Export(Api api, string format, string name)
    {
        await using var visit = api.Organisation.Visit();
        (await visit.Get<IListingExport>().Export(api.Organisation.Id, format, At(name))).IsDone.ShouldBeTrue();
    }
}
