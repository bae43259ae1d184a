using Parasol.Legal.Deadlines;

namespace Parasol.Legal.Playbooks;

/// <summary>Several playbooks, and what is wrong with them together.</summary>
internal static class PlaybookShelf
{
    /// <summary>Reads texts by the names of their files.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="isWhole">Every area must have its playbook.</param>
    public static (IReadOnlyList<Playbook> Playbooks, IReadOnlyList<string> Faults) Read(IEnumerable<(string File, string Text)> texts, bool isWhole)
    {
        var all = texts.Select(t => Playbook.Read(t.File, t.Text, DeadlineBook.Ours)).ToList();
        var playbooks = all.Select(a => a.Playbook).ToList();
        return (playbooks,
        [
            .. all.SelectMany(a => a.Faults),
            .. playbooks.GroupBy(p => p.Area).Where(g => g.Count() > 1).Select(g => $"{g.Key} has {g.Count()} playbooks: {string.Join(", ", g.Select(p => p.Name))}."),
            .. isWhole ? Playbook.Areas.Except(playbooks.Select(p => p.Area)).Select(a => $"{a} has no playbook.") : [],
        ]);
    }
}
