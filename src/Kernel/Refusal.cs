namespace Parasol.Kernel;

/// <summary>Why something was not done. The closed list: the web turns each kind into one response, in one place.</summary>
public enum RefusalKind
{
    /// <summary>It is not there, or it is not yours: from outside the two are the same.</summary>
    NotThere,

    /// <summary>Somebody else changed it first.</summary>
    Clash,

    /// <summary>A rule of the work forbids it; the sentence says which and what to do.</summary>
    Rule,

    /// <summary>Too much at once; trying again a little later helps.</summary>
    Busy,

    /// <summary>A sealed record does not open: damaged, moved or not sealed to this program.</summary>
    Damaged,
}

/// <summary>
/// A refusal: a value, never an exception. It is safe to show and says nothing about a client.
/// </summary>
/// <param name="Kind">The kind, which decides the response.</param>
/// <param name="Says">One sentence in English for the person at the screen; also the key of its translation.</param>
/// <param name="Field">The input it belongs to, or null.</param>
/// <param name="With">What fills the sentence's numbered places.</param>
public sealed record Refusal(RefusalKind Kind, string Says, string? Field = null, params object[] With)
{
    /// <summary>Absent and forbidden, in one.</summary>
    public static Refusal NotThere { get; } = new(RefusalKind.NotThere, "This page is not here.");

    /// <summary>Somebody saved before you.</summary>
    public static Refusal Clash { get; } = new(RefusalKind.Clash, "Somebody else saved this while you were writing. Your words are still below. Open the page again in another tab to compare.");

    /// <summary>A sealed record that does not open.</summary>
    public static Refusal Damaged { get; } = new(RefusalKind.Damaged, "This record cannot be opened. It was changed outside Parasol or belongs elsewhere.");

    /// <summary>A rule, in one sentence that says what to do.</summary>
    public static Refusal Rule(string says, string? field = null, params object[] with) => new(RefusalKind.Rule, says, field, with);

    /// <summary>Too busy; the sentence says what to do.</summary>
    public static Refusal Busy(string says) => new(RefusalKind.Busy, says);
}
