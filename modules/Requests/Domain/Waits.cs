namespace Parasol.Requests.Domain;

/// <summary>How long a person waited for a person: from what they sent until somebody answered. Times are UTC.</summary>
/// <param name="From">When they wrote. What they write while they wait already begins no second wait.</param>
/// <param name="Until">When a worker wrote back, took the request on or declined it; null while nobody has.</param>
readonly record struct Wait(DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>How long it took; null while it lasts.</summary>
    public TimeSpan? Length => Until - From;

    /// <summary>The waits of one conversation, oldest first.</summary>
    /// <param name="wrote">When the person wrote.</param>
    /// <param name="answered">When a worker answered. What a machine says is no answer, nor that another program has the request now.</param>
    public static IReadOnlyList<Wait> Of(IEnumerable<DateTimeOffset> wrote, IEnumerable<DateTimeOffset> answered)
    {
        var waits = new List<Wait>();
        DateTimeOffset? from = null;
        foreach (var (at, isAnswer) in wrote.Select(w => (w, false)).Concat(answered.Select(a => (a, true))).OrderBy(e => e.Item1).ThenBy(e => e.Item2))
        {
            if (isAnswer && from is { } began)
            {
                waits.Add(new Wait(began, at));
            }
            from = isAnswer ? null : from ?? at;
        }
        return from is { } last ? [.. waits, new Wait(last, null)] : waits;
    }
}

/// <summary>How long people waited for an answer, counted.</summary>
/// <param name="Waiting">How many wait now.</param>
/// <param name="Since">Since when the one does who waits longest; null when nobody waits.</param>
/// <param name="WithinADay">How many had their answer within 24 hours.</param>
/// <param name="WithinThreeDays">After more than one day, and within three.</param>
/// <param name="WithinAWeek">After more than three days, and within seven.</param>
/// <param name="Later">After more than seven days.</param>
/// <param name="Half">Half of those answered had waited no longer than this; null when nobody was answered.</param>
sealed record ReplyTimes(int Waiting, DateTimeOffset? Since, int WithinADay, int WithinThreeDays, int WithinAWeek, int Later, TimeSpan? Half)
{
    /// <summary>How far back answers are counted.</summary>
    public const int Days = 90;

    /// <summary>How many were answered.</summary>
    public int Answered => WithinADay + WithinThreeDays + WithinAWeek + Later;

    /// <summary>Counts waits that last, and those that an answer ended in the last <see cref="Days"/> days.</summary>
    public static ReplyTimes Of(IReadOnlyCollection<Wait> waits, DateTimeOffset now)
    {
        var lengths = waits.Where(w => w.Until > now.AddDays(-Days)).Select(w => w.Length!.Value).Order().ToList();
        var open = waits.Where(w => w.Until is null).ToList();
        return new ReplyTimes(
            open.Count, open.Count > 0 ? open.Min(w => w.From) : null,
            UpTo(1), UpTo(3) - UpTo(1), UpTo(7) - UpTo(3), lengths.Count - UpTo(7),
            lengths.Count > 0 ? lengths[(lengths.Count - 1) / 2] : null);

        int UpTo(int days) => lengths.Count(l => l <= TimeSpan.FromDays(days));
    }
}
