using System.CommandLine;
using System.Globalization;
using Parasol.Care.Fees;

namespace Parasol.Cli.Verbs;

/// <summary>Works out sliding fees for a file of cases. Needs no data folder, and keeps nothing.</summary>
static class CareFee
{
    public static Command Command(Option<bool> json)
    {
        var input = InputFile.Option("Care");
        var command = new Command("fee", "Works out a sliding fee for each case of a file.") { input };
        command.SetAction((args, _) => Task.FromResult(InputFile.Answer(args.GetValue(input)!, args.GetValue(json), Work, cases => cases.Select(Sentence))));
        return command;
    }

    static (IReadOnlyList<string>, IReadOnlyList<FeeLine>) Work(string text)
    {
        var run = FeeCases.Work(text);
        return (run.Faults, run.Cases);
    }

    static string Sentence(FeeLine line, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Id?.ToString() ?? $"Case number {at + 1}"}: class {line.Class}{(line.Percent is { } percent ? $", {percent} % of {line.Guideline}" : "")}; pays {line.Pays}");
}
