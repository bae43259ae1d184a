namespace Parasol.Testing;

/// <summary>What somebody without the right got, and how long it took at the quickest of several tries: noise only ever adds.</summary>
public sealed record Answered(Page Page, TimeSpan Quickest);

/// <summary>X6: refusals do not tell what is there from what is not theirs.</summary>
public static class WallRules
{
    static readonly TimeSpan Most = TimeSpan.FromMilliseconds(10);

    /// <summary>Where the answer for what is somebody else's differs from the answer for what nobody has.</summary>
    public static IEnumerable<string> Differences(string what, Answered others, Answered nobodys)
    {
        if (others.Page.Status != nobodys.Page.Status)
        {
            yield return $"{what}: {(int)others.Page.Status} for what is not theirs and {(int)nobodys.Page.Status} for what is not there.";
        }
        if (others.Page.Html != nobodys.Page.Html)
        {
            yield return $"{what}: other bytes for what is not theirs.";
        }
        if (Headers(others.Page) is var mine && Headers(nobodys.Page) is var none && mine != none)
        {
            yield return $"{what}: other headers for what is not theirs: {mine} and {none}.";
        }
        if (TakesLonger(others, nobodys))
        {
            yield return $"{what}: {others.Quickest.TotalMilliseconds:0} ms for what is not theirs and {nobodys.Quickest.TotalMilliseconds:0} ms for what is not there.";
        }
    }

    /// <summary>One of the two takes longer than anybody may notice.</summary>
    public static bool TakesLonger(Answered one, Answered other) => (one.Quickest - other.Quickest).Duration() > Most;

    static string Headers(Page page) => string.Join("; ", page.Headers.Where(h => h.Key != "date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"));
}
