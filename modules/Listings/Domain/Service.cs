using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>
/// A service as it is kept: what its source says, and apart from that what this organisation decides. An import replaces the first
/// and never touches the second.
/// </summary>
internal sealed class Service
{
    /// <summary>After so many days without a check a listing counts as stale.</summary>
    public const int FreshDays = 90;

    [Clear("A random id.")]
    public required ServiceId Id { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Who gives the service.")]
    public required ProviderId Provider { get; set; }

    [Clear("The name of the source it was imported from; empty for one written here.")]
    public required string Source { get; init; }

    [Clear("Its id in that source.")]
    public required string ForeignId { get; init; }

    [Clear("A published fact about a service.")]
    public required string Name { get; set; }

    [Clear("Published facts about a service.")]
    public required string Facts { get; set; }

    [Clear("Who may see the listing.")]
    public required Publication Publication { get; set; }

    [Clear("How far the organisation has looked into the service. The reasons are sealed.")]
    public Vetting Vetting { get; private set; } = Vetting.Unvetted;

    [Clear("The day by which it is to be looked into again.")]
    public DateOnly? ReviewOn { get; private set; }

    [Clear("Which published marks of a coercive program were found there: codes.")]
    public string? Coercion { get; private set; }

    [Clear("The file in House in which the reasons and the warm-handoff contacts are sealed.")]
    public FileId? Reasons { get; set; }

    [Clear("Whether the service runs, where somebody here knows better than the source.")]
    public ServiceStatus? StatusHere { get; private set; }

    [Clear("The needs it answers, where somebody here has set them.")]
    public string? NeedsHere { get; private set; }

    [Clear("When the listing was last checked.")]
    public DateOnly? LastChecked { get; private set; }

    [Clear("When the provider's people were last trained.")]
    public DateOnly? TrainedOn { get; private set; }

    [Clear("What to tell anyone who is referred there. The form says not to write about people.")]
    public string? Cautions { get; private set; }

    [Clear("How often the listing was edited here.")]
    public long Version { get; private set; }

    /// <summary>Anybody may be told of it.</summary>
    public bool IsPublic => Publication is Publication.Public && Vetting is not (Vetting.Suspended or Vetting.DoNotRefer);

    public ServiceFacts Read() => FactsText.Read<ServiceFacts>(Facts);

    /// <summary>What is decided now, to be decided again with a difference.</summary>
    public Decision Now() => new()
    {
        Publication = Publication, Status = StatusHere, Needs = NeedsHere?.Split(' ', StringSplitOptions.RemoveEmptyEntries), LastChecked = LastChecked, TrainedOn = TrainedOn, Cautions = Cautions,
    };

    /// <summary>Sets what this organisation decides about the service.</summary>
    public Outcome Decide(Decision decision, DateOnly today)
    {
        if (decision.LastChecked > today)
        {
            return Refusal.Rule("The day of the last check cannot be in the future.", nameof(Decision.LastChecked));
        }
        if (decision.TrainedOn > today)
        {
            return Refusal.Rule("The day of the training cannot be in the future.", nameof(Decision.TrainedOn));
        }
        if (decision.Needs?.FirstOrDefault(code => Needs.Find(code) is null) is not null)
        {
            return Refusal.Rule("One of these needs is not known.", nameof(Decision.Needs));
        }
        if (Vetting is Vetting.VettedWithCautions && Prose.Clean(decision.Cautions) is null)
        {
            return Refusal.Rule("Say what to tell the person first.", nameof(Decision.Cautions));
        }
        if (decision.Publication is Publication.Public && Vetting is Vetting.Suspended or Vetting.DoNotRefer)
        {
            return Refusal.Rule("A service that must not be used cannot be public.", nameof(Decision.Publication));
        }
        (Publication, StatusHere) = (decision.Publication, decision.Status);
        (LastChecked, TrainedOn, Cautions) = (decision.LastChecked, decision.TrainedOn, Prose.Clean(decision.Cautions));
        NeedsHere = decision.Needs is null ? null : string.Join(' ', decision.Needs.Distinct(StringComparer.Ordinal));
        Version++;
        return Outcome.Done;
    }

    /// <summary>
    /// Sets where the service stands from now on. What must not be used goes from the public side with the same step, and comes back there
    /// only when somebody publishes it again.
    /// </summary>
    public Outcome Stand(Vetting vetting, DateOnly? reviewOn = null, string? coercion = null)
    {
        if (vetting is Vetting.VettedWithCautions && Cautions is null)
        {
            return Refusal.Rule("Say what to tell the person first.", nameof(Decision.Cautions));
        }
        (Vetting, ReviewOn, Coercion) = (vetting, vetting is Vetting.Vetted or Vetting.VettedWithCautions ? reviewOn : null, vetting is Vetting.DoNotRefer ? coercion : null);
        if (vetting is Vetting.Suspended or Vetting.DoNotRefer && Publication is Publication.Public)
        {
            Publication = Publication.Network;
        }
        Version++;
        return Outcome.Done;
    }

    /// <summary>Whoever looked into it was there, or called; and knows what to say first.</summary>
    public void Look(DateOnly? day, string? cautions)
    {
        LastChecked = day is { } seen && !(LastChecked > seen) ? seen : LastChecked;
        Cautions = Prose.Clean(cautions) ?? Cautions;
    }

    /// <summary>It was vetted, and the day for looking again has gone by.</summary>
    public bool IsReviewDue(DateOnly today) => ReviewOn < today;

    /// <summary>The needs somebody here has set; null when nobody has.</summary>
    public IReadOnlyList<Need>? OwnNeeds() =>
        NeedsHere?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => Needs.Find(code)).OfType<Need>().ToList();
}

/// <summary>What an organisation decides about a service.</summary>
internal sealed record Decision
{
    public Publication Publication { get; init; }

    /// <summary>Null: as the source says.</summary>
    public ServiceStatus? Status { get; init; }

    /// <summary>Null: worked out from the source's words.</summary>
    public IReadOnlyList<string>? Needs { get; init; }

    public DateOnly? LastChecked { get; init; }

    public DateOnly? TrainedOn { get; init; }

    public string? Cautions { get; init; }
}
