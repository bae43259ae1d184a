using System.CommandLine;
using System.Globalization;
using Parasol.Care.Fees;

namespace Parasol.Cli.Verbs;

/// <summary>Works out sliding fees for a file of cases. Needs no data folder, and keeps nothing.</summary>
static class CareFee
{
    /// <summary>What a file that cannot be taken ends with.</summary>
    public const int WrongInput = 2;

    public static Command Command(Option<bool> json)
    {
        var input = new Option<string>("--input") { Description = "A JSON file of cases; the README of Care says what stands in it.", Required = true };
        var command = new Command("fee", "Works out a sliding fee for each case of a file.") { input };
        command.SetAction((args, _) => Task.FromResult(Run(args.GetValue(input)!, args.GetValue(json))));
        return command;
    }

    static int Run(string path, bool json)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The file {path} cannot be read.");
            return WrongInput;
        }
        var run = FeeCases.Work(text);
        foreach (var fault in run.Faults)
        {
            Console.Error.WriteLine(fault);
        }
        if (run.Faults.Count > 0)
        {
            return WrongInput;
        }
        Ground.Answer(json, new { cases = run.Cases }, run.Cases.Select(Sentence));
        return 0;
    }

    static string Sentence(FeeLine line, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Id?.ToString() ?? $"Case number {at + 1}"}: class {line.Class}{(line.Percent is { } percent ? $", {percent} % of {line.Guideline}" : "")}; pays {line.Pays}");
}
