using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.History;
using Parasol.Listings.Importing;
using Parasol.Listings.WarmHandoffs;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.Reviewing;

/// <summary>What somebody proposes, or decides, for a service.</summary>
internal sealed record Proposal(Vetting Vetting, string? Rationale, DateOnly? ReviewOn = null, DateOnly? Checked = null, string? Cautions = null, IReadOnlyList<string>? Coercion = null)
{
    public override string ToString() => "sealed";
}

/// <summary>A decision with its reasons, where the reader may open them.</summary>
internal sealed record ReasonedDecision(VettingDecision Decision, VettingRationale? Rationale, bool IsMine)
{
    public override string ToString() => "sealed";
}

/// <summary>Where a service stands, and how it came there: newest first.</summary>
internal sealed record VettingRecord(Service Service, DateOnly Today, bool MayDecide, IReadOnlyList<ReasonedDecision> Decisions)
{
    /// <summary>What waits for a second person.</summary>
    public ReasonedDecision? Open => Decisions.FirstOrDefault(one => one.Decision.IsOpen);
}

/// <summary>Vets a service: one proposes, another one confirms. Warnings hold at once.</summary>
[Opens]
internal sealed class VetListing(IStaffVault vault, ParasolDb db, IOrganisationFace face, TimeProvider time)
{
    /// <summary>Looked into again after this long, where nobody says another day; and never later than twice that.</summary>
    public const int ReviewMonths = 12;

    static readonly Refusal NoHouse = Refusal.Rule("You cannot decide on places yet. Ask a colleague to grant you House first.");

    public async Task<Outcome<VettingRecord>> Read(ServiceId id)
    {
        if (vault.Me is not { } me || await db.Set<Service>().SingleOrDefaultAsync(s => s.Id == id && s.Organisation == me.Organisation) is not { } service)
        {
            return Refusal.NotThere;
        }
        var decisions = await db.Set<VettingDecision>().Where(d => d.Service == id).OrderByDescending(d => d.Nth).ToListAsync();
        var open = service.Reasons is { } file ? await vault.Open(file, "Looked at why a place stands as it does") : Refusal.NotThere;
        var mayDecide = await vault.House() is not null;
        return new VettingRecord(service, face.DayAt(time.GetUtcNow()), mayDecide, decisions.ConvertAll(decision =>
        {
            var rationale = open.IsDone ? open.Value.Find<VettingRationale>(decision.Reasons)?.Value : null;
            return new ReasonedDecision(decision, rationale, rationale?.By == me.Id);
        }));
    }

    public async Task<Outcome> Propose(ServiceId id, Proposal proposal)
    {
        await using var act = vault.Begin();
        var found = await Find(act, id);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var (service, decisions, today) = (found.Value.Service, found.Value.Decisions, face.DayAt(act.At));
        var state = VettingDecision.Begins(service.Vetting, proposal.Vetting);
        if (Fault(proposal, today) is { } fault)
        {
            return fault;
        }
        if (state is DecisionState.Proposed && decisions.Exists(one => one.State is DecisionState.Proposed))
        {
            return Refusal.Rule("A proposal waits already. Confirm it or drop it first.");
        }
        if (await vault.House() is not { } house)
        {
            return NoHouse;
        }
        var file = await act.HouseFile(house, service);
        if (!file.IsDone)
        {
            return file.Refusal;
        }
        var isVetting = proposal.Vetting is Vetting.Vetted or Vetting.VettedWithCautions;
        var decision = new VettingDecision
        {
            Service = id, Nth = decisions.Count, Organisation = service.Organisation, Vetting = proposal.Vetting, State = state, Day = today, Criteria = VettingCriteria.Current,
            ReviewOn = isVetting ? proposal.ReviewOn ?? today.AddMonths(ReviewMonths) : null, Coercion = proposal.Coercion is { Count: > 0 } marks ? string.Join(' ', marks.Distinct(StringComparer.Ordinal)) : null,
            Reasons = act.Add(file.Value, new VettingRationale { Says = Prose.Clean(proposal.Rationale)!, By = vault.Me!.Id }),
        };
        act.Db.Add(decision);
        service.Look(proposal.Checked, proposal.Cautions);
        foreach (var earlier in decisions.Where(one => one.IsOpen && state is not DecisionState.Proposed))
        {
            earlier.State = earlier.State is DecisionState.Proposed ? DecisionState.Dropped : DecisionState.Overtaken;
        }
        // What is proposed for a place that nobody has looked into shows that somebody does now.
        var stands = state is not DecisionState.Proposed ? service.Stand(decision.Vetting, null, decision.Coercion)
            : isVetting && proposal.Vetting is Vetting.VettedWithCautions && service.Cautions is null ? Refusal.Rule("Say what to tell the person first.", nameof(Proposal.Cautions))
            : service.Vetting is Vetting.Unvetted ? service.Stand(Vetting.InReview) : Outcome.Done;
        return stands.IsDone ? await Commit(act, service, state is DecisionState.Proposed ? "Proposed a decision on a place" : "Decided on a place") : stands;
    }

