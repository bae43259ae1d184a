using System.CommandLine;
using Parasol.App;

namespace Parasol.Cli.Verbs;

/// <summary><c>legal</c> and <c>playbook</c>: what Legal works out of cases that somebody wrote down. App asks for us: the console does not know Legal.</summary>
static class LegalVerbs
{
    public static Command Legal(Option<bool> json) => new("legal", "Deadlines, and relief to ask a lawyer about.") { Screen(json) };

    static Command Screen(Option<bool> json)
    {
        var what = new Argument<string>("what") { Description = $"One of {string.Join(", ", LegalDesk.Screens)}." };
        what.AcceptOnlyFromAmong([.. LegalDesk.Screens]);
        var input = InputFile.Option("Legal");
        var command = new Command("screen", "Answers each case of a file: what to look at next, why, by which law, and what is missing. It is no advice.") { what, input };
        command.SetAction((args, _) =>
        {
            IReadOnlyList<string> sentences = [];
            return Task.FromResult(InputFile.Answer(args.GetValue(input)!, args.GetValue(json), text =>
            {
                var run = LegalDesk.Screen(args.GetValue(what)!, text);
                sentences = run.Sentences;
                return (run.Faults, run.Answers);
            }, _ => sentences));
        });
        return command;
    }
}
