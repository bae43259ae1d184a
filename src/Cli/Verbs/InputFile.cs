using System.CommandLine;

namespace Parasol.Cli.Verbs;

/// <summary>Commands that answer a file and need no data folder. They keep nothing.</summary>
static class InputFile
{
    /// <summary>What a file that cannot be taken ends with.</summary>
    public const int WrongInput = 2;

    /// <summary>The option that names the file.</summary>
    public static Option<string> Option(string readme) => new("--input") { Description = $"A JSON file of cases; the README of {readme} says what stands in it.", Required = true };

    /// <summary>Reads, works and answers. Faults go to standard error, and then nothing is answered.</summary>
    public static int Answer<T>(string path, bool json, Func<string, (IReadOnlyList<string> Faults, IReadOnlyList<T> Cases)> work, Func<IReadOnlyList<T>, IEnumerable<string>> sentences)
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
        var (faults, cases) = work(text);
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }
        if (faults.Count > 0)
        {
            return WrongInput;
        }
        Ground.Answer(json, new { cases }, sentences(cases));
        return 0;
    }
}
