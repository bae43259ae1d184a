using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Verbs;

/// <summary>Sealing at once from the console, beside a server at work, and opening again a day after it was asked for.</summary>
static class SealNowVerbs
{
    public static Command Seal(Option<string> data, Option<bool> json)
    {
        var organisation = Which();
        var command = new Command("seal-now", "Signs everybody out at once and shuts every door behind which something is opened, also of a server at work. All organisations, unless one is named.") { organisation };
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            var sealedNow = new List<string>();
            foreach (var name in await Names(ground, args.GetValue(organisation)))
            {
                var (scope, _) = await ground.For(name.Id);
                await using (scope)
                {
                    await scope.ServiceProvider.GetRequiredService<IConsoleSeal>().Shut();
                }
                sealedNow.Add(name.Name);
            }
            Ground.Answer(args.GetValue(json), new { @sealed = sealedNow }, [.. sealedNow.Select(n => $"{n} is sealed."), "Servers at work wipe their keys within two seconds. Two people of two programs open again at /open-again, or ./parasol open-again does a day after it was asked."]);
            return 0;
        });
        return command;
    }

    public static Command Open(Option<string> data, Option<bool> json)
    {
        var organisation = Which();
        var command = new Command("open-again", "Opens again what was sealed at once, where no two people of two programs can: asked once, it takes a day; asked once more after that, it opens.") { organisation };
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            var (scope, _) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var came = await scope.ServiceProvider.GetRequiredService<IConsoleSeal>().Open() ?? throw new CannotDo("Nothing is sealed: everybody can sign in.");
                Ground.Answer(args.GetValue(json), new { open = came.IsOpen, from = came.From },
                    came.IsOpen ? "It is open again. Everybody can sign in." : $"Asked. From {came.From.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC on, run this once more: then it opens. Two people of two programs can open at /open-again before that.");
            }
            return 0;
        });
        return command;
    }

    static Option<string?> Which() => new("--organisation") { Description = "Which organisation, where there are several." };

    static async Task<IEnumerable<(string Id, string Name)>> Names(Ground ground, string? named)
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations();
        return named is not null ? [(named, named)] : all.Count > 0 ? all.Select(o => (o.Id.Value.ToString(), o.Name)) : throw new CannotDo("Nothing is set up in this data folder yet. Run ./parasol serve and follow what it prints.");
    }
}
