using System.Text.Json.Nodes;

namespace Parasol.Sealing.Tests;

/// <summary>
/// Published vectors. They lie beside the repository, not in it: <c>shared/standards/vectors</c> in the nearest folder above
/// that has it.
/// </summary>
internal static class Vectors
{
    public static JsonNode Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "standards", "vectors", name);
            if (File.Exists(path))
            {
                return JsonNode.Parse(File.ReadAllText(path))!;
            }
        }

        Assert.Skip($"No folder above this one has shared/standards/vectors/{name}: published vectors not run.");
        return null;
    }

    /// <summary>All tests of a Wycheproof file, each with its group.</summary>
    public static IEnumerable<(JsonNode Group, JsonNode Test)> Wycheproof(string name) =>
        from theGroup in Read($"wycheproof/{name}_test.json")["testGroups"]!.AsArray()
        from test in theGroup!["tests"]!.AsArray()
        select (theGroup!, test!);

    public static byte[] Hex(this JsonNode node, string name) => Convert.FromHexString((string)node[name]!);

    public static bool IsValid(this JsonNode test) => (string)test["result"]! == "valid";

    public static string Case(this JsonNode test) => $"case {test["tcId"]}: {test["comment"]}";

    public static void Report(string what, int ran, int skipped, string reason = "none")
    {
        var line = $"Vectors, {what}: {ran} ran, {skipped} skipped ({reason}).";
        Console.WriteLine(line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
