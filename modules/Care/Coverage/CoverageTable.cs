using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parasol.Care.Coverage;

/// <summary>A sentence of the table in every language it is shipped in: data, so it stands with its row and not in the word list.</summary>
internal sealed record TwoTongues(string En, string Es)
{
    public string In(string language) => language == "es" ? Es : En;
}

/// <summary>What must be so for a row; what was not said keeps it in.</summary>
/// <param name="Question">A code of <see cref="CoverageQuestions"/>.</param>
/// <param name="Is">The answers that fit.</param>
internal sealed record CoverageCondition(string Question, IReadOnlyList<string> Is);

/// <summary>One program to ask, in the order of the table.</summary>
/// <param name="Id">For ever.</param>
/// <param name="Look">What to look at.</param>
/// <param name="Why">Why.</param>
/// <param name="When">When.</param>
/// <param name="AsOf">The day on which this was written down.</param>
/// <param name="ReviewStatus">Whether somebody who knows has looked at it.</param>
/// <param name="UpTo">The highest income, in percent of the guideline.</param>
/// <param name="Above">The income it is for begins above this.</param>
/// <param name="Source">Where it stands; null while it is general knowledge.</param>
internal sealed record CoverageRow(string Id, TwoTongues Look, TwoTongues Why, IReadOnlyList<CoverageCondition> When, DateOnly AsOf, string ReviewStatus, decimal? UpTo = null, decimal? Above = null, string? Source = null);

/// <summary>The questions of the screening. Nobody is asked who they are, nor for papers; every one can be left out.</summary>
internal static class CoverageQuestions
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unsure = "unsure";

    public const string Age = "age";

    /// <summary>Code and question: English, key of its translation.</summary>
    public static IReadOnlyList<(string Code, string Label)> All { get; } =
    [
        ("emergency", "Is it an emergency now?"),
        ("insured", "Is there any health insurance?"),
        ("state", "Do they live in New York State?"),
        ("city", "Do they live in New York City?"),
        (Age, "How old are they, roughly?"),
        ("pregnancy", "Would care in pregnancy be of use?"),
        ("hiv-care", "Would help with paying for HIV care be of use?"),
        ("prep", "Would PrEP be of use?"),
    ];

    public static IReadOnlyList<(string Code, string Label)> Answers { get; } = [(Yes, "Yes"), (No, "No"), (Unsure, "Not sure")];

    public static IReadOnlyList<(string Code, string Label)> Ages { get; } = [("under-19", "Under 19"), ("19-64", "19 to 64"), ("65", "65 or older"), (Unsure, "Not sure")];
}

/// <summary>The table that ships, as it stands in table.json.</summary>
internal static class CoverageTable
{
    static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true };

    /// <summary>In their order.</summary>
    public static IReadOnlyList<CoverageRow> Rows { get; } = Read();

    public static CoverageRow? Find(string id) => Rows.FirstOrDefault(r => r.Id == id);

    static IReadOnlyList<CoverageRow> Read()
    {
        using var stream = typeof(CoverageTable).Assembly.GetManifestResourceStream("care/coverage/table.json") ?? throw new InvalidOperationException("The table of programs is not in the module.");
        return JsonSerializer.Deserialize<CoverageFile>(stream, Strict)?.Rows ?? throw new InvalidOperationException("The table of programs is empty.");
    }

    sealed record CoverageFile(string About, IReadOnlyList<CoverageRow> Rows);
}

/// <summary>The sentences that Care ships inside tables, for those who look over every text.</summary>
public static class CoverageTexts
{
    /// <summary>Each with its language, as a tag.</summary>
    public static IEnumerable<(string Language, string Text)> All => CoverageTable.Rows.SelectMany(r => new[] { ("en", r.Look.En), ("en", r.Why.En), ("es", r.Look.Es), ("es", r.Why.Es) });
}
