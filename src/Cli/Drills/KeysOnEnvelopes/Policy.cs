namespace Parasol.Cli.Drills.KeysOnEnvelopes;

/// <summary>Who should open what: the file a human wrote.</summary>
/// <param name="Programs">The drill's programs.</param>
/// <param name="People">Everybody in it.</param>
sealed record Policy(IReadOnlyList<string> Programs, IReadOnlyList<PolicyLine> People)
{
    static readonly string[] Always = ["House", "Oversight"];

    /// <summary>The one that ships.</summary>
    public static Policy Shipped()
    {
        using var stream = typeof(Policy).Assembly.GetManifestResourceStream("who-opens-what.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    /// <summary>Reads it. A line that does not read, or names a program that is not there, is refused: a policy is not guessed at.</summary>
    public static Policy Read(string text)
    {
        IReadOnlyList<string> programs = [];
        var people = new List<PolicyLine>();
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells is ["programs", var all])
            {
                programs = [.. all.Split(", ")];
                continue;
            }
            if (cells is not [var role, var name, var opens])
            {
                throw new CannotDo($"The policy has a line that does not read: {line}");
            }
            string[] known = [.. programs, .. Always];
            string[] named = opens switch { "all" => known, "nothing" => [], _ => opens.Split(", ") };
            if (Array.Find(named, n => !known.Contains(n)) is { } strange)
            {
                throw new CannotDo($"The policy names a program that it does not have: {strange}");
            }
            people.Add(new PolicyLine(role, name, named.ToHashSet(StringComparer.Ordinal)));
        }
        return programs.Count > 0 && people.Count > 0 ? new Policy(programs, people) : throw new CannotDo("The policy names no programs or nobody.");
    }
}

/// <summary>One line of it.</summary>
/// <param name="Role">What somebody is here.</param>
/// <param name="Name">Who.</param>
/// <param name="Opens">The programs whose files their passphrase opens.</param>
sealed record PolicyLine(string Role, string Name, IReadOnlySet<string> Opens)
{
    /// <summary>What the table calls them.</summary>
    public string Shown => $"{Name}, {Role}";
}
