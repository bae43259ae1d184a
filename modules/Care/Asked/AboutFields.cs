using Parasol.People;

namespace Parasol.Care.Asked;

/// <summary>One thing that can be ticked.</summary>
/// <param name="Code">For ever.</param>
/// <param name="Label">English, key of its translation.</param>
internal sealed record Tickable(string Code, string Label);

/// <summary>
/// What a program may switch on and ask about a person: off by default, sealed to that program alone, and every one can be left out.
/// Keys and codes are for ever.
/// </summary>
internal static class AboutFields
{
    public const string Identities = "identities";
    public const string Work = "work-types";
    public const string IAm = "i-identify-as";
    public const string Age = "age-band";
    public const string Languages = "languages";
    public const string Peer = "peer-wish";

    /// <summary>What an administrator ticks, in the order in which it is asked.</summary>
    public static IReadOnlyList<OptionalField> All { get; } =
    [
        new(Identities, "Identities, in the person's own words"), new(Work, "Kinds of work, in the person's own words"), new(IAm, "“I identify as …”, said by the person alone"),
        new(Age, "An age band, after the notice about reporting"), new(Languages, "Languages they speak, and an interpreter"), new(Peer, "Which colleague they would like: someone who …"),
    ];

    /// <summary>Settings of work, in no order of rank.</summary>
    public static IReadOnlyList<Tickable> WorkKinds { get; } =
    [
        new("street", "Street-based"), new("online", "Online"), new("in-house", "In a house or an apartment"), new("club", "In a club"), new("massage", "Massage"), new("film", "Film and photos"), new("trade", "Trades for a place to stay, food or other things"),
    ];

    /// <summary>Words to take or to leave; own words stand beside them.</summary>
    public static IReadOnlyList<Tickable> IAmKinds { get; } =
    [
        new("sex-worker", "A sex worker"), new("in-the-trade", "A person in the sex trade"), new("experience", "A person with experience in the sex trade"), new("survivor", "A survivor"), new("none", "None of these words"),
    ];

    /// <summary>Bands, never a day of birth.</summary>
    public static IReadOnlyList<Tickable> Ages { get; } =
    [
        new("under-18", "Under 18"), new("18-24", "18 to 24"), new("25-34", "25 to 34"), new("35-44", "35 to 44"), new("45-54", "45 to 54"), new("55-64", "55 to 64"), new("65", "65 or older"),
    ];

    public static IReadOnlyList<Tickable> Interpreters { get; } =
    [
        new("no", "They want none"), new("phone", "Yes, by phone"), new("in-person", "Yes, in person"), new("video", "Yes, by video"), new("sign", "Yes, in sign language"),
    ];

    /// <summary>
    /// What colleagues may say of themselves, and what somebody may wish for: one list, so that both can meet. Nobody's own experience, health or past is
    /// on it: it is kept of nobody who works here. A wish for it stands in the person's words, and colleagues are asked aloud.
    /// </summary>
    public static IReadOnlyList<Tickable> Traits { get; } =
    [
        new("woman", "is a woman"), new("man", "is a man"), new("goes-along", "can go along to places"), new("evenings", "works evenings or nights"),
        new("clinics", "knows the way around clinics"), new("offices", "knows the way around courts and offices"),
    ];

    public static string Label(IReadOnlyList<Tickable> among, string code) => among.FirstOrDefault(t => t.Code == code)?.Label ?? code;
}
