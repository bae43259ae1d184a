using System.Text.Json;
using System.Text.Json.Serialization;
using Parasol.Care.Coverage;

namespace Parasol.Care.Routine;

/// <summary>Something somebody may want to be reminded of.</summary>
/// <param name="Id">For ever.</param>
/// <param name="Label">What it is.</param>
/// <param name="Source">Where the interval comes from.</param>
/// <param name="AsOf">The day on which this was written down.</param>
/// <param name="ReviewStatus">Whether somebody who knows has looked at it.</param>
/// <param name="EveryMonths">After how many months again; null when once is enough.</param>
/// <param name="Test">The test of the log of visits that it is, or null.</param>
internal sealed record RoutineItem(string Id, TwoTongues Label, string Source, DateOnly AsOf, string ReviewStatus, int? EveryMonths = null, string? Test = null);

/// <summary>The table that ships, as it stands in routine.json.</summary>
internal static class RoutineTable
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    public static IReadOnlyList<RoutineItem> Items { get; } = Read();

    public static RoutineItem? Find(string? id) => Items.FirstOrDefault(i => i.Id == id);

    static IReadOnlyList<RoutineItem> Read()
    {
        using var stream = typeof(RoutineTable).Assembly.GetManifestResourceStream("care/routine/routine.json") ?? throw new InvalidOperationException("The table of routine care is not in the module.");
        return JsonSerializer.Deserialize<RoutineFile>(stream, Strict)?.Items ?? throw new InvalidOperationException("The table of routine care is empty.");
    }

    sealed record RoutineFile(string About, IReadOnlyList<RoutineItem> Items);
}

/// <summary>The sentences that Care ships inside the table of routine care, for those who look over every text.</summary>
public static class RoutineTexts
{
    /// <summary>Each with its language, as a tag.</summary>
    public static IEnumerable<(string Language, string Text)> All => RoutineTable.Items.SelectMany(i => new[] { ("en", i.Label.En), ("es", i.Label.Es) });
}
