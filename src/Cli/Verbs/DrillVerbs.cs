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

    public static Command Kill(Option<bool> json)
    {
        var at = At();
        var points = new Option<int>("--points") { Description = "How many kills on each engine.", DefaultValueFactory = _ => 10 };
        var seed = new Option<int>("--seed") { Description = "What the points are drawn with: the same number draws the same.", DefaultValueFactory = _ => 16 };
        var command = new Command("kill", "Kills a server with signal 9 in the middle of acts, starts it again, and looks whether anything was lost, half written or came back.") { at, points, seed };
        command.SetAction((args, cancel) => Drills.Killing.KillCommand.Run(args.GetValue(at), args.GetValue(points), args.GetValue(seed), args.GetValue(json), cancel));
        return command;
    }

    public static Command MemoryServer() => Server("memory-server", Drills.Memory.MemoryServer.Run);

    public static Command KillServer() => Server("kill-server", Drills.Killing.KillServer.Run);

    static Command Server(string name, Func<string, CancellationToken, Task<int>> run)
    {
        var at = At();
        at.Required = true;
        var command = new Command(name, "The server of that drill.") { at };
        command.Hidden = true;
        command.SetAction((args, cancel) => run(args.GetValue(at)!, cancel));
        return command;
    }

    // Said by the script.
    static Option<string?> At() => new("--at") { Description = "The folder in which drill and server meet.", Hidden = true };
}
