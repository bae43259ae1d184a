using System.Runtime.InteropServices;
using System.Text.Json;

namespace Parasol.Bench;

/// <summary>What a benchmark is asked for.</summary>
/// <param name="Size">How many records.</param>
/// <param name="Long">How long each series runs.</param>
/// <param name="Say">Tells how far it is.</param>
sealed record Ask(int Size, TimeSpan Long, Action<string> Say);

/// <summary>The machine that the figures come from; no name, no path.</summary>
sealed record Machine(int Cores, string System, string Runtime)
{
    public static Machine Facts { get; } = new(Environment.ProcessorCount, $"{RuntimeInformation.OSDescription.Split('-')[0].Split(' ')[0]} {RuntimeInformation.OSArchitecture}", RuntimeInformation.FrameworkDescription);
}

/// <summary>Every benchmark by its name.</summary>
static class Benchmarks
{
    public static SortedDictionary<string, Func<Ask, CancellationToken, Task<object>>> All { get; } = new(StringComparer.Ordinal)
    {
        ["audit"] = async (ask, cancel) => await AuditBench.Run(ask, cancel),
        ["care"] = async (ask, cancel) => await CareBench.Run(ask, cancel),
        ["leave"] = async (ask, cancel) => await LeaveBench.Run(ask, cancel),
        ["directory"] = async (ask, cancel) => await DirectoryBench.Run(ask, cancel),
    };

    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
}
