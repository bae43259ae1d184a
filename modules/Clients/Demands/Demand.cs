using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Demands;

/// <summary>By what somebody says that we must hand something over.</summary>
enum DemandKind
{
    Other,

    /// <summary>Signed by a clerk, a lawyer or a grand jury; a judge may not have seen it.</summary>
    Subpoena,

    /// <summary>Signed by an agency itself, such as immigration.</summary>
    AdministrativeSubpoena,

    CourtOrder,

    SearchWarrant,

    /// <summary>A letter, a call or a visit without any of these.</summary>
    Request,
}

/// <summary>Whether the person knows of it.</summary>
enum Telling
{
    /// <summary>Not yet: counsel says first whether and how.</summary>
    NotYet,

    /// <summary>By their mailbox, or somehow else where they have none.</summary>
    Told,

    /// <summary>An order forbids it until a day.</summary>
    Barred,
}

/// <summary>How a demand ended.</summary>
enum DemandEnd
{
    Withdrawn,

    /// <summary>A court set it aside or narrowed it to nothing.</summary>
    SetAside,

    /// <summary>We refused, and it ended there.</summary>
    Refused,

    /// <summary>We have nothing of what is asked for.</summary>
    NothingHeld,

    Given,
}

/// <summary>A record that two agree on, as it was then.</summary>
readonly record struct AgreedRow(RowId Row, long Version);

/// <summary>What of a file is to be given out: proposed by one, agreed to by another.</summary>
sealed record GivingOut
{
    /// <summary>These records and no others.</summary>
    public IReadOnlyList<AgreedRow> Rows { get; init; } = [];

    /// <summary>Kinds that are held back because they are protected: labels as colleagues read them.</summary>
    public IReadOnlyList<string> Privileged { get; init; } = [];

    public StaffId AskedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset AskedAt { get; init; }

    public StaffId? AgreedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>
/// A legal demand for what is kept here. It lies in the file that it asks for once the person knows of it; until then, and where it asks for nobody's
/// file, on the desk of the program, where nothing of it is told to anybody.
/// </summary>
[SealedAs(TableCode.Demand)]
sealed record Demand : SealedRecord
{
    public DemandKind Kind { get; init; }

    /// <summary>Who demands it.</summary>
    public string From { get; init; } = "";

    /// <summary>Their number for it.</summary>
    public string Number { get; init; } = "";

    /// <summary>What they ask for, in short.</summary>
    public string Asks { get; init; } = "";

    public DateOnly Received { get; init; }

    public DateOnly? AnswerBy { get; init; }

    /// <summary>Whose file, while the demand lies on the desk.</summary>
    public FileId? About { get; init; }

    public Telling Telling { get; init; }

    /// <summary>The last day on which nobody may tell the person.</summary>
    public DateOnly? BarredUntil { get; init; }

    public StaffId By { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    public GivingOut? Giving { get; init; }

    /// <summary>When what two had agreed on was put together, UTC.</summary>
    public IReadOnlyList<DateTimeOffset> PutTogether { get; init; } = [];

    public DemandEnd? End { get; init; }

    public DateOnly? Ended { get; init; }

    /// <summary>The clear row by which the public page counts it; null where it is not counted.</summary>
    public RowId? CountedAs { get; init; }

    /// <summary>Both agreed.</summary>
    public bool IsAgreed => Giving?.AgreedBy is not null;
}
