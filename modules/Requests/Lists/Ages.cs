using Parasol.Web.Words;

namespace Parasol.Requests.Lists;

/// <summary>How long ago something was, in words.</summary>
static class Ages
{
    public static string Of(Say say, TimeSpan age) => age switch
    {
        { TotalHours: < 1 } => say["Less than an hour ago"],
        { TotalDays: < 1 } => say.Plural((long)age.TotalHours, "{0} hour ago", "{0} hours ago"),
        _ => say.Plural((long)age.TotalDays, "{0} day ago", "{0} days ago"),
    };
}
