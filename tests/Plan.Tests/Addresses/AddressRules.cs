using System.Text.RegularExpressions;

namespace Parasol.Plan.Tests.Addresses;

/// <summary>What holds for every address: one owner, a door by its folder, nothing telling in it, and a row in the matrix.</summary>
static partial class AddressRules
{
    static readonly string[] Telling =
        ["sex", "sexwork", "trade", "escort", "hiv", "sti", "trafficking", "immigration", "violence", "abuse", "drugs", "police", "shelter", "abortion", "hormones", "trans"];

    public static readonly IReadOnlyList<string> Columns = ["route", "public", "person", "partner", "worker in program", "worker outside", "admin"];

    /// <summary>What a cell of the matrix may say: a page, the way to sign in, nothing there, a redirect elsewhere, a file, the neutral site.</summary>
    public static readonly IReadOnlyList<string> Answers = ["page", "sign in", "code", "not there", "moves on", "file", "neutral"];

    public static IEnumerable<string> AskedTwice(IEnumerable<Address> addresses) =>
        from verb in addresses.SelectMany(a => a.Verbs.Split(' ').Select(v => (Verb: v, Address: a)))
        group verb.Address by (verb.Verb, Shape: Parameter().Replace(verb.Address.Route.ToLowerInvariant(), "{}")) into same
        where same.Select(a => a.Page ?? a.Route).Distinct().Count() > 1
        select $"{same.Key.Verb} {same.Key.Shape} has {same.Count()} owners: {string.Join(", ", same.Select(a => a.Page ?? a.Route))}.";

    public static IEnumerable<string> WrongDoors(IEnumerable<Address> addresses)
    {
        foreach (var address in addresses.Where(a => a.Page is not null))
        {
            if (address.Door == "staff" && address.IsOpen)
            {
                yield return $"{address.Page} is a staff page and asks for no sign-in.";
            }
            if (address.Door == "public" && !address.IsOpen)
            {
                yield return $"{address.Page} is a public page and asks for a sign-in.";
            }
        }
    }

    public static IEnumerable<string> TellingWords(IEnumerable<Address> addresses) =>
        from address in addresses
        from word in Parameter().Replace(address.Route.ToLowerInvariant(), "").Split('/', '-', '.', '_')
        where Telling.Contains(word)
        select $"{address.Route} tells with the word \"{word}\" what somebody was looking at.";

    /// <summary>Open addresses against the list that people have read and agreed to.</summary>
    public static IEnumerable<string> OpenDifferences(IEnumerable<Address> addresses, IEnumerable<string> agreed)
    {
        var open = addresses.Where(a => a.IsOpen).Select(a => $"{a.Verbs} {a.Route}").ToHashSet();
        var list = agreed.Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToHashSet();
        return open.Except(list).Order(StringComparer.Ordinal).Select(a => $"{a} is open and not in open-addresses.txt.")
            .Concat(list.Except(open).Order(StringComparer.Ordinal).Select(a => $"open-addresses.txt has {a}, which is not open or not there."));
    }

    /// <summary>The rows of the matrix: route, then one answer a role.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string matrix) =>
    [
        .. matrix.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => (IReadOnlyList<string>)[.. l.Trim().Trim('|').Split('|').Select(c => c.Trim().Trim('`'))]),
    ];

    public static IEnumerable<string> MatrixDifferences(IEnumerable<Address> addresses, string matrix)
    {
        var rows = Rows(matrix);
        var routes = addresses.Select(a => a.Route).ToHashSet();
        foreach (var row in rows)
        {
            if (row.Count != Columns.Count)
            {
                yield return $"The row of {row[0]} has {row.Count} columns instead of {Columns.Count}.";
            }
            foreach (var cell in row.Skip(1).Where(c => !Answers.Contains(c)))
            {
                yield return $"The row of {row[0]} says \"{cell}\"; it may say: {string.Join(", ", Answers)}.";
            }
        }
        foreach (var twice in rows.GroupBy(r => r[0]).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key} has {twice.Count()} rows.";
        }
        foreach (var route in routes.Except(rows.Select(r => r[0])).Order(StringComparer.Ordinal))
        {
            yield return $"{route} has no row in routes.md: who may see it?";
        }
        foreach (var gone in rows.Select(r => r[0]).Except(routes).Order(StringComparer.Ordinal))
        {
            yield return $"routes.md has a row for {gone}, which is not there.";
        }
    }

    /// <summary>What is not there and what is somebody else's must be the same bytes, whoever asks.</summary>
    public static IEnumerable<string> WallsThatShow(string route, IEnumerable<(string Who, string Html)> absent) =>
        absent.GroupBy(a => a.Html, a => a.Who, StringComparer.Ordinal).Select(g => g.First()).ToList() is { Count: > 1 } who
            ? [$"{route}: what is not there looks different to {string.Join(" and to ", who)}."]
            : [];

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
