using System.CommandLine;
using System.CommandLine.Help;
using Parasol.Cli.Verbs;

namespace Parasol.Cli;

/// <summary>What is typed after <c>./parasol</c>. Whatever cannot be done ends in one sentence on standard error and a number that is not zero.</summary>
static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        // An installed Parasol says where its data is.
        var data = new Option<string>("--data") { Description = "The data folder.", Recursive = true, DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PARASOL_DATA") is { Length: > 0 } folder ? folder : "data" };
        var json = new Option<bool>("--json") { Description = "Answer with one JSON object.", Recursive = true };
        var root = new RootCommand("Parasol keeps what people tell it sealed.") { data, json };
        foreach (var command in Commands.All(data, json))
        {
            root.Add(command);
        }
        var parsed = root.Parse(args);
        try
        {
            if (parsed.Action is HelpAction help)
            {
                // It is started by the script of this name.
                var text = new StringWriter();
                parsed.InvocationConfiguration.Output = text;
                help.Invoke(parsed);
                await Console.Out.WriteAsync(text.ToString().Replace(typeof(CommandLine).Assembly.GetName().Name!, "./parasol", StringComparison.Ordinal));
                return 0;
            }
            return parsed.Errors.Count > 0
                ? throw new CannotDo($"{parsed.Errors[^1].Message} ./parasol --help says what there is.")
                : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CannotDo refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"The data folder cannot be used: {e.Message}");
            return 1;
        }
        // Whoever builds Parasol sets PARASOL_TRACE to see where it came from.
        catch (Exception e) when (e is not OperationCanceledException && Environment.GetEnvironmentVariable("PARASOL_TRACE") is null)
        {
            await Console.Error.WriteLineAsync($"Something went wrong here that should not: {e.GetType().Name}. Please report it, with what you typed and nothing about anybody.");
            return 70;
        }
    }
}
