using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.People;

namespace Parasol.Cli.Verbs;

/// <summary><c>would-they-get</c>: what each way in would give, counted on the stores. Needs no key.</summary>
static class WouldTheyGet
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var command = new Command("would-they-get", "What would they get? For a stolen computer, a seized server, a backup, a passphrase and more. Needs no key.") { data, json };
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            await using var scope = ground.Services.CreateAsyncScope();
            var (all, lines) = (new List<object>(), new List<string>());
            foreach (var organisation in await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations())
            {
                var ways = await scope.ServiceProvider.GetRequiredService<IWhatTheyWouldGet>().Of(organisation.Id);
                all.Add(new { organisation = organisation.Id.Value, ways });
                lines.Add($"{organisation.Name}: whose files would open at the most");
                lines.AddRange(ways.SelectMany(Sentences));
            }
            Ground.Answer(args.GetValue(json), new { organisations = all }, lines);
            return 0;
        });
        return command;
    }

    static IEnumerable<string> Sentences(WouldGet way)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"  {way.Way}: {way.People} people{(way.Least is { } least ? $", or {least} for the colleague who holds least" : "")}. {Plain(way.Says)}");
        foreach (var lower in way.Lowers)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"    {Plain(lower.Says)}{(lower.People is { } people ? $" Then: {people}." : "")}");
        }
    }

    static string Plain(string says) => says.Replace("{clients}", "clients", StringComparison.Ordinal);
}
