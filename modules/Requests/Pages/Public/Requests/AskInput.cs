using Parasol.Requests.Asking;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Public.Requests;

/// <summary>The questions, one a page. The answers to the others travel along in the form; nothing is kept before the last button.</summary>
enum AskStep
{
    Start,

    Needs,

    Words,

    Language,

    Reach,

    Check,
}

/// <summary>All answers so far. Every one may be left out.</summary>
sealed record AskInput
{
    /// <summary>The page that was shown.</summary>
    public AskStep Step { get; init; }

    /// <summary>To which program; null for somebody who does not know.</summary>
    public Guid? Program { get; init; }

    // A list that can grow: the framework fills the one that is there, and leaves one that cannot change as it was.
    public IList<string> Needs { get; init; } = [];

    [AtMost(Asked.LongestWords)]
    public string? Words { get; init; }

    [AtMost(20)]
    public string? Language { get; init; }

    [AtMost(60)]
    public string? OtherLanguage { get; init; }

    [AtMost(20)]
    public string? Way { get; init; }

    [AtMost(40)]
    public string? Phone { get; init; }

    [AtMost(Asked.LongestLine)]
    public string? Email { get; init; }

    [AtMost(Asked.LongestLine)]
    public string? SayWeAre { get; init; }

    public bool Voicemail { get; init; }

    [AtMost(Asked.LongestLine)]
    public string? Times { get; init; }

    /// <summary>Nobody sees this question; a machine that fills in whatever it finds answers it.</summary>
    public string? Website { get; init; }

    /// <summary>Which question was asked of a person, while very much comes in.</summary>
    public int? Question { get; init; }

    /// <summary>The answer to it.</summary>
    public char? Answer { get; init; }

    /// <summary>The page on which this answer is given.</summary>
    public static AskStep StepOf(string field) => field switch
    {
        nameof(Program) => AskStep.Start,
        nameof(Needs) => AskStep.Needs,
        nameof(Words) => AskStep.Words,
        nameof(Language) or nameof(OtherLanguage) => AskStep.Language,
        nameof(Step) or nameof(Website) or nameof(Question) or nameof(Answer) => AskStep.Check,
        _ => AskStep.Reach,
    };

    public Asked Answers() => new()
    {
        Needs = [.. Needs],
        Words = Words,
        Language = OtherLanguage ?? Language,
        Way = Way,
        Phone = Phone,
        Email = Email,
        SayWeAre = SayWeAre,
        Voicemail = Voicemail,
        Times = Times,
    };
}