    public async Task<Outcome> Confirm(ServiceId id, int nth, bool oneOfTheTwo)
    {
        await using var act = vault.Begin();
        var found = await Find(act, id);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var (service, decisions) = found.Value;
        if (decisions.Find(one => one.Nth == nth && one.IsOpen) is not { } decision || service.Reasons is not { } file)
        {
            return Refusal.Clash;
        }
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return NoHouse;
        }
        if (open.Value.Find<VettingRationale>(decision.Reasons) is not { } reasons)
        {
            return Refusal.Damaged;
        }
        if (reasons.Value.By == vault.Me!.Id)
        {
            return Refusal.Rule("Someone else has to confirm it: two decide.");
        }
        if (decision.NeedsLivedExperience && !oneOfTheTwo)
        {
            return Refusal.Rule("Without someone who speaks from lived experience it stays as it is. Ask a colleague who does to confirm it.", "OneOfTheTwo");
        }
        if (decision.State is DecisionState.Proposed && service.Stand(decision.Vetting, decision.ReviewOn, decision.Coercion) is { IsDone: false } refused)
        {
            return refused;
        }
        // A warning that still holds is overtaken by what lifts it.
        foreach (var earlier in decisions.Where(one => one.State is DecisionState.AtOnce && one.Nth < nth))
        {
            earlier.State = DecisionState.Overtaken;
        }
        (decision.State, decision.ConfirmedOn) = (DecisionState.Decided, face.DayAt(act.At));
        act.Change(reasons, reasons.Value with { ConfirmedBy = vault.Me!.Id, OneOfTheTwo = oneOfTheTwo });
        return await Commit(act, service, "Confirmed a decision on a place");
    }

    /// <summary>Takes a proposal off the table, whoever made it. What holds already is not dropped: it takes a decision of two to lift it.</summary>
    public async Task<Outcome> Drop(ServiceId id, int nth)
    {
        await using var act = vault.Begin();
        var found = await Find(act, id);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        if (found.Value.Decisions.Find(one => one.Nth == nth && one.State is DecisionState.Proposed) is not { } decision)
        {
            return Refusal.Clash;
        }
        decision.State = DecisionState.Dropped;
        return await Commit(act, found.Value.Service, "Dropped a proposal on a place");
    }

    async Task<Outcome<(Service Service, List<VettingDecision> Decisions)>> Find(StaffAct act, ServiceId id)
    {
        if (vault.Me is not { } me || await act.Db.Set<Service>().AsTracking().SingleOrDefaultAsync(s => s.Id == id && s.Organisation == me.Organisation) is not { } service)
        {
            return Refusal.NotThere;
        }
        return (service, await act.Db.Set<VettingDecision>().AsTracking().Where(d => d.Service == id).OrderBy(d => d.Nth).ToListAsync());
    }

    async Task<Outcome> Commit(StaffAct act, Service service, string what)
    {
        await Editions.Next(act.Db, service.Organisation);
        await FieldChanges.Note(act.Db, service.Organisation, face.DayAt(act.At));
        return await act.Commit(AuditCode.Changed, what);
    }

    static Refusal? Fault(Proposal proposal, DateOnly today) =>
        Prose.Clean(proposal.Rationale) is null ? Refusal.Rule("Say why. Only colleagues can read it.", nameof(Proposal.Rationale))
        : proposal.ReviewOn <= today ? Refusal.Rule("Choose a day that is still to come.", nameof(Proposal.ReviewOn))
        : proposal.ReviewOn > today.AddMonths(2 * ReviewMonths) ? Refusal.Rule("Look again within {0} months.", nameof(Proposal.ReviewOn), 2 * ReviewMonths)
        : proposal.Checked > today ? Refusal.Rule("The day of the last check cannot be in the future.", nameof(Proposal.Checked))
        : proposal.Coercion is { Count: > 0 } && proposal.Vetting is not Vetting.DoNotRefer ? Refusal.Rule("A coercive program is never referred to. Choose \"Do not refer\".", nameof(Proposal.Vetting))
        : proposal.Coercion?.Any(code => Indicators.Coercion.Marks.All(mark => mark.Code != code)) is true ? Refusal.Rule("One of these is not known.", nameof(Proposal.Coercion))
        : null;
}
