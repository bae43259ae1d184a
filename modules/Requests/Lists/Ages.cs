using Parasol.Web.Words;

namespace Parasol.Requests.Lists;

/// <summary>How long ago something was, and how long it took, in words.</summary>
static class Ages
{
    public static string Of(Say say, TimeSpan age) => age switch
    {
        { TotalHours: < 1 } => say["Less than an hour ago"],
        { TotalDays: < 1 } => say.Plural((long)age.TotalHours, "{0} hour ago", "{0} hours ago"),
        _ => say.Plural((long)age.TotalDays, "{0} day ago", "{0} days ago"),
    };

    /// <summary>How long something took: hours begun below a day, else days begun.</summary>
    public static string Span(Say say, TimeSpan length) => length switch
    {
        { TotalHours: < 1 } => say["less than an hour"],
        { TotalDays: < 1 } => say.Plural((long)Math.Ceiling(length.TotalHours), "{0} hour", "{0} hours"),
        _ => say.Plural((long)Math.Ceiling(length.TotalDays), "{0} day", "{0} days"),
    };
}
