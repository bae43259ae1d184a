using System.CommandLine;
using Parasol.Cli.Checkups;

namespace Parasol.Cli.Verbs;

/// <summary><c>doctor</c>: what an operator should know and put right, in plain sentences. Changes nothing.</summary>
static class DoctorVerb
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var command = new Command("doctor", "Looks at the machine, the stores and the age of the backups, and says what to do.");
        command.SetAction(async (args, cancel) =>
        {
            var folder = args.GetValue(data)!;
            if (!Directory.Exists(folder))
            {
                throw new CannotDo($"There is no data folder {folder}. Say --data with the one you mean.");
            }
            var found = await Checkup.Of(Ground.Settings(folder), new Machine(), TimeProvider.System, cancel);
            var toDo = found.Count(f => f.Is == Standing.Do);
            Ground.Answer(args.GetValue(json), new { isWell = toDo == 0, findings = found }, found.Select(f => f.ToString()).Append(toDo == 0 ? "Nothing has to be done." : $"{Commands.Count(toDo, "thing has", "things have")} to be done."));
            return toDo == 0 ? 0 : 1;
        });
        return command;
    }
}
