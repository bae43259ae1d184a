namespace Parasol.Clients.Domain;

/// <summary>A line of the banner: an English sentence, key of its translation, and what fills its places.</summary>
sealed record BannerLine(string Says, params object[] With)
{
    public override string ToString() => "sealed";
}

/// <summary>What stands on top of every file: how to reach somebody safely, in a few words, the most important first.</summary>
static class SafeBanner
{
    /// <summary>The first line is the rule; the others say more. <paramref name="say"/> speaks to the reader: names of ways are put into a sentence.</summary>
    public static IReadOnlyList<BannerLine> Of(SafeContact? contact, DateOnly today, Func<string, string> say) => contact switch
    {
        null => [new("Do not contact. Nobody has asked yet how to reach {the client} safely.")],
        { MayContact: null } => [new("Do not contact. {The client} has not said yet how.")],
        { MayContact: false } => [new("Do not contact. {The client} does not want to be contacted.")],
        _ => [.. Plan(contact, today, say)],
    };

    static IEnumerable<BannerLine> Plan(SafeContact contact, DateOnly today, Func<string, string> say)
    {
        var ways = ContactWays.All.Where(w => contact.Ways.Contains(w, StringComparer.Ordinal)).ToList();
        yield return ways.Count == 0 ? new("May be contacted. No safe way is written down yet.") : new("Only this way: {0}.", string.Join(", ", ways.Select(w => say(ContactWays.Label(w)))));
        if (contact.Voicemail is { } voicemail)
        {
            yield return new(voicemail ? "Messages may be left on voicemail." : "Never leave a message on voicemail.");
        }
        if (contact.SayWeAre is { } name)
        {
            yield return new("If somebody else answers, say: {0}", name);
        }
        foreach (var span in contact.Hours)
        {
            yield return Hours(span, say);
        }
        if (contact.Times is { } times)
        {
            yield return new("When: {0}", times);
        }
        if (contact.WhoElse is { } others)
        {
            yield return new("Who else uses it: {0}", others);
        }
        if (contact.CodeWord is { } word)
        {
            yield return new("Code word: {0}", word);
        }
        if (contact.Words is { } more)
        {
            yield return new("Also: {0}", more);
        }
        if (contact.AskAgain is { } day && day < today)
        {
            yield return new("It is time to ask again whether this still holds.");
        }
    }

    // "Mon, Tue 14:00–18:00 (next day)": short, so that the banner stays a few lines on a phone.
    static BannerLine Hours(SafeHours span, Func<string, string> say)
    {
        var days = span.Days.Count is 0 or 7 ? say("every day") : string.Join(", ", Weekdays.All.Where(d => span.Days.Contains(d)).Select(d => say(Weekdays.Label(d))));
        var hours = $"{span.From:HH\\:mm}–{span.Until:HH\\:mm}";
        return span.Way is { } way ? new("Safe hours for {2}: {0}, {1}.", days, hours, say(ContactWays.Label(way))) : new("Safe hours: {0}, {1}.", days, hours);
    }
}

/// <summary>The days of the week, from Monday on.</summary>
static class Weekdays
{
    public static IReadOnlyList<DayOfWeek> All { get; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>What a day is called: English, key of its translation.</summary>
    public static string Label(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Monday",
        DayOfWeek.Tuesday => "Tuesday",
        DayOfWeek.Wednesday => "Wednesday",
        DayOfWeek.Thursday => "Thursday",
        DayOfWeek.Friday => "Friday",
        DayOfWeek.Saturday => "Saturday",
        _ => "Sunday",
    };
}
