using Parasol.Legal.Calendars;

namespace Parasol.Legal.Deadlines;

/// <summary>Where a period goes that ends on a day on which nobody can file.</summary>
internal enum RollTo
{
    /// <summary>It stays: the clock never rolls.</summary>
    Never,

    /// <summary>The next open day.</summary>
    Forward,

    /// <summary>The open day before it: the last safe one.</summary>
    Back,
}

/// <summary>A roll rule with the calendar it asks.</summary>
internal sealed record Roll(RollTo To, LegalCalendar? Calendar)
{
    public static Roll Never { get; } = new(RollTo.Never, null);

    /// <summary>Reads "never", "forward on NY" or "back on FED"; null for anything else.</summary>
    public static Roll? Read(string written, IReadOnlyDictionary<string, LegalCalendar> calendars) => written.Split(' ') switch
    {
        ["never"] => Never,
        ["never", "on", var code] when calendars.TryGetValue(code, out var calendar) => new Roll(RollTo.Never, calendar),
        ["forward", "on", var code] when calendars.TryGetValue(code, out var calendar) => new Roll(RollTo.Forward, calendar),
        ["back", "on", var code] when calendars.TryGetValue(code, out var calendar) => new Roll(RollTo.Back, calendar),
        _ => null,
    };

    public DateOnly Of(DateOnly day) => To switch
    {
        RollTo.Forward => Calendar!.OnOrAfter(day),
        RollTo.Back => Calendar!.OnOrBefore(day),
        _ => day,
    };

    /// <summary>As it is read.</summary>
    public override string ToString() => Calendar is null ? "never" : $"{To.ToString().ToLowerInvariant()} on {Calendar.Code}";
}
