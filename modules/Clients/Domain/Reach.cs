namespace Parasol.Clients.Domain;

/// <summary>How it stands with reaching somebody in one way at one moment.</summary>
enum ReachState
{
    /// <summary>No.</summary>
    Blocked,

    /// <summary>A machine cannot tell: a person has to read the words and decide.</summary>
    AskThePlan,

    /// <summary>Yes.</summary>
    Allowed,
}

/// <summary>The answer to "may I reach them now?".</summary>
/// <param name="State">Yes, no, or a person has to read.</param>
/// <param name="Says">Why: an English sentence, key of its translation.</param>
/// <param name="Next">When it is safe next, UTC; null when it is safe now, or on none of the days ahead.</param>
sealed record Reach(ReachState State, string Says, DateTimeOffset? Next = null)
{
    public bool IsAllowed => State == ReachState.Allowed;

    public override string ToString() => "sealed";
}

/// <summary>
/// Whether somebody may be reached now. There is no way round it: nobody's right lifts a block. When the person says otherwise, what is
/// written down changes, and with it the answer.
/// </summary>
static class ReachRules
{
    /// <summary>So many days ahead the next safe moment is looked for.</summary>
    public const int DaysAhead = 14;

    /// <summary>The ways that go through a phone number or an address, and by which a moment can be wrong.</summary>
    public static IReadOnlyList<string> Ways { get; } = [ContactWays.Call, ContactWays.Text, ContactWays.Email];

    /// <summary>May they be reached in this way at this moment?</summary>
    public static Reach MayReachNow(SafeContact? contact, string way, DateTimeOffset moment, TimeZoneInfo zone)
    {
        if (WhyNever(contact, way) is { } never)
        {
            return new Reach(ReachState.Blocked, never);
        }
        var spans = Spans(contact!, way);
        if (spans.Count == 0)
        {
            return contact!.Times is null && contact.Hours.Count == 0
                ? new Reach(ReachState.Allowed, "No hours were said. Ask first whether it is a good moment.")
                : contact.Hours.Count > 0 && contact.Times is null
                    ? new Reach(ReachState.AskThePlan, "Hours are written down for another way only. Decide whether now is safe.")
                    : new Reach(ReachState.AskThePlan, "The times are written in words, which cannot be checked here. Read them, then decide.");
        }
        if (spans.Exists(s => s.Holds(Wall.At(moment, zone))))
        {
            return new Reach(ReachState.Allowed, "Now is a safe hour.");
        }
        return Next(spans, moment, zone) is { } next
            ? new Reach(ReachState.Blocked, "Now is not a safe hour.", next)
            : new Reach(ReachState.Blocked, "Now is not a safe hour, and none comes in the next 14 days.");
    }

    /// <summary>Until when the safe hours go on that hold at this moment, UTC; no further than a day. Null where no hours are written down or none holds.</summary>
    public static DateTimeOffset? SafeUntil(SafeContact contact, string way, DateTimeOffset moment, TimeZoneInfo zone)
    {
        var spans = Spans(contact, way);
        if (!spans.Exists(s => s.Holds(Wall.At(moment, zone))))
        {
            return null;
        }
        var end = moment.AddDays(1);
        return Minutes(moment, end).FirstOrDefault(m => !spans.Exists(s => s.Holds(Wall.At(m, zone))), end);
    }

    /// <summary>Why a way is closed whatever the hour, or null.</summary>
    public static string? WhyNever(SafeContact? contact, string way) => contact switch
    {
        null or { MayContact: null } => "{The client} has not said yet how to be reached safely.",
        { MayContact: false } => "{The client} does not want to be contacted.",
        _ when !contact.Ways.Contains(way, StringComparer.Ordinal) => "{The client} did not say that this way is safe.",
        _ when To(contact, way) is null => way == ContactWays.Email ? "No e-mail address is written down." : "No phone number is written down.",
        _ => null,
    };

    /// <summary>The number or the address of a way, as written.</summary>
    public static string? To(SafeContact contact, string way) => way == ContactWays.Email ? contact.Email : contact.Phone;

    static List<SafeHours> Spans(SafeContact contact, string way) => [.. contact.Hours.Where(h => h.Way is null || h.Way == way)];

    // Minute by minute along real time, asking the clock on the wall each time: a skipped hour never comes, a repeated one comes twice.
    static DateTimeOffset? Next(List<SafeHours> spans, DateTimeOffset moment, TimeZoneInfo zone) =>
        Minutes(moment, moment.AddDays(DaysAhead)).Select(m => (DateTimeOffset?)m).FirstOrDefault(m => spans.Exists(s => s.Holds(Wall.At(m!.Value, zone))));

    static IEnumerable<DateTimeOffset> Minutes(DateTimeOffset after, DateTimeOffset until)
    {
        var utc = after.ToUniversalTime();
        for (var minute = utc.AddTicks(TimeSpan.TicksPerMinute - (utc.Ticks % TimeSpan.TicksPerMinute)); minute <= until; minute = minute.AddMinutes(1))
        {
            yield return minute;
        }
    }

    /// <summary>Cleans and checks the hours of a plan; null when something in them cannot be meant.</summary>
    public static IReadOnlyList<SafeHours>? Clean(IReadOnlyList<SafeHours> hours) =>
        hours.Count > MostSpans || hours.Any(h => (h.Way is { } way && !Ways.Contains(way, StringComparer.Ordinal)) || h.Days.Any(d => !Enum.IsDefined(d)))
            ? null
            : [.. hours.Select(h => h with { Days = [.. h.Days.Distinct().Order()] })];

    /// <summary>So many spans a plan has at most.</summary>
    public const int MostSpans = 3;
}
