using Parasol.Clients.Demands;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The fields of the form, for both pages that have it.</summary>
sealed record DemandFields(DemandForm Input, bool IsForFile)
{
    public override string ToString() => "sealed";
}

/// <summary>What is typed when a demand is written down.</summary>
sealed record DemandForm
{
    public DemandKind? Kind { get; set; }

    [AtMost(200)]
    public string? From { get; set; }

    [AtMost(80)]
    public string? Number { get; set; }

    [AtMost(2000)]
    public string? Asks { get; set; }

    public DateOnly? Received { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public Telling? Telling { get; set; }

    public DateOnly? BarredUntil { get; set; }

    public bool Counts { get; set; }

    public static IEnumerable<Choice> Kinds { get; } = [.. Enum.GetValues<DemandKind>().OrderBy(k => k == DemandKind.Other).Select(k => new Choice($"{k}", Label(k)))];

    public static IEnumerable<Choice> Tellings { get; } =
    [
        new(nameof(Demands.Telling.NotYet), "Not yet: counsel says first"), new(nameof(Demands.Telling.Told), "Now: a line goes to their mailbox, if they have one"), new(nameof(Demands.Telling.Barred), "An order forbids it"),
    ];

    public static string Label(DemandKind kind) => kind switch
    {
        DemandKind.Subpoena => "Subpoena",
        DemandKind.AdministrativeSubpoena => "Subpoena of an agency, without a judge",
        DemandKind.CourtOrder => "Court order",
        DemandKind.SearchWarrant => "Search warrant",
        DemandKind.Request => "Letter, call or visit without any of these",
        _ => "Something else",
    };

    public NewDemand Said => new()
    {
        Kind = Kind ?? DemandKind.Other, From = From, Number = Number, Asks = Asks, Received = Received, AnswerBy = AnswerBy,
        Telling = Telling ?? Demands.Telling.NotYet, BarredUntil = BarredUntil, Counts = Counts,
    };

    public override string ToString() => "sealed";
}
