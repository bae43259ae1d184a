using Parasol.Kernel;

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

    /// <summary>Not to be lost: a promise past its day, or nobody in touch for long.</summary>
    Lost,

    /// <summary>A promised call-back.</summary>
    CallBack,

    /// <summary>What stands in the calendar today.</summary>
    Appointment,
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
    /// <summary>Whose file it is about, or null.</summary>
    public FileId? File { get; init; }

    /// <summary>The request it is about, or null.</summary>
    public RowId? Request { get; init; }

    /// <summary>The program it belongs to, or null.</summary>
    public ProgramId? Program { get; init; }

    /// <summary>Who set it, or null.</summary>
    public StaffId? By { get; init; }

    /// <summary>The colleague who is to do it, or null.</summary>
    public StaffId? For { get; init; }

    /// <summary>Who owes the answer, in words, or null.</summary>
    public string? Owes { get; init; }

    /// <summary>Since which day it is so, or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Where one press finishes it, or null.</summary>
    public string? Finish { get; init; }

    /// <summary>The word "sealed": a call-name may be inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A module's contribution to Today. Registered by the module; asked on every request of the page.</summary>
public interface ITodaySource
{
    /// <summary>This reader's items. At most a handful of queries, whatever the number of items.</summary>
    Task<IReadOnlyList<TodayItem>> Items();
}
