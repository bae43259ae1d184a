using System.Globalization;
using Parasol.Care.Domain;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Appointments;

/// <summary>How an appointment stands. Numbers are for ever.</summary>
internal enum AppointmentState
{
    Planned = 0,
    Kept = 1,
    DidNotHappen = 2,
    Moved = 3,
    CalledOff = 4,
}

/// <summary>Who goes along. Numbers are for ever.</summary>
internal enum Companion
{
    Nobody = 0,
    Colleague = 1,
    Peer = 2,
}

/// <summary>What is agreed on: every part but the day may be left out.</summary>
internal sealed record Plan
{
    /// <summary>A place in words; null when the person meets us.</summary>
    public string? With { get; init; }

    public string? Where { get; init; }

    public DateOnly? Day { get; init; }

    public TimeOnly? From { get; init; }

    public TimeOnly? Until { get; init; }

    public Companion Along { get; init; }

    /// <summary>Which colleague goes along.</summary>
    public StaffId? Colleague { get; init; }

    public string? MeetingPlan { get; init; }

    public string? HowToLeave { get; init; }

    public string? SayWho { get; init; }

    public string? Words { get; init; }

    /// <summary>The language of an interpreter who is to be there, as a tag.</summary>
    public string? Interpreter { get; init; }

    public string? InterpreterWords { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>One thing that happened to an appointment.</summary>
internal sealed record AppointmentStep(DateTimeOffset At, string Says, IReadOnlyList<string> With, string? Words, StaffId? By)
{
    public override string ToString() => "sealed";
}

/// <summary>A day, and if wanted an hour, on which a person meets a place or us.</summary>
[SealedAs(TableCode.Appointment)]
internal sealed record Appointment : SealedRecord
{
    /// <summary>The referral it hangs on, or null.</summary>
    public RowId? Referral { get; init; }

    /// <summary>The place; null when the person meets us.</summary>
    public string? With { get; init; }

    public string? Where { get; init; }

    /// <summary>Where the organisation is, as are the hours.</summary>
    public DateOnly Day { get; init; }

    public TimeOnly? From { get; init; }

    public TimeOnly? Until { get; init; }

    public Companion Along { get; init; }

    public StaffId? Colleague { get; init; }

    /// <summary>Where and how to find each other.</summary>
    public string? MeetingPlan { get; init; }

    /// <summary>How to leave when it does not feel right.</summary>
    public string? HowToLeave { get; init; }

    /// <summary>What to say who one is.</summary>
    public string? SayWho { get; init; }

    /// <summary>The language of an interpreter who is to be there, as a tag; null for none.</summary>
    public string? Interpreter { get; init; }

    /// <summary>How they take part, who is booked: in words.</summary>
    public string? InterpreterWords { get; init; }

    public AppointmentState State { get; init; }

    /// <summary>In whose calendar it stands.</summary>
    public StaffId? By { get; init; }

    /// <summary>The neutral messages queued for it.</summary>
    public IReadOnlyList<RowId> Messages { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<AppointmentStep> History { get; init; } = [];

    /// <summary>A peer or volunteer is to go along, and nobody has said that they do.</summary>
    public bool NeedsCompanion => IsOpen && Along == Companion.Peer;

    /// <summary>It is still to come, or nobody has said how it went.</summary>
    public bool IsOpen => State is AppointmentState.Planned or AppointmentState.Moved;

    public static Outcome<Appointment> Make(Plan plan, RowId? referral, DateOnly today, Author author) =>
        Wrong(plan.Day, plan.From, plan.Until, today) is { } wrong ? wrong
        : plan.Along == Companion.Colleague && plan.Colleague is null ? Refusal.Rule("Choose from the list.", nameof(Along))
        : Prose.Clean(plan.Interpreter) is { } language && SpokenLanguages.All.All(l => l.Tag != language) ? Refusal.Rule("Choose from the list.", nameof(Interpreter))
        : new Appointment
        {
            Interpreter = Prose.Clean(plan.Interpreter), InterpreterWords = Prose.Clean(plan.InterpreterWords),
            Referral = referral, With = Prose.Clean(plan.With), Where = Prose.Clean(plan.Where), Day = plan.Day!.Value, From = plan.From, Until = plan.Until,
            Along = plan.Along, Colleague = plan.Along == Companion.Colleague ? plan.Colleague : null, By = author.Staff,
            MeetingPlan = Prose.Clean(plan.MeetingPlan), HowToLeave = Prose.Clean(plan.HowToLeave), SayWho = Prose.Clean(plan.SayWho),
        }.Noted(AppointmentState.Planned, "Appointment on {0}{1}", Prose.Clean(plan.Words), author);

    /// <summary>Another day or hour.</summary>
    public Outcome<Appointment> Move(DateOnly? day, TimeOnly? from, TimeOnly? until, string? words, DateOnly today, Author author) =>
        !IsOpen ? Over
        : Wrong(day, from, until, today) is { } wrong ? wrong
        : day == Day && from == From && until == Until ? Refusal.Rule("Choose another day or another hour.", nameof(Day))
        : (this with { Day = day!.Value, From = from, Until = until }).Noted(AppointmentState.Moved, "The appointment moved to {0}{1}", Prose.Clean(words), author);

    /// <summary>A colleague goes along where somebody was looked for.</summary>
    public Outcome<Appointment> GoAlong(Author author) =>
        !IsOpen ? Over
        : !NeedsCompanion ? Refusal.Rule("Nobody is looked for any more. Thank you.", "What")
        : (this with { Along = Companion.Colleague, Colleague = author.Staff }).Noted(State, "Somebody goes along on {0}{1}", null, author);

    /// <summary>How it went, or that it will not be.</summary>
    public Outcome<Appointment> Say(AppointmentState state, string? words, DateOnly today, Author author) => state switch
    {
        _ when !IsOpen => Over,
        AppointmentState.CalledOff => Noted(state, "The appointment on {0}{1} is called off", Prose.Clean(words), author),
        AppointmentState.Kept or AppointmentState.DidNotHappen when Day > today => Refusal.Rule("The day is still to come. Move it or call it off.", "What"),
        AppointmentState.Kept => Noted(state, "Was there on {0}{1}", Prose.Clean(words), author),
        AppointmentState.DidNotHappen => Noted(state, "The appointment on {0}{1} did not happen", Prose.Clean(words), author),
        _ => Refusal.Rule("Choose from the list.", "What"),
    };

    /// <summary>Two cannot be at once: the same hours, and the same person or the same colleague. Without an hour nobody can tell.</summary>
    public bool Clashes(Appointment other) => Day == other.Day && From is { } from && other.From is { } its && from < other.End && its < End;

    /// <summary>These colleagues are at it.</summary>
    public IEnumerable<StaffId> Staff => ((StaffId?[])[With is null ? By : null, Colleague]).OfType<StaffId>();

    /// <summary>It belongs into this colleague's calendar.</summary>
    public bool IsOf(StaffId staff) => By == staff || Colleague == staff;

    /// <summary>Day and hours as they fill a sealed sentence: the same in every language. The second place is empty where there is no hour.</summary>
    public IReadOnlyList<string> When => [Domain.Days.Text(Day), From is null ? "" : ", " + Hours];

    /// <summary>The hours, or nothing.</summary>
    public string Hours => From is not { } from ? "" : Clock(from) + (Until is { } until ? "–" + Clock(until) : "");

    /// <summary>The sentence for the person's mailbox, and what fills it.</summary>
    public (string Says, IReadOnlyList<string> With) ForPerson => State switch
    {
        AppointmentState.Kept => ("You were there on {0}{1}. Tell us how it went, if you like.", When),
        AppointmentState.DidNotHappen => ("The appointment on {0}{1} did not happen. That is all right. We can find another day together.", When),
        AppointmentState.Moved => ("Your appointment has moved. The new day: {0}{1}.", When),
        AppointmentState.CalledOff => ("Your appointment on {0}{1} is called off.", When),
        _ when With is { } place => (Along == Companion.Colleague ? "You have an appointment at {2}: {0}{1}. One of us goes along." : "You have an appointment at {2}: {0}{1}.", [.. When, place]),
        _ => ("You have an appointment with us: {0}{1}.", When),
    };

    /// <summary>How a state is called: English, key of its translation.</summary>
    public static string Label(AppointmentState state) => state switch
    {
        AppointmentState.Kept => "It happened",
        AppointmentState.DidNotHappen => "It did not happen",
        AppointmentState.Moved => "Another day or hour",
        AppointmentState.CalledOff => "Called off",
        _ => "Planned",
    };

    // Until when: an hour, where only the beginning is known. The last minute of a day is the furthest.
    TimeOnly End => Until ?? (From!.Value < new TimeOnly(23, 0) ? From.Value.AddHours(1) : TimeOnly.MaxValue);

    static Refusal Over => Refusal.Rule("This is settled already. Make a new appointment.", "What");

    Appointment Noted(AppointmentState state, string says, string? words, Author author) =>
        this with { State = state, History = [.. History, new AppointmentStep(author.At, says, When, words, author.Staff)] };

    static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    static Refusal? Wrong(DateOnly? day, TimeOnly? from, TimeOnly? until, DateOnly today) =>
        day is null ? Refusal.Rule("Choose a day.", nameof(Day))
        : day < today ? Refusal.Rule("Choose today or a day to come.", nameof(Day))
        : day > today.AddDays(FollowUp.MostDays) ? Refusal.Rule("Choose a day within a year.", nameof(Day))
        : from is null && until is not null ? Refusal.Rule("Write from when, too.", nameof(From))
        : until <= from ? Refusal.Rule("The end must come after the beginning.", nameof(Until))
        : null;
}
