namespace Parasol.Listings.Experience;

/// <summary>Something a person may say about how it was somewhere. Codes are for ever; labels are English sentences, keys of their translation.</summary>
/// <param name="Code">The part it is about and what it says: "desk.judged"; without a part when it is about the whole place.</param>
/// <param name="Label">As the person ticks it.</param>
/// <param name="Tells">As readers are told how many said so, with {0} for "a few", "some" or "many".</param>
public sealed record Mark(string Code, string Label, string Tells);

/// <summary>A part of a place: who a person met there.</summary>
/// <param name="Code">For ever.</param>
/// <param name="Label">An English sentence.</param>
/// <param name="Marks">What may be said about it.</param>
public sealed record MetPart(string Code, string Label, IReadOnlyList<Mark> Marks);

/// <summary>Everything that may be said. Each can be skipped.</summary>
public static class Marks
{
    /// <summary>Whom a person met: each is asked about by itself, because a kind doctor does not make up for a front desk.</summary>
    public static IReadOnlyList<MetPart> Parts { get; } =
    [
        new("desk", "At the front desk",
        [
            new("desk.listened", "They listened", "At the front desk they listen: {0} say so."), new("desk.lectured", "They lectured me", "At the front desk they lecture: {0} say so."),
            new("desk.judged", "They judged me", "At the front desk they judge: {0} say so."), new("desk.name", "They used a wrong name for me", "At the front desk they use a wrong name: {0} say so."),
        ]),
        new("intake", "At the first talk, with the questions",
        [
            new("intake.listened", "They listened", "At the first talk they listen: {0} say so."), new("intake.lectured", "They lectured me", "At the first talk they lecture: {0} say so."),
            new("intake.judged", "They judged me", "At the first talk they judge: {0} say so."), new("intake.name", "They used a wrong name for me", "At the first talk they use a wrong name: {0} say so."),
        ]),
        new("helper", "With the doctor, nurse, lawyer or other helper",
        [
            new("helper.listened", "They listened", "The helpers listen: {0} say so."), new("helper.lectured", "They lectured me", "The helpers lecture: {0} say so."),
            new("helper.judged", "They judged me", "The helpers judge: {0} say so."), new("helper.name", "They used a wrong name for me", "The helpers use a wrong name: {0} say so."),
        ]),
    ];

    /// <summary>About the place as a whole.</summary>
    public static IReadOnlyList<Mark> Whole { get; } =
    [
        new("outed", "They told others about me", "They told others: {0} say so."),
        new("cost", "It cost more than they had said", "It costs more than they say: {0} say so."),
        new("id", "They asked for ID", "They ask for ID: {0} say so."),
        new("police", "They called police or immigration", "They called police or immigration: {0} say so."),
        new("again", "I would go again", "Would go again: {0} say so."),
        new("not-again", "I would not go again", "Would not go again: {0} say so."),
    ];

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyDictionary<string, Mark> All { get; } = Parts.SelectMany(part => part.Marks).Concat(Whole).ToDictionary(mark => mark.Code, StringComparer.Ordinal);

    /// <summary>What colleagues are told of at once, whoever and however many said it.</summary>
    public static IReadOnlyList<string> Alarming { get; } = ["outed", "police"];
}
