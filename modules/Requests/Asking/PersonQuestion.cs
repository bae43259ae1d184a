using System.Security.Cryptography;
using Parasol.Web.Tags;

namespace Parasol.Requests.Asking;

/// <summary>
/// A question that anybody answers in a second and that a machine which fills in forms does not: asked as the last step, and only while far more comes
/// in than people write.
/// </summary>
/// <param name="Number">Its place among them.</param>
/// <param name="Says">The question.</param>
/// <param name="Right">The value of the right answer.</param>
/// <param name="Choices">What there is to choose from.</param>
sealed record PersonQuestion(int Number, string Says, string Right, IReadOnlyList<Choice> Choices)
{
    static readonly PersonQuestion[] All =
    [
        new(0, "Which of these can you drink?", "b", [new("a", "A chair"), new("b", "Water"), new("c", "A song"), new("d", "A street")]),
        new(1, "Which of these keeps the rain off?", "d", [new("a", "A spoon"), new("b", "A song"), new("c", "Water"), new("d", "An umbrella")]),
        new(2, "Which of these do you sit on?", "a", [new("a", "A chair"), new("b", "The moon"), new("c", "Water"), new("d", "A spoon")]),
        new(3, "Which of these do you see at night in the sky?", "c", [new("a", "A chair"), new("b", "A spoon"), new("c", "The moon"), new("d", "An umbrella")]),
        new(4, "Which of these do you eat soup with?", "b", [new("a", "A street"), new("b", "A spoon"), new("c", "The moon"), new("d", "A song")]),
        new(5, "Which of these can you sing?", "c", [new("a", "An umbrella"), new("b", "A street"), new("c", "A song"), new("d", "Water")]),
    ];

    /// <summary>Any of them.</summary>
    public static PersonQuestion Any() => All[RandomNumberGenerator.GetInt32(All.Length)];

    /// <summary>Whether this is the answer to that question.</summary>
    public static bool IsAnswered(int? number, char? answer) => number is { } n and >= 0 && n < All.Length && answer?.ToString() == All[n].Right;
}
