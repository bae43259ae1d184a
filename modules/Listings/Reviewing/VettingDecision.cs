using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Reviewing;

/// <summary>How far a decision has come. Numbers are for ever.</summary>
internal enum DecisionState : short
{
    /// <summary>One person proposes it; it takes effect when a second one confirms.</summary>
    Proposed = 1,

    /// <summary>One person decided it and it holds; a second one has still to confirm.</summary>
    AtOnce = 2,

    /// <summary>It holds: two have decided it, or one where one is enough.</summary>
    Decided = 3,

    /// <summary>It never took effect.</summary>
    Dropped = 4,

    /// <summary>It held until a later decision took its place before a second person had confirmed it.</summary>
    Overtaken = 5,
}

/// <summary>
/// One decision on where a service stands. Who decided and why is sealed in House, under a file key of the service; so is that one of the
/// two speaks from lived experience, as a fact about the pair and never about one of them.
/// </summary>
internal sealed class VettingDecision
{
    [Clear("Which service.")]
    public required ServiceId Service { get; init; }

    [Clear("How many decisions on the service came before it.")]
    public required int Nth { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("How far the organisation has looked into the service. The reasons are sealed.")]
    public required Vetting Vetting { get; init; }

    [Clear("Proposed, held at once, decided, dropped, or overtaken.")]
    public required DecisionState State { get; set; }

    [Clear("On which day it was proposed.")]
    public required DateOnly Day { get; init; }

    [Clear("On which day it was confirmed.")]
    public DateOnly? ConfirmedOn { get; set; }

    [Clear("By which published list of criteria.")]
    public required short Criteria { get; init; }

    [Clear("The day by which the service is to be looked into again.")]
    public DateOnly? ReviewOn { get; init; }

    [Clear("Which published marks of a coercive program were found there: codes.")]
    public string? Coercion { get; init; }

    [Clear("The random id of the sealed reasons.")]
    public required RowId Reasons { get; init; }

    public bool IsOpen => State is DecisionState.Proposed or DecisionState.AtOnce;

    /// <summary>A place becomes vetted by two, of whom one speaks from lived experience.</summary>
    public bool NeedsLivedExperience => Vetting is Vetting.Vetted or Vetting.VettedWithCautions;

    /// <summary>
    /// What warns people of a place holds at once, by one person: safety first. What says that a place is good, or lifts a warning, needs two.
    /// </summary>
    public static bool HoldsAtOnce(Vetting from, Vetting to) => Warns(to) >= Warns(from) && to is not (Vetting.Vetted or Vetting.VettedWithCautions);

    /// <summary>Everything that warns wants a second person afterwards.</summary>
    public static DecisionState Begins(Vetting from, Vetting to) => !HoldsAtOnce(from, to) ? DecisionState.Proposed : Warns(to) > 0 ? DecisionState.AtOnce : DecisionState.Decided;

    static int Warns(Vetting vetting) => vetting switch { Vetting.DoNotRefer => 2, Vetting.Suspended => 1, _ => 0 };
}

/// <summary>Why a service stands as it does, and who said so: sealed in House.</summary>
[SealedAs(TableCode.VettingRationale)]
internal sealed record VettingRationale : SealedRecord
{
    public string Says { get; init; } = "";

    /// <summary>Who proposed it.</summary>
    public StaffId By { get; init; }

    /// <summary>Who confirmed it: never the same.</summary>
    public StaffId? ConfirmedBy { get; init; }

    /// <summary>One of the two speaks from lived experience. Which one is nobody's to ask, and stands nowhere.</summary>
    public bool OneOfTheTwo { get; init; }
}
