using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>What stands on a program's desk, and the rules of what must leave it.</summary>
sealed record DeskContents(IReadOnlyList<Opened<HelpRequest>> Requests, IReadOnlyList<Opened<Letter>> Letters, IReadOnlyList<Opened<UnreadLetter>> Unread)
{
    public static DeskContents Of(OpenFile desk) => new(desk.All<HelpRequest>(), desk.All<Letter>(), desk.All<UnreadLetter>());

    /// <summary>The files in which a person's letter waits to be read.</summary>
    public IReadOnlyList<FileId> Files => [.. Unread.Select(u => u.Value.File).OfType<FileId>().Distinct()];

    /// <summary>A request's letters, oldest first.</summary>
    public IReadOnlyList<Opened<Letter>> LettersOf(HelpRequest request) => LettersOf(request.Mailbox?.Id);

    /// <summary>The marks of a request's unread letters.</summary>
    public IReadOnlyList<Opened<UnreadLetter>> UnreadOf(HelpRequest request)
    {
        var letters = LettersOf(request).Select(l => l.Row).ToHashSet();
        return [.. Unread.Where(u => letters.Contains(u.Value.Letter))];
    }

    public override string ToString() => "sealed";

    /// <summary>What must be done before anybody sees this desk.</summary>
    /// <param name="withdrawn">Requests that were taken back.</param>
    /// <param name="files">Those of <see cref="Files"/> that are still there.</param>
    /// <param name="today">The day, UTC.</param>
    public DeskChores Chores(IReadOnlySet<RowId> withdrawn, IReadOnlySet<FileId> files, DateOnly today)
    {
        // A declined request is not forgotten while its person has written again and nobody has read it.
        var gone = Requests.Where(r => withdrawn.Contains(r.Row) || (r.Value.IsOver(today) && UnreadOf(r.Value).Count == 0)).ToList();
        var kept = Requests.Except(gone).Select(r => r.Value.Mailbox?.Id).ToHashSet();
        var goneLetters = gone.SelectMany(r => LettersOf(r.Value)).Where(l => !kept.Contains(l.Value.Mailbox?.Id)).ToList();
        var letters = Letters.Except(goneLetters).ToList();
        var there = letters.Select(l => l.Row).ToHashSet();
        var read = Unread.Where(u => u.Value.File is { } file ? !files.Contains(file) : !there.Contains(u.Value.Letter));
        var alone = letters.Where(l => !kept.Contains(l.Value.Mailbox?.Id)).GroupBy(l => l.Value.Mailbox);
        return new DeskChores(
            [.. gone.Select(r => r.Row)],
            [.. goneLetters.Select(l => l.Row), .. read.Select(u => u.Row)],
            [.. alone.Select(g => new HelpRequest { At = g.Min(l => l.Value.At), Mailbox = g.Key, IsFromReply = true })]);
    }

    IReadOnlyList<Opened<Letter>> LettersOf(MailboxId? mailbox) =>
        mailbox is null ? [] : [.. Letters.Where(l => l.Value.Mailbox?.Id == mailbox).OrderBy(l => l.Value.At)];
}

/// <summary>What must leave a desk, and what must come onto it: a letter whose request is gone becomes a request, so that it is read.</summary>
sealed record DeskChores(IReadOnlyList<RowId> Requests, IReadOnlyList<RowId> Others, IReadOnlyList<HelpRequest> Adopted)
{
    public bool IsNone => Requests.Count + Others.Count + Adopted.Count == 0;
}
