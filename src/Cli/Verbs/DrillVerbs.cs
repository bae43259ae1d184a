using System.CommandLine;

namespace Parasol.Cli.Verbs;

/// <summary>The drills that need a server in a process of its own, which the script starts; and those servers.</summary>
static class DrillVerbs
{
    public static Command Memory(Option<bool> json)
    {
        var at = At();
        var files = new Option<int>("--files") { Description = "How many files each of three people starts.", DefaultValueFactory = _ => 5 };
        var command = new Command("memory", "Takes pictures of a server's memory, and looks in them for every key and every word of people who have signed out.") { at, files };
        command.SetAction((args, cancel) => Drills.Memory.MemoryCommand.Run(args.GetValue(at), args.GetValue(files), args.GetValue(json), cancel));
        return command;
    }

    public static Command MemoryServer()
    {
        var at = At();
        at.Required = true;
        var command = new Command("memory-server", "The server of that drill.") { at };
        command.Hidden = true;
        command.SetAction((args, cancel) => Drills.Memory.MemoryServer.Run(args.GetValue(at)!, cancel));
        return command;
    }

    // Said by the script.
    static Option<string?> At() => new("--at") { Description = "The folder in which drill and server meet.", Hidden = true };
}
