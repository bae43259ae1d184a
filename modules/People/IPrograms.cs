using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People;

/// <summary>A program as pages show it. Clear: nothing here is about a client.</summary>
/// <param name="Id">The program.</param>
/// <param name="Name">Its name, as the organisation wrote it.</param>
/// <param name="Kind">Work, House or Oversight.</param>
/// <param name="TakesRequests">Its form is open to the public. A program with one member is "forming" and takes none.</param>
/// <param name="Phone">The number shown when the form is closed; may be empty.</param>
public sealed record ProgramCard(ProgramId Id, string Name, ProgramKind Kind, bool TakesRequests, string Phone)
{
    /// <summary>With fewer people than this holding its keys, a program is forming: if one were lost, what is sealed to it would be lost too.</summary>
    public const int Enough = 2;

    /// <summary>The days one can choose from; 0 is never.</summary>
    public static IReadOnlyList<int> QuietChoices { get; } = [7, 14, 21, 30, 60, 90, 0];

    /// <summary>After how many days without contact Today names a person; 0 for never.</summary>
    public int QuietDays { get; init; } = 14;

    /// <summary>How many people hold its keys.</summary>
    public int Holders { get; init; }

    /// <summary>It is forming: too few people hold its keys for it to take requests.</summary>
    public bool IsForming => Holders < Enough;

    /// <summary>Its form is switched on; it takes requests as soon as it is no longer forming.</summary>
    public bool IsMeantToTakeRequests { get; init; }

    /// <summary>Which questions that can be left out its forms ask: keys of <see cref="OptionalField"/>.</summary>
    public IReadOnlyList<string> OptionalFields { get; init; } = [];

    /// <summary>Peers and volunteers work here, and its files hold less: <see cref="OptionalField.Narrow"/>.</summary>
    public bool IsNarrow => OptionalFields.Contains(OptionalField.Narrow);

    /// <summary>Which notice about a duty to report is shown before anybody is asked for an age.</summary>
    public DutyNotice Duty { get; init; }

    /// <summary>That notice in the program's own words; may be empty.</summary>
    public string DutyWords { get; init; } = "";
}

/// <summary>
/// What a program may switch on: a question that a person may always leave out, or that its files hold less. The module that looks to it
/// registers one of these; the page of the program offers the tick.
/// </summary>
/// <param name="Key">Lower-case letters and hyphens; for ever.</param>
/// <param name="Label">English, key of its translation.</param>
public sealed record OptionalField(string Key, string Label)
{
    /// <summary>The key of a program in which peers and volunteers work. What they see of a person is what the person releases to it, and what they write themselves.</summary>
    public const string Narrow = "narrow-view";

    /// <summary>With it a program keeps what it holds to its own members: nobody outside is asked to help with a file.</summary>
    public bool KeepsApart { get; init; }
}

/// <summary>The programs of this request's organisation.</summary>
public interface IPrograms
{
    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<ProgramCard>> All();

    /// <summary>Those whose keys the reader holds and that have clients, by name. Empty for visitors.</summary>
    Task<IReadOnlyList<ProgramCard>> Mine();

    /// <summary>Those that take requests from the public, by name.</summary>
    Task<IReadOnlyList<ProgramCard>> TakingRequests();

    /// <summary>One, or null.</summary>
    Task<ProgramCard?> Find(ProgramId program);

    /// <summary>The program House of this organisation.</summary>
    Task<ProgramId> House();
}

/// <summary>Names of colleagues, opened from House for a signed-in reader.</summary>
public interface IColleagues
{
    /// <summary>Id to name. A colleague whose name cannot be opened is absent.</summary>
    Task<IReadOnlyDictionary<StaffId, string>> Names();
}
