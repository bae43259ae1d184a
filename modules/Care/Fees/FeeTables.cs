using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parasol.Care.Fees;

/// <summary>The tables that ship with the module, as they stand in guidelines.json and schedule.json. They are data: next year's is a few lines.</summary>
internal static class FeeTables
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.Strict };

    /// <summary>By the day they begin.</summary>
    public static IReadOnlyList<GuidelineTable> Guidelines { get; } = [.. Read<GuidelineFile>("care/fees/guidelines.json").Tables.OrderBy(t => t.From)];

    /// <summary>The example schedule.</summary>
    public static FeeSchedule Schedule { get; } = Read<ScheduleFile>("care/fees/schedule.json").Whole().Check().Value;

    static T Read<T>(string name)
    {
        using var stream = typeof(FeeTables).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the module.");
        return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new InvalidOperationException($"{name} is empty.");
    }

    sealed record GuidelineFile(string About, IReadOnlyList<GuidelineTable> Tables);

    sealed record ClassLine(string Class, decimal? UpTo = null, decimal? Percent = null);

    sealed record ScheduleFile(string About, string Source, DateOnly From, string ReviewStatus, decimal Nominal, IReadOnlyList<ClassLine> Classes)
    {
        public FeeSchedule Whole() => new(Nominal, [.. Classes.Select(c => new FeeClass(c.Class, c.UpTo, c.Percent))], Source, From, ReviewStatus);
    }
}
