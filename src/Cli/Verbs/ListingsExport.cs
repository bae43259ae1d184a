using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Listings;

namespace Parasol.Cli.Verbs;

/// <summary>Gives the public directory out as files.</summary>
static class ListingsExport
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var format = new Option<string>("--format") { Description = "hsds-json, hsds-csv, or spreadsheet for a person to open.", Required = true };
        var folder = new Option<string>("--out") { Description = "A folder that is new or empty.", Required = true };
        var organisation = new Option<string?>("--organisation") { Description = "Which organisation, where there are several." };
        var command = new Command("export", "Writes what is public of the directory into a folder, after HSDS 3.1.") { format, folder, organisation };
        command.SetAction(async (args, cancel) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!);
            var (scope, id) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var outcome = await scope.ServiceProvider.GetRequiredService<IListingExport>().Export(id, args.GetValue(format)!, args.GetValue(folder)!, cancel);
                var report = outcome.IsDone ? outcome.Value : throw new CannotDo(outcome.Refusal.Says);
                Ground.Answer(args.GetValue(json), report, $"Written to {args.GetValue(folder)}: {report.Organizations} organizations, {report.Locations} locations and {report.Services} services, in {report.Files.Count} files.");
                return 0;
            }
        });
        return command;
    }
}
