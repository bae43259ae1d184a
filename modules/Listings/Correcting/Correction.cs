using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Correcting;

/// <summary>What somebody outside says is wrong with a listing. Sealed to all colleagues before it touches a disk: who writes may say more than facts.</summary>
[SealedAs(TableCode.Correction)]
internal sealed record Correction : SealedRecord
{
    public DateTimeOffset At { get; init; }

    public ServiceId Service { get; init; }

    /// <summary>Codes of <see cref="Wrong"/>.</summary>
    public IReadOnlyList<string> What { get; init; } = [];

    public string? Words { get; init; }

    /// <summary>How to ask the writer, where they chose to say.</summary>
    public string? Contact { get; init; }

    /// <summary>A colleague has seen to it.</summary>
    public DateOnly? DoneOn { get; init; }
}

/// <summary>What can be wrong. Codes are for ever.</summary>
internal static class Wrong
{
    public static IReadOnlyList<(string Code, string Label)> All { get; } =
    [
        ("phone", "The phone number"), ("hours", "The opening hours"), ("address", "The address"), ("closed", "It is closed for good"), ("cost", "What it costs"), ("other", "Something else"),
    ];
}
