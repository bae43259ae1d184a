using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Legal.Domain;

/// <summary>What was said in a call about an arrest. Every part may be left out: what is not known now is asked later.</summary>
[SealedAs(TableCode.ArrestCall)]
internal sealed record ArrestCall : SealedRecord
{
    public RowId Matter { get; init; }

    public string? HeldAt { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? Hour { get; init; }

    /// <summary>As it was said: it may be another one later.</summary>
    public string? Charge { get; init; }

    /// <summary>Who called, and how to call them back.</summary>
    public string? CallBack { get; init; }

    /// <summary>An interpreter is needed.</summary>
    public bool NeedsInterpreter { get; init; }

    /// <summary>The attorney who was on duty and has it.</summary>
    public StaffId? Attorney { get; init; }

    public DateTimeOffset At { get; init; }

    public StaffId By { get; init; }

    public static Outcome<ArrestCall> Note(string? heldAt, DateOnly? day, TimeOnly? hour, string? charge, string? callBack, bool needsInterpreter, DateOnly today) =>
        day > today
            ? Refusal.Rule("Choose today or a day before.", nameof(Day))
            : new ArrestCall { HeldAt = Prose.Clean(heldAt), Day = day, Hour = hour, Charge = Prose.Clean(charge), CallBack = Prose.Clean(callBack), NeedsInterpreter = needsInterpreter };
}
