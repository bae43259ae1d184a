using Parasol.Kernel;

namespace Parasol.Legal.Domain;

/// <summary>In which role somebody works on a matter. Numbers are for ever.</summary>
internal enum TeamRole
{
    Attorney = 1,
    Fellow = 2,
    AccreditedRepresentative = 3,
    SocialWorker = 4,
}

/// <summary>Somebody on a matter. One person may stand there in two roles.</summary>
internal sealed record TeamMember(StaffId Who, TeamRole Role)
{
    /// <summary>The last day of a fellow; null for everybody else.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The client said yes to a social worker on the matter.</summary>
    public bool Consented { get; init; }

    public bool IsOn(DateOnly today) => !(LastDay < today);
}

/// <summary>What an instruction says of filing. Numbers are for ever.</summary>
internal enum GoAhead
{
    NotAsked = 0,
    File = 1,
    DoNotFile = 2,
}

/// <summary>What the client wants done, in their words. Never changed: what is different later is said anew.</summary>
internal sealed record Instruction(string Words, GoAhead Filing, DateTimeOffset At, StaffId By);

/// <summary>A stage that was reached.</summary>
internal sealed record MatterStep(MatterStage Stage, DateOnly Day, string? Words, DateTimeOffset At, StaffId By);
