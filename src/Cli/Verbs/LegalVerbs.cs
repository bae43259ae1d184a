using System.CommandLine;
using Parasol.App;

namespace Parasol.Cli.Verbs;

/// <summary><c>legal</c> and <c>playbook</c>: what Legal works out of cases that somebody wrote down. App asks for us: the console does not know Legal.</summary>
static class LegalVerbs
{
    public static Command Legal(Option<bool> json) => new("legal", "Deadlines, and relief to ask a lawyer about.") { Screen(json), Lint(json) };

    public static Command Playbook(Option<bool> json) => new("playbook", "How each area of practice is worked.") { LintPlaybooks(json) };

    static Command Screen(Option<bool> json)
    {
        var what = new Argument<string>("what") { Description = $"One of {string.Join(", ", LegalDesk.Screens)}." };
        what.AcceptOnlyFromAmong([.. LegalDesk.Screens]);
        var (input, texts) = (InputFile.Option("Legal"), Texts());
        var command = new Command("screen", "Answers each case of a file: what to look at next, why, by which law, and what is missing. It is no advice.") { what, input, texts };
        command.SetAction((args, _) =>
        {
            var edited = Edited(args.GetValue(texts));
            IReadOnlyList<string> sentences = [];
            return Task.FromResult(InputFile.Answer(args.GetValue(input)!, args.GetValue(json), text =>
            {
                var run = LegalDesk.Screen(args.GetValue(what)!, text, edited);
                sentences = run.Sentences;
                return (run.Faults, run.Answers);
            }, _ => sentences));
        });
        return command;
    }

    static Command Lint(Option<bool> json)
    {
        var texts = Texts();
        var command = new Command("lint", "Looks for what is wrong with the calendars, rules and tables.") { texts };
        command.SetAction((args, _) => Task.FromResult(Verdict(LegalDesk.Lint(Edited(args.GetValue(texts))), args.GetValue(json), Console.Out, Console.Error)));
        return command;
    }

    static Command LintPlaybooks(Option<bool> json)
    {
        var texts = new Option<string?>("--texts") { Description = "A folder with playbooks of one's own; without it, those that ship." };
        var command = new Command("lint", "Looks for what is wrong with the playbooks.") { texts };
        command.SetAction((args, _) => Task.FromResult(Verdict(LegalDesk.LintPlaybooks(args.GetValue(texts) is { } folder ? In(folder) : null), args.GetValue(json), Console.Out, Console.Error)));
        return command;
    }

    /// <summary>Says what a lint found: 1 where something must change.</summary>
    public static int Verdict(DeskAnswer found, bool json, TextWriter output, TextWriter errors)
    {
        Ground.Answer(json, new { texts = found.Sentences, faults = found.Faults }, output, [.. found.Faults, .. found.Sentences]);
        if (found.Faults.Count > 0)
        {
            errors.WriteLine($"To put right before these texts are used: {found.Faults.Count}.");
        }
        return found.Faults.Count > 0 ? 1 : 0;
    }

    static Option<string?> Texts() => new("--texts") { Description = "A folder with edited texts; those that are not in it are the ones that ship." };

    static Func<string, string?> Edited(string? folder)
    {
        IReadOnlyList<(string Name, string Text)> texts = folder is null ? [] : In(folder);
        return name => texts.FirstOrDefault(t => t.Name == name).Text;
    }

    static IReadOnlyList<(string Name, string Text)> In(string folder)
    {
        List<string> files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : throw new CannotDo($"There is no folder {folder}.");
        return files.Count > 0 ? [.. files.Select(f => (Path.GetFileName(f), File.ReadAllText(f)))] : throw new CannotDo($"There is no text in {folder}: its name ends with .txt.");
    }
}
