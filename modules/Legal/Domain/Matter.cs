using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Legal.Domain;

/// <summary>What a form says of a matter. Every part may be left out.</summary>
internal sealed record MatterSaid(
    string? Type = null, string? Forum = null, string? Jurisdiction = null, string? OpposingSide = null, IReadOnlyList<string>? Parties = null, string? Rights = null, string? Goals = null, string? StopAt = null);

/// <summary>Legal work for a client. Nothing but its area is required.</summary>
[SealedAs(TableCode.Matter)]
internal sealed record Matter : SealedRecord
{
    public string Area { get; init; } = "";

    /// <summary>What it is in the area, in words.</summary>
    public string? Type { get; init; }

    public string? Forum { get; init; }

    public string? Jurisdiction { get; init; }

    public string? OpposingSide { get; init; }

    /// <summary>Everybody else who is part of it.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public string? Rights { get; init; }

    /// <summary>What the client wants, in their words.</summary>
    public string? Goals { get; init; }

    /// <summary>Until here and no further, in the client's words.</summary>
    public string? StopAt { get; init; }

    public MatterStage Stage { get; init; }

    public IReadOnlyList<TeamMember> Team { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Instruction> Instructions { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MatterStep> Steps { get; init; } = [];

    /// <summary>What came of it; null while nobody has said.</summary>
    public MatterResult? Result { get; init; }

    public DateOnly? ResultDay { get; init; }

    public string? ResultWords { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }

    public bool IsOpen => Stage != MatterStage.Closed;

    /// <summary>The newest word of the client on filing allows the next filing. Each filing needs a word of its own.</summary>
    public bool MayFile => Instructions.Where(i => i.Filing != GoAhead.NotAsked).MaxBy(i => i.At) is { Filing: GoAhead.File } last
        && !Steps.Any(s => s.Stage == MatterStage.Filed && s.At >= last.At);

    /// <summary>It is this colleague's to look after: they are on its team, or opened it and nobody is.</summary>
    public bool IsOf(StaffId staff, DateOnly today) =>
        Team.Where(t => t.IsOn(today)).ToList() is { Count: > 0 } team ? team.Exists(t => t.Who == staff) : By == staff;

    public static Outcome<Matter> Open(string? area, MatterSaid said, DateTimeOffset at, StaffId by) =>
        PracticeAreas.Has(area) ? new Matter { Area = area!, At = at, By = by }.Describe(said) : Refusal.Rule("Choose an area. Everything else can wait.", nameof(Area));

    public Matter Describe(MatterSaid said) => this with
    {
        Type = Prose.Clean(said.Type), Forum = Prose.Clean(said.Forum), Jurisdiction = Prose.Clean(said.Jurisdiction), OpposingSide = Prose.Clean(said.OpposingSide),
        Parties = [.. (said.Parties ?? []).Select(Prose.Clean).OfType<string>().Distinct(StringComparer.Ordinal)],
        Rights = Prose.Clean(said.Rights), Goals = Prose.Clean(said.Goals), StopAt = Prose.Clean(said.StopAt),
    };

    public Outcome<Matter> Join(TeamMember member, DateOnly today)
    {
        var isFellow = member.Role == TeamRole.Fellow;
        return !Enum.IsDefined(member.Role) ? Refusal.Rule("Choose from the list.", nameof(TeamMember.Role))
            : member.Role == TeamRole.AccreditedRepresentative && Area != PracticeAreas.Immigration ? Refusal.Rule("An accredited representative works on immigration matters only.", nameof(TeamMember.Role))
            : isFellow && member.LastDay is null ? Refusal.Rule("Say until which day.", nameof(TeamMember.LastDay))
            : isFellow && member.LastDay < today ? Refusal.Rule("Choose today or a day to come.", nameof(TeamMember.LastDay))
            : isFellow && !Team.Any(t => t.Role == TeamRole.Attorney && t.Who != member.Who) ? Refusal.Rule("A fellow works under an attorney. Put the attorney on the team first.", nameof(TeamMember.Role))
            : member.Role == TeamRole.SocialWorker && !member.Consented ? Refusal.Rule("A social worker comes in when {the client} agrees. Tick it when they have said yes.", nameof(TeamMember.Consented))
            : this with { Team = [.. Team.Where(t => (t.Who, t.Role) != (member.Who, member.Role)), isFellow ? member : member with { LastDay = null }] };
    }

    public Outcome<Matter> Leave(StaffId who, TeamRole role, DateOnly today)
    {
        List<TeamMember> stay = [.. Team.Where(t => (t.Who, t.Role) != (who, role))];
        return stay.Count == Team.Count ? Refusal.NotThere
            : stay.Exists(t => t.Role == TeamRole.Fellow && t.IsOn(today)) && !stay.Exists(t => t.Role == TeamRole.Attorney) ? Refusal.Rule("A fellow works under this attorney. Put another attorney on the team first.")
            : this with { Team = stay };
    }

    public Outcome<Matter> Instruct(string? words, GoAhead filing, DateTimeOffset at, StaffId by) =>
        !Enum.IsDefined(filing) ? Refusal.Rule("Choose from the list.", "Filing")
        : Prose.Clean(words) is not { } said ? Refusal.Rule("Write what they want done, in their words.", nameof(Instruction.Words))
        : this with { Instructions = [.. Instructions, new Instruction(said, filing, at, by)] };

    public Outcome<Matter> Move(MatterStage stage, DateOnly? day, string? words, DateOnly today, DateTimeOffset at, StaffId by) =>
        !Enum.IsDefined(stage) ? Refusal.Rule("Choose from the list.", nameof(Stage))
        : day > today ? Refusal.Rule("Choose today or a day before.", nameof(MatterStep.Day))
        : stage == MatterStage.Filed && !MayFile ? Refusal.Rule("Nothing is filed without an instruction of {the client}. Write down first that they want it filed.", nameof(Stage))
        : this with { Stage = stage, Steps = [.. Steps, new MatterStep(stage, day ?? today, Prose.Clean(words), at, by)] };

    public Outcome<Matter> Conclude(MatterResult result, DateOnly? day, string? words, DateOnly today, DateTimeOffset at, StaffId by)
    {
        if (!Enum.IsDefined(result))
        {
            return Refusal.Rule("Choose from the list.", nameof(Result));
        }
        return day > today
            ? Refusal.Rule("Choose today or a day before.", nameof(ResultDay))
            : Move(MatterStage.Closed, day, words, today, at, by).Then<Matter>(m => m with { Result = result, ResultDay = day ?? today, ResultWords = Prose.Clean(words) });
    }
}
