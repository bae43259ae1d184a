namespace Parasol.Care.Domain;

/// <summary>Something that stands between a person and help. It names what is in the way, never a fault of the person.</summary>
/// <param name="Code">For ever.</param>
/// <param name="Label">English, key of its translation.</param>
internal sealed record Barrier(string Code, string Label);

/// <summary>The barriers that can be noted, in the order in which pages show them.</summary>
internal static class Barriers
{
    public static IReadOnlyList<Barrier> All { get; } =
    [
        new("cost", "It costs too much"),
        new("no-insurance", "No insurance"),
        new("insurance-denied", "The insurance said no"),
        new("documents", "They ask for papers or ID"),
        new("immigration-fear", "Fear of immigration services"),
        new("police-fear", "Fear of the police"),
        new("provider-stigma-work", "The place judges {the client}'s work"),
        new("provider-stigma-gender", "The place judges {the client}'s gender"),
        new("provider-stigma-race", "The place is racist"),
        new("provider-stigma-drugs", "The place judges drug use"),
        new("language", "Not in {the client}'s language"),
        new("disability-access", "Not accessible"),
        new("childcare", "No child care"),
        new("transport", "Too far, or no way to get there"),
        new("hours", "Not open when {the client} can come"),
        new("no-phone", "No phone, or no safe way to be reached"),
        new("controlled", "Somebody controls what {the client} can do"),
        new("past-bad-experience", "A bad experience before"),
        new("wait-list", "The wait is too long"),
        new("eligibility", "Not within the place's rules"),
        new("other", "Something else"),
        new("not-said", "Prefers not to say"),
    ];

    public static Barrier? Find(string? code) => All.FirstOrDefault(b => b.Code == code);
}
