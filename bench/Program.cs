using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parasol.Bench;

var name = new Argument<string?>("name") { Description = $"Which one: {string.Join(", ", Benchmarks.All.Keys)}. Without a name: all.", Arity = ArgumentArity.ZeroOrOne };
var size = new Option<int>("--size") { Description = "How many records.", DefaultValueFactory = _ => 10_000 };
var seconds = new Option<int>("--seconds") { Description = "How long each series runs.", DefaultValueFactory = _ => 10 };
var json = new Option<bool>("--json") { Description = "Answer with one JSON object." };
var root = new RootCommand("Measures what Parasol promises, each beside a yardstick of the same run.") { name, size, seconds, json };
root.SetAction(async (args, cancel) =>
{
    var asked = args.GetValue(name);
    if (asked is not null && !Benchmarks.All.ContainsKey(asked))
    {
        await Console.Error.WriteLineAsync($"There is no benchmark called {asked}; there are: {string.Join(", ", Benchmarks.All.Keys)}.");
        return 1;
    }
    if (args.GetValue(size) is < 1 or > 1_000_000 || args.GetValue(seconds) is < 1 or > 600)
    {
        await Console.Error.WriteLineAsync("Give --size from 1 to 1000000 and --seconds from 1 to 600.");
        return 1;
    }
    var results = new SortedDictionary<string, object>(StringComparer.Ordinal);
    foreach (var (key, run) in Benchmarks.All.Where(b => asked is null || b.Key == asked))
    {
        results[key] = await run(new Ask(args.GetValue(size), TimeSpan.FromSeconds(args.GetValue(seconds)), line => Console.Error.WriteLine(line)), cancel);
    }
    if (args.GetValue(json))
    {
        Console.WriteLine(JsonSerializer.Serialize(new { machine = Machine.Facts, benchmarks = results }, Benchmarks.Json));
    }
    else
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"On {Machine.Facts.Cores} cores, {Machine.Facts.System}, {Machine.Facts.Runtime}."));
        foreach (var result in results.Values)
        {
            Console.WriteLine(result);
        }
    }
    return 0;
});
return await root.Parse(args).InvokeAsync();
