using Parasol.Kernel;

namespace Parasol.Listings.Experience;

/// <summary>How many said what about one thing: words only, no number and no date.</summary>
/// <param name="About">A key of <see cref="Experience.About"/>.</param>
/// <param name="Name">The place; null for a program of ours and for a sector.</param>
/// <param name="Lines">What is told.</param>
/// <param name="IsLow">It left the top of the results.</param>
/// <param name="IsRepairOpen">Somebody has yet to talk with the place.</param>
/// <param name="Reply">What the place answered.</param>
public sealed record Felt(string About, string? Name, IReadOnlyList<Sentence> Lines, bool IsLow, bool IsRepairOpen, string? Reply);

/// <summary>Something colleagues must know at once.</summary>
/// <param name="Row">Its id.</param>
/// <param name="About">A key of <see cref="Experience.About"/>.</param>
/// <param name="Name">The place; null for a program of ours.</param>
/// <param name="Marks">What happened.</param>
public sealed record AlarmLine(RowId Row, string About, string? Name, IReadOnlyList<Mark> Marks)
{
    /// <summary>The word "sealed".</summary>
    public override string ToString() => "sealed";
}

/// <summary>
/// What people say about places after they were there: sealed as they say it, counted once a month by any colleague's request, told in bands from five
/// people and two months on. Our own programs are rated as all others.
/// </summary>
public interface IExperience
{
    /// <summary>Seals what the person with the open mailbox says to all colleagues. Said again about the same place it takes the place of what was said before.</summary>
    /// <param name="service">The place; or null.</param>
    /// <param name="program">Else a program of ours.</param>
    /// <param name="marks">Codes of <see cref="Marks"/>; at least one.</param>
    Task<Outcome> Leave(ServiceId? service, ProgramId? program, IReadOnlyList<string> marks);

    /// <summary>What may be told, for the reader's organisation: the worst first.</summary>
    Task<IReadOnlyList<Felt>> All();

    /// <summary>The same of one place of the directory, also while nothing may be told; null where there is no such place.</summary>
    Task<Felt?> Of(ServiceId service);

    /// <summary>What colleagues must know at once and nobody has seen to.</summary>
    Task<IReadOnlyList<AlarmLine>> Alarms();

    /// <summary>A colleague has seen to it.</summary>
    Task<Outcome> SeenTo(RowId alarm);

    /// <summary>Somebody talked with the place.</summary>
    Task<Outcome> Repaired(ServiceId service);

    /// <summary>Puts down what the place answers, for everyone to read; empty takes it away.</summary>
    Task<Outcome> Reply(ServiceId service, string? words);
}
