namespace Parasol.Web.Lists;

/// <summary>Where on Today an item stands.</summary>
public enum TodayPart
{
    /// <summary>New requests.</summary>
    Arrived,

    /// <summary>Due today or overdue.</summary>
    Due,

    /// <summary>To be done in the days to come.</summary>
    Soon,

    /// <summary>Waiting for an answer from outside.</summary>
    Waiting,

    /// <summary>Things to know: a key that runs out, a program with one member.</summary>
    Notice,
}

/// <summary>One line on Today, already opened for this reader.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Says">What it is: an English sentence, key of its translation.</param>
/// <param name="About">Whom or what it is about, as written: a call-name.</param>
/// <param name="Href">Where to go.</param>
/// <param name="Due">By which day, or null.</param>
/// <param name="Words">A human's words beside it, or null.</param>
/// <param name="From">From which moment on it is safe, UTC; null where no hour matters.</param>
public sealed record TodayItem(TodayPart Part, string Says, string? About, string Href, DateOnly? Due = null, string? Words = null, DateTimeOffset? From = null)
{
    /// <summary>The word "sealed": a call-name may be inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A module's contribution to Today. Registered by the module; asked on every request of the page.</summary>
public interface ITodaySource
{
    /// <summary>This reader's items. At most a handful of queries, whatever the number of items.</summary>
    Task<IReadOnlyList<TodayItem>> Items();
}
